package io.gridward.ogc.wfs;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * What of recent answers serves the next: how many features match, and where pages begin, for
 * clients that count pages by themselves and do not follow addresses. All of it holds for one data
 * version and one day for ever, so that nothing has to be taken back; the oldest is dropped. Safe
 * for use by many threads.
 */
final class PageMemory {
    private static final int MOST = 2_000;

    private final Map<Asked, Long> counts = bounded();
    private final Map<Begin, PageToken> begins = bounded();

    /** A query at a version and day. */
    record Asked(long query, long version, LocalDate day) {}

    private record Begin(Asked asked, long start) {}

    private static <K, V> Map<K, V> bounded() {
        return Collections.synchronizedMap(
                new LinkedHashMap<>(64, 0.75f, true) {
                    private static final long serialVersionUID = 1L;

                    @Override
                    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                        return size() > MOST;
                    }
                });
    }

    /** The number of matches, counted if it is not known. */
    long count(Asked asked, LongSupplier counter) {
        Long known = counts.get(asked);
        if (known == null) {
            known = counter.getAsLong(); // outside the map, so that others need not wait
            counts.put(asked, known);
        }
        return known;
    }

    /** Keeps where a page begins. */
    void keep(PageToken token) {
        Asked asked = new Asked(token.asked(), token.version(), token.day());
        begins.put(new Begin(asked, token.start()), token);
    }

    /** Where a page begins, if it is known. */
    Optional<PageToken> find(Asked asked, long start) {
        return Optional.ofNullable(begins.get(new Begin(asked, start)));
    }
}
