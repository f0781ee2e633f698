package io.gridward.core.batch.score;

import java.util.Arrays;
import java.util.List;

/**
 * How many things move how far: the limits of the accuracy classes are among the bounds.
 *
 * @param counts one more than there are bounds: things that move no farther than each and farther
 *     than the one before, last those that move farther than all
 */
public record Moves(List<Long> counts) {
    /** Upper bounds in metres, ascending. */
    public static final List<Double> BOUNDS_METRES =
            List.of(0.1, 0.5, 1.0, 2.0, 5.0, 10.0, 50.0, 100.0);

    public Moves {
        counts = List.copyOf(counts);
    }

    /** All of them. */
    public long total() {
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    /** Counts moves as they come. */
    static final class Counter {
        private final long[] counts = new long[BOUNDS_METRES.size() + 1];

        void add(double metres) {
            int i = 0;
            while (i < BOUNDS_METRES.size() && metres > BOUNDS_METRES.get(i)) {
                i++;
            }
            counts[i]++;
        }

        Moves sum() {
            return new Moves(Arrays.stream(counts).boxed().toList());
        }
    }
}
