package io.gridward.web.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows down who guesses passwords: after some wrong ones for a name no other is looked at for some
 * minutes. Safe for use by many threads; remembers the last names only.
 */
final class Attempts {
    private static final int MOST_WRONG = 10;
    private static final Duration PAUSE = Duration.ofMinutes(5);
    private static final int MOST_NAMES = 10_000;

    private final Clock clock;
    private final Map<String, Wrong> names =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Wrong> eldest) {
                    return size() > MOST_NAMES;
                }
            };

    Attempts(Clock clock) {
        this.clock = clock;
    }

    private record Wrong(int times, Instant last) {}

    synchronized boolean mayTry(String name) {
        Wrong wrong = names.get(name);
        if (wrong != null && wrong.last().plus(PAUSE).isBefore(clock.instant())) {
            names.remove(name);
            return true;
        }
        return wrong == null || wrong.times() < MOST_WRONG;
    }

    synchronized void wrong(String name) {
        names.merge(
                name,
                new Wrong(1, clock.instant()),
                (old, fresh) -> new Wrong(old.times() + 1, fresh.last()));
    }

    synchronized void right(String name) {
        names.remove(name);
    }
}
