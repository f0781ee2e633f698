package io.gridward.web.security;

import io.gridward.core.account.Accounts;
import io.gridward.core.account.Role;
import io.gridward.core.store.Store;
import io.gridward.web.fault.Problem;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/**
 * Whoever writes has an account (HTTP Basic, RFC 7617) or a key (header {@value
 * CredentialFilter#KEY_HEADER}). Nothing is kept between requests. A browser sends the password of
 * an account by itself, so what another site makes it send is refused.
 */
@Configuration(proxyBeanMethods = false)
class WriterAccess {
    private static final String[] WRITERS_ONLY = {
        "/api/imports", "/api/imports/**", "/api/tile-seeds", "/api/tile-seeds/**"
    };
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    @Bean
    Accounts accounts(Store store) {
        return Accounts.in(store);
    }

    /** One memory of wrong passwords for all doors. */
    @Bean
    Attempts attempts(Clock clock) {
        return new Attempts(clock);
    }

    @Bean
    @Order(1)
    SecurityFilterChain writers(HttpSecurity http, Accounts accounts, Attempts attempts)
            throws Exception {
        return http.securityMatcher(WRITERS_ONLY)
                .authorizeHttpRequests(
                        rules ->
                                rules.dispatcherTypeMatchers(
                                                DispatcherType.ERROR, DispatcherType.ASYNC)
                                        .permitAll()
                                        .anyRequest()
                                        .hasRole(Role.GIS.name()))
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
                                                (in, out, why) -> refuse(out, UNAUTHORIZED))
                                        .accessDeniedHandler(
                                                (in, out, why) -> refuse(out, FORBIDDEN)))
                .build();
    }

    static void refuse(HttpServletResponse out, int status) throws IOException {
        if (status == UNAUTHORIZED) {
            out.setHeader("WWW-Authenticate", "Basic realm=\"Gridward\", charset=\"UTF-8\"");
        }
        byte[] body = Problem.of(status).json();
        out.setStatus(status);
        out.setContentType(Problem.MEDIA_TYPE);
        out.setContentLength(body.length);
        out.getOutputStream().write(body);
    }
}
