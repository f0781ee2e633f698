package io.gridward.core.responsibility;

import java.util.Arrays;
import java.util.List;

/**
 * An order of questions in which neighbours on the ground come one after the other, so that what
 * they have in common is read from memory once: along the Z-order curve (Morton 1966) over degrees.
 */
final class PlaceOrder {
    /** As many at a time as their places in the list take bits below the place on the ground. */
    static final int MOST = 1 << 16;

    private static final int INDEX_BITS = 16;

    /** Steps around the Earth: some 2.4 m along the equator. */
    private static final int AXIS_BITS = 24;

    private static final double STEPS_PER_DEGREE = (1 << AXIS_BITS) / 360.0;
    private static final long STEPS = (1L << AXIS_BITS) - 1;
    private static final double WEST = -180;
    private static final double SOUTH = -90;

    private PlaceOrder() {}

    /** The places of at most {@link #MOST} questions in their list, in that order. */
    static int[] of(List<LocateQuestion> questions) {
        long[] keys = new long[questions.size()];
        for (int i = 0; i < keys.length; i++) {
            LocateQuestion q = questions.get(i);
            long place = spread(step(q.lon() - WEST)) | spread(step(q.lat() - SOUTH)) << 1;
            keys[i] = place << INDEX_BITS | i;
        }
        Arrays.sort(keys);
        int[] order = new int[keys.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = (int) keys[i] & MOST - 1;
        }
        return order;
    }

    /** What is no place on Earth counts as one of its corners: it is found fast wherever it is. */
    private static long step(double degrees) {
        return Math.max(0, Math.min(STEPS, (long) (degrees * STEPS_PER_DEGREE)));
    }

    /** The bits of a number with a gap after each, as in Warren, "Hacker's Delight", §7–2. */
    private static long spread(long bits) {
        long x = bits;
        x = (x | x << 16) & 0x0000_FFFF_0000_FFFFL;
        x = (x | x << 8) & 0x00FF_00FF_00FF_00FFL;
        x = (x | x << 4) & 0x0F0F_0F0F_0F0F_0F0FL;
        x = (x | x << 2) & 0x3333_3333_3333_3333L;
        return (x | x << 1) & 0x5555_5555_5555_5555L;
    }
}
