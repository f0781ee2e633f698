package io.gridward.web.security;

import io.gridward.core.account.Accounts;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** Statistics are for all, and tell more to whoever has an account: it is found out who asks. */
@Configuration(proxyBeanMethods = false)
class StatisticsDoor {
    private static final int FORBIDDEN = 403;

    @Bean
    @Order(2)
    SecurityFilterChain statistics(HttpSecurity http, Accounts accounts, Attempts attempts)
            throws Exception {
        return http.securityMatcher("/api/statistics/**")
                .authorizeHttpRequests(
                        rules ->
                                rules.dispatcherTypeMatchers(
                                                DispatcherType.ERROR, DispatcherType.ASYNC)
                                        .permitAll()
                                        .requestMatchers(HttpMethod.GET)
                                        .permitAll()
                                        .requestMatchers(HttpMethod.HEAD)
                                        .permitAll()
                                        .anyRequest()
                                        .denyAll())
                .addFilterBefore(
                        new CredentialFilter(accounts, attempts, WriterAccess::refuse),
                        AuthorizationFilter.class)
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable) // CredentialFilter looks at the origin
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(SecurityRules::headers)
                .exceptionHandling(
                        e ->
                                e.authenticationEntryPoint(
                                                (in, out, why) ->
                                                        WriterAccess.refuse(out, FORBIDDEN))
                                        .accessDeniedHandler(
                                                (in, out, why) ->
                                                        WriterAccess.refuse(out, FORBIDDEN)))
                .build();
    }
}
