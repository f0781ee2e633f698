package io.gridward.web.security;

import io.gridward.core.account.Account;
import io.gridward.core.account.Accounts;
import io.gridward.core.store.StoreUnavailable;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out whose request it is: by a key, by name and password, or by a browser's session. */
final class CredentialFilter extends OncePerRequestFilter {
    static final String KEY_HEADER = "X-API-Key";

    /** Borne by a request that its sender meant, whatever its method. */
    static final SimpleGrantedAuthority MEANT = new SimpleGrantedAuthority("MEANT");

    private static final String BASIC = "basic ";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;

    private final Accounts accounts;
    private final Attempts attempts;
    private final Sessions sessions;
    private final Refusal refusal;

    CredentialFilter(Accounts accounts, Attempts attempts, Sessions sessions, Refusal refusal) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.sessions = sessions;
        this.refusal = refusal;
    }

    /** Answers a request that is refused. */
    @FunctionalInterface
    interface Refusal {
        void refuse(HttpServletRequest in, HttpServletResponse out, int status) throws IOException;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int status;
        try {
            status =
                    READING.contains(request.getMethod()) || own(request)
                            ? know(request)
                            : FORBIDDEN;
        } catch (StoreUnavailable e) {
            status = UNAVAILABLE;
        }
        if (status != 0) {
            refusal.refuse(request, response, status);
            return;
        }
        chain.doFilter(request, response); // whose request it is, is forgotten further out
    }

    /** False for a request that another site made a browser send. */
    private static boolean own(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return false;
        }
        String origin = request.getHeader("Origin");
        String host = request.getHeader("Host");
        if (origin == null) {
            return true;
        }
        try {
            return host != null && host.equalsIgnoreCase(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Notes who it is; the status to refuse with, 0 to go on. */
    private int know(HttpServletRequest request) {
        String key = request.getHeader(KEY_HEADER);
        if (key != null) {
            return enter(accounts.findByKey(key), own(request));
        }
        String[] pair = credentials(request.getHeader("Authorization"));
        if (pair == null) {
            return knowBrowser(request);
        }
        if (!attempts.mayTry(pair[0])) {
            return TOO_MANY;
        }
        Optional<Account> account = accounts.findByPassword(pair[0], pair[1]);
        if (account.isPresent()) {
            attempts.right(pair[0]);
        } else {
            attempts.wrong(pair[0]);
        }
        return enter(account, own(request));
    }

    /**
     * A browser sends its cookie by itself, so what changes something has to bear a header that no
     * other site can make it send. Without a session it is a stranger; the rules decide.
     */
    private int knowBrowser(HttpServletRequest request) {
        Optional<Account> account = sessions.find(request);
        if (account.isEmpty()) {
            return 0;
        }
        boolean meant = request.getHeader(Sessions.OWN_HEADER) != null;
        return meant || READING.contains(request.getMethod()) ? enter(account, meant) : FORBIDDEN;
    }

    private static int enter(Optional<Account> account, boolean meant) {
        if (account.isEmpty()) {
            return UNAUTHORIZED;
        }
        List<SimpleGrantedAuthority> roles =
                Stream.concat(
                                account.get().roles().stream()
                                        .map(r -> new SimpleGrantedAuthority("ROLE_" + r.name())),
                                Stream.of(MEANT).filter(m -> meant))
                        .toList();
        UsernamePasswordAuthenticationToken known =
                UsernamePasswordAuthenticationToken.authenticated(
                        account.get().name(), null, roles);
        known.setDetails(account.get());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(known);
        SecurityContextHolder.setContext(context);
        return 0;
    }

    /** Name and password; null when there are none. */
    private static String @Nullable [] credentials(@Nullable String header) {
        if (header == null || !header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return null;
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(header.substring(BASIC.length()).strip());
            String text = new String(bytes, StandardCharsets.UTF_8);
            int colon = text.indexOf(':');
            return colon < 0
                    ? new String[] {text, ""}
                    : new String[] {text.substring(0, colon), text.substring(colon + 1)};
        } catch (IllegalArgumentException e) {
            return new String[] {"", ""};
        }
    }
}
