package io.gridward.web.security;

import io.gridward.core.account.Account;
import io.gridward.core.account.Accounts.Standing;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Browsers in which somebody has signed in. A session is a random token of 256 bits, kept here as
 * its SHA-256 only, and gone with the process. It ends when its account is removed or has another
 * password; roles are always those that the account has now. Safe for use by many threads.
 */
final class Sessions {
    /** Name of the cookie. */
    static final String COOKIE = "gridward_session";

    /** What only our own page sends: another site would have to ask first. */
    static final String OWN_HEADER = "X-Gridward";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 32;
    private static final int LONGEST_TOKEN = 64;

    private final Function<String, Optional<Standing>> accounts;
    private final SessionSettings settings;
    private final Clock clock;
    private final Map<String, Session> byHash = new LinkedHashMap<>(); // idle longest first

    Sessions(Function<String, Optional<Standing>> accounts, SessionSettings settings, Clock clock) {
        this.accounts = accounts;
        this.settings = settings;
        this.clock = clock;
    }

    private record Session(String account, String passwordMark, Instant since, Instant last) {}

    /** Begins a session; empty when the account has gone meanwhile. */
    Optional<String> open(String account) {
        return accounts.apply(account).map(this::open);
    }

    private synchronized String open(Standing who) {
        byte[] bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        dropOld(now);
        byHash.put(hash(token), new Session(who.account().name(), who.passwordMark(), now, now));
        return token;
    }

    private void dropOld(Instant now) {
        Iterator<Session> oldest = byHash.values().iterator();
        while (oldest.hasNext()) {
            Session one = oldest.next();
            if (!isOver(one, now) && byHash.size() < settings.maxSessions()) {
                return;
            }
            oldest.remove();
        }
    }

    private boolean isOver(Session session, Instant now) {
        Duration idle = Duration.ofMinutes(settings.idleMinutes());
        Duration most = Duration.ofHours(settings.maxHours());
        return session.last().plus(idle).isBefore(now) || session.since().plus(most).isBefore(now);
    }

    /** The account of the session whose cookie a request bears. */
    Optional<Account> find(HttpServletRequest request) {
        return token(request).flatMap(this::find);
    }

    /** The account of a token, as it stands now. */
    Optional<Account> find(String token) {
        String hash = hash(token);
        Session session = use(hash);
        if (session == null) {
            return Optional.empty();
        }
        Optional<Standing> who =
                accounts.apply(session.account())
                        .filter(s -> s.passwordMark().equals(session.passwordMark()));
        if (who.isEmpty()) {
            remove(hash);
        }
        return who.map(Standing::account);
    }

    private synchronized @Nullable Session use(String hash) {
        Session session = byHash.remove(hash);
        Instant now = clock.instant();
        if (session == null || isOver(session, now)) {
            return null;
        }
        byHash.put(
                hash, new Session(session.account(), session.passwordMark(), session.since(), now));
        return session;
    }

    /** Ends the session whose cookie a request bears, if there is one. */
    void close(HttpServletRequest request) {
        token(request).ifPresent(t -> remove(hash(t)));
    }

    private synchronized void remove(String hash) {
        byHash.remove(hash);
    }

    /** True for a request of a browser that does not say that our own page sent it. */
    static boolean isUnmarked(HttpServletRequest request) {
        return request.getHeader(OWN_HEADER) == null && isBorneBy(request);
    }

    /** True for a request that bears the cookie of a session, whether it still is one. */
    static boolean isBorneBy(HttpServletRequest request) {
        return token(request).isPresent();
    }

    private static Optional<String> token(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        for (Cookie cookie : cookies == null ? new Cookie[0] : cookies) {
            if (cookie.getName().equals(COOKIE) && cookie.getValue().length() <= LONGEST_TOKEN) {
                return Optional.of(cookie.getValue());
            }
        }
        return Optional.empty();
    }

    private static String hash(String token) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
