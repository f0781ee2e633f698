package io.gridward.web.security;

import io.gridward.core.account.Accounts;
import io.gridward.ogc.reserved.ReservedLayers;
import io.gridward.web.fault.Problem;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Reading the base layers is open; what writes is behind {@link AccountAccess}, or asks {@link
 * SignedIn} who it is; everything else is refused. Nothing of a stranger is kept between requests.
 */
@Configuration(proxyBeanMethods = false)
class SecurityRules {
    private static final int FORBIDDEN = 403;

    private static final String[] PAGE = {
        "/",
        "/index.html",
        "/favicon.svg",
        "/favicon.ico",
        "/icon-*.png",
        "/manifest.json",
        "/service-worker.js",
        "/assets/**"
    };
    private static final String[] REST = {
        "/api/**", "/actuator/health", "/v3/api-docs/**", "/swagger-ui.html", "/swagger-ui/**"
    };

    /** Reading whose question is too long for an address. */
    private static final String ASKED_IN_A_BODY = "/api/locate";

    private static final String[] OGC = {"/ows", "/wfs", "/wms", "/wmts", "/gw/**"};

    private static final String[] TILES = {"/tiles/**", "/wmts/1.0.0/*"};

    @Bean
    SecurityFilterChain openForReading(
            HttpSecurity http,
            Accounts accounts,
            Attempts attempts,
            Sessions sessions,
            ReservedLayers reserved)
            throws Exception {
        return http.authorizeHttpRequests(SecurityRules::rules)
                .addFilterBefore(
                        new ServiceCredentials(accounts, attempts, sessions, reserved::names, OGC),
                        AuthorizationFilter.class)
                .addFilterBefore(
                        new TileCredentials(accounts, attempts, sessions, reserved::names),
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
                                e.authenticationEntryPoint((in, out, why) -> refuse(out))
                                        .accessDeniedHandler((in, out, why) -> refuse(out)))
                .build();
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
                    rules) {
        rules.dispatcherTypeMatchers(
                        DispatcherType.ERROR,
                        DispatcherType.FORWARD,
                        DispatcherType
                                .INCLUDE, // how Tomcat asks about a failed answer that is on its
                        // way
                        DispatcherType.ASYNC)
                .permitAll();
        for (HttpMethod method : new HttpMethod[] {HttpMethod.GET, HttpMethod.HEAD}) {
            rules.requestMatchers(method, PAGE).permitAll();
            rules.requestMatchers(method, REST).permitAll();
            rules.requestMatchers(method, OGC).permitAll();
            rules.requestMatchers(method, TILES).permitAll();
        }
        rules.requestMatchers(HttpMethod.POST, OGC).permitAll();
        rules.requestMatchers(HttpMethod.POST, ASKED_IN_A_BODY).permitAll();
        rules.anyRequest().denyAll();
    }

    static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(c -> c.policyDirectives(ContentPolicy.OWN))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(r -> r.policy(ReferrerPolicy.NO_REFERRER));
    }

    /** A login would be no help here: 403. */
    private static void refuse(HttpServletResponse out) throws IOException {
        byte[] body = Problem.of(FORBIDDEN).json();
        out.setStatus(FORBIDDEN);
        out.setContentType(Problem.MEDIA_TYPE);
        out.setContentLength(body.length);
        out.getOutputStream().write(body);
    }
}
