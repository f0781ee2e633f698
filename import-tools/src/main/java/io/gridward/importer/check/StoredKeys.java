package io.gridward.importer.check;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keys of a layer that the store has or had, as numbers (see {@link RowKey}), with the day each was
 * last surveyed. Immutable.
 */
public final class StoredKeys {
    private static final int NO_DAY = Integer.MIN_VALUE;

    private final long[] current;
    private final int[] days;
    private final long[] retired;

    private StoredKeys(long[] current, int[] days, long[] retired) {
        this.current = current;
        this.days = days;
        this.retired = retired;
    }

    /** A layer without features. */
    public static StoredKeys none() {
        return new Gathering().keys();
    }

    /** True when something that holds bears the key. */
    public boolean has(long key) {
        return Arrays.binarySearch(current, key) >= 0;
    }

    /** True when something bore the key, and nothing does any more. */
    public boolean retired(long key) {
        return Arrays.binarySearch(retired, key) >= 0;
    }

    /** Day on which the thing of a key was last surveyed; null when that is not known. */
    public @Nullable LocalDate surveyedOn(long key) {
        int i = Arrays.binarySearch(current, key);
        return i < 0 || days[i] == NO_DAY ? null : LocalDate.ofEpochDay(days[i]);
    }

    /** Every key, of things that hold and of those that do not, in ascending order. */
    public long[] all() {
        long[] all = Arrays.copyOf(current, current.length + retired.length);
        System.arraycopy(retired, 0, all, current.length, retired.length);
        Arrays.sort(all);
        return all;
    }

    /** Keys being read. Used by one thread. */
    public static final class Gathering {
        private final Map<Long, Integer> current = new HashMap<>();
        private final Map<Long, Boolean> ended = new HashMap<>();

        /**
         * Adds one version of a thing.
         *
         * @param holds whether it holds on the day of the import or later
         * @param surveyed day of its survey, null when not known
         */
        public void add(String key, boolean holds, @Nullable LocalDate surveyed) {
            long number = RowKey.number(key);
            if (holds) {
                int day = surveyed == null ? NO_DAY : (int) surveyed.toEpochDay();
                current.merge(number, day, Math::max);
            } else {
                ended.put(number, true);
            }
        }

        /** What was gathered. */
        public StoredKeys keys() {
            long[] held = current.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
            int[] days = Arrays.stream(held).mapToInt(current::get).toArray();
            long[] gone =
                    ended.keySet().stream()
                            .filter(key -> !current.containsKey(key))
                            .mapToLong(Long::longValue)
                            .sorted()
                            .toArray();
            return new StoredKeys(held, days, gone);
        }
    }
}
