package io.gridward.web.security;

import io.gridward.core.account.Accounts;
import io.gridward.core.account.Role;
import io.gridward.core.store.Store;
import io.gridward.web.fault.Problem;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/**
 * The doors that want to know who asks: by an account (HTTP Basic, RFC 7617), a key (header {@value
 * CredentialFilter#KEY_HEADER}) or the session of a browser. A browser sends passwords and cookies
 * by itself, so what another site makes it send is refused.
 */
@Configuration(proxyBeanMethods = false)
class AccountAccess {
    private static final String[] WRITERS_ONLY = {
        "/api/edits", "/api/imports", "/api/imports/**", "/api/tile-seeds", "/api/tile-seeds/**"
    };

    /** What everybody may ask; an answer may depend on who does. */
    private static final String[] FOR_ALL = {
        "/api/me",
        "/api/types",
        "/api/departments",
        "/api/case-machine",
        "/api/changes",
        "/api/statistics/**"
    };

    private static final String SESSION = "/api/session";

    private static final String[] ACCOUNTS_ONLY = {
        "/api/cases", "/api/cases/**", "/api/me/key", "/api/tasks"
    };

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    private static final String UNMARKED =
            "带会话 Cookie 的写请求须带请求头 X-Gridward: 1 / a request with the cookie of a session that changes something needs the header X-Gridward: 1";

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
    SessionSettings sessionSettings(Environment env) {
        SessionSettings d = SessionSettings.defaults();
        return new SessionSettings(
                number(env, "idle-minutes", d.idleMinutes()),
                number(env, "max-hours", d.maxHours()),
                number(env, "max-sessions", d.maxSessions()));
    }

    private static int number(Environment env, String name, int otherwise) {
        return env.getProperty("gridward.sessions." + name, Integer.class, otherwise);
    }

    @Bean
    Sessions sessions(Accounts accounts, SessionSettings settings, Clock clock) {
        return new Sessions(accounts::find, settings, clock);
    }

    @Bean
    @Order(1)
    SecurityFilterChain writers(
            HttpSecurity http, Accounts accounts, Attempts attempts, Sessions sessions)
            throws Exception {
        return known(http.securityMatcher(WRITERS_ONLY), accounts, attempts, sessions)
                .authorizeHttpRequests(
                        rules -> undisturbed(rules).anyRequest().hasRole(Role.GIS.name()))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain accountHolders(
            HttpSecurity http, Accounts accounts, Attempts attempts, Sessions sessions)
            throws Exception {
        String[] all = new String[FOR_ALL.length + ACCOUNTS_ONLY.length + 1];
        System.arraycopy(FOR_ALL, 0, all, 0, FOR_ALL.length);
        System.arraycopy(ACCOUNTS_ONLY, 0, all, FOR_ALL.length, ACCOUNTS_ONLY.length);
        all[all.length - 1] = SESSION;
        return known(http.securityMatcher(all), accounts, attempts, sessions)
                .authorizeHttpRequests(
                        rules ->
                                undisturbed(rules)
                                        .requestMatchers(SESSION)
                                        .permitAll()
                                        .requestMatchers(HttpMethod.GET, FOR_ALL)
                                        .permitAll()
                                        .requestMatchers(HttpMethod.HEAD, FOR_ALL)
                                        .permitAll()
                                        .anyRequest()
                                        .authenticated())
                .build();
    }

    private static AuthorizeHttpRequestsConfigurer<HttpSecurity>
                    .AuthorizationManagerRequestMatcherRegistry
            undisturbed(
                    AuthorizeHttpRequestsConfigurer<HttpSecurity>
                                    .AuthorizationManagerRequestMatcherRegistry
                            rules) {
        return rules.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC).permitAll();
    }

    private static HttpSecurity known(
            HttpSecurity http, Accounts accounts, Attempts attempts, Sessions sessions)
            throws Exception {
        return http.addFilterBefore(
                        new CredentialFilter(accounts, attempts, sessions, AccountAccess::refuse),
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
                                                (in, out, why) -> refuse(in, out, UNAUTHORIZED))
                                        .accessDeniedHandler(
                                                (in, out, why) -> refuse(in, out, FORBIDDEN)));
    }

    static void refuse(HttpServletRequest in, HttpServletResponse out, int status)
            throws IOException {
        if (status == UNAUTHORIZED) {
            out.setHeader("WWW-Authenticate", challenge(in));
        }
        Problem problem =
                status == FORBIDDEN && Sessions.isUnmarked(in)
                        ? Problem.of(status, UNMARKED, null)
                        : Problem.of(status);
        byte[] body = problem.json();
        out.setStatus(status);
        out.setContentType(Problem.MEDIA_TYPE);
        out.setContentLength(body.length);
        out.getOutputStream().write(body);
    }

    /** To a page another one than Basic, which would make the browser ask for a password itself. */
    static String challenge(HttpServletRequest in) {
        boolean page =
                in.getHeader(Sessions.OWN_HEADER) != null
                        || "empty".equals(in.getHeader("Sec-Fetch-Dest"));
        return page ? "Session realm=\"Gridward\"" : "Basic realm=\"Gridward\", charset=\"UTF-8\"";
    }
}
