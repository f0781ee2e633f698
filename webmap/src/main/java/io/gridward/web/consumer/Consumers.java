package io.gridward.web.consumer;

import io.gridward.core.account.Account;
import io.gridward.core.store.StoreUnavailable;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Whose request it is: that of the account a key belongs to, else that of the address it came from.
 * A key that is nobody's makes no consumer of its own. What a key was found to be holds for a
 * minute, so that the store is not asked at each request.
 */
final class Consumers {
    private static final Duration HOLDS = Duration.ofMinutes(1);
    private static final int MOST_KEYS = 1000;
    private static final int LONGEST_KEY = 200;
    private static final String KEY = "X-API-Key";
    private static final String FORWARDED = "X-Forwarded-For";

    private final Function<String, Optional<Account>> accounts;
    private final Clock clock;
    private final boolean trustForwarded;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    /** What a key was found to be. */
    private record Known(Optional<String> account, Instant until) {}

    /**
     * @param accounts finds the account of a key
     * @param trustForwarded whether a proxy says where a request came from
     */
    Consumers(Function<String, Optional<Account>> accounts, Clock clock, boolean trustForwarded) {
        this.accounts = accounts;
        this.clock = clock;
        this.trustForwarded = trustForwarded;
    }

    /** A name for whoever sent a request. */
    String nameOf(HttpServletRequest request) {
        return account(request.getHeader(KEY))
                .map("key "::concat)
                .orElseGet(() -> address(request));
    }

    private Optional<String> account(@Nullable String key) {
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
            return Optional.empty();
        }
        String hash = hash(key); // keys themselves are not kept
        Known found = known.get(hash);
        if (found == null || clock.instant().isAfter(found.until())) {
            if (known.size() >= MOST_KEYS) {
                known.clear();
            }
            found = new Known(find(key), clock.instant().plus(HOLDS));
            known.put(hash, found);
        }
        return found.account();
    }

    private Optional<String> find(String key) {
        try {
            return accounts.apply(key).map(Account::name);
        } catch (StoreUnavailable away) {
            return Optional.empty();
        }
    }

    /** The last address of the list is the one that our own proxy has seen. */
    private String address(HttpServletRequest request) {
        String list = trustForwarded ? request.getHeader(FORWARDED) : null;
        return list == null || list.isBlank()
                ? request.getRemoteAddr()
                : list.substring(list.lastIndexOf(',') + 1).strip();
    }

    private static String hash(String key) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
