package io.gridward.ogc.wfs.transaction;

import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.wfs.query.RequestParser.Asked;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * How features are to be locked (OGC 09-025r2 Tables 18 and 20).
 *
 * @param lock lock whose time begins anew; empty for a new one
 * @param expiry how long it holds
 * @param all whether all features have to be locked, or as many as can be
 */
record LockOrder(Optional<String> lock, Duration expiry, boolean all) {
    private static final Duration USUAL = Duration.ofSeconds(300);

    static LockOrder read(Asked asked) {
        return new LockOrder(
                asked.value("lockId"),
                asked.value("expiry").map(LockOrder::seconds).orElse(USUAL),
                asked.value("lockAction").map(LockOrder::all).orElse(true));
    }

    private static Duration seconds(String text) {
        if (!text.matches("\\+?\\d{1,9}") || Long.parseLong(text) < 1) {
            throw OgcFault.invalid(
                    "expiry", text, "不小于 1 的整数秒", "a whole number of seconds, 1 or more");
        }
        return Duration.ofSeconds(Long.parseLong(text));
    }

    private static boolean all(String action) {
        return switch (action.toUpperCase(Locale.ROOT)) {
            case "ALL" -> true;
            case "SOME" -> false;
            default -> throw OgcFault.invalid("lockAction", action, " ALL 或 SOME", "ALL or SOME");
        };
    }
}
