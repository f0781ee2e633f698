package io.gridward.importer.check;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
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

    /** Keys being read, 12 bytes a version. Used by one thread. */
    public static final class Gathering {
        private final LongStream.Builder current = LongStream.builder();
        private final IntStream.Builder days = IntStream.builder();
        private final LongStream.Builder ended = LongStream.builder();

        /**
         * Adds one version of a thing.
         *
         * @param holds whether it holds on the day of the import or later
         * @param surveyed day of its survey, null when not known
         */
        public void add(String key, boolean holds, @Nullable LocalDate surveyed) {
            long number = RowKey.number(key);
            if (holds) {
                current.add(number);
                days.add(surveyed == null ? NO_DAY : (int) surveyed.toEpochDay());
            } else {
                ended.add(number);
            }
        }

        /** What was gathered. */
        public StoredKeys keys() {
            long[] read = current.build().toArray();
            int[] readDays = days.build().toArray();
            long[] held = Arrays.stream(read).sorted().distinct().toArray();
            int[] latest = new int[held.length];
            Arrays.fill(latest, NO_DAY);
            for (int i = 0; i < read.length; i++) {
                int at = Arrays.binarySearch(held, read[i]);
                latest[at] = Math.max(latest[at], readDays[i]);
            }
            long[] gone =
                    ended.build()
                            .filter(key -> Arrays.binarySearch(held, key) < 0)
                            .sorted()
                            .distinct()
                            .toArray();
            return new StoredKeys(held, latest, gone);
        }
    }
}
