package io.gridward.core.citycase.evaluation;

import java.util.Arrays;

/**
 * Counts by group: as many numbers a group as counts are wanted, so that many groups stay small.
 */
final class Tally {
    /** So few counts are added up each, without asking which are there: that costs less. */
    private static final int FEW = 8;

    private final byte[] slots = new byte[Long.SIZE];
    private final int[] positions;
    private final long wanted;
    private final int width;
    private final int[] counts;

    /**
     * All zero.
     *
     * @param wanted bits of the counts that are kept
     */
    Tally(int groups, long wanted) {
        this.wanted = wanted;
        this.width = Long.bitCount(wanted);
        this.counts = new int[groups * width];
        this.positions = new int[width];
        byte next = 0;
        for (long bits = wanted; bits != 0; bits &= bits - 1) {
            positions[next] = Long.numberOfTrailingZeros(bits);
            slots[positions[next]] = next++;
        }
    }

    /** Adds one to each wanted count of a set of bits. */
    void add(int group, long facts) {
        int base = group * width;
        if (width <= FEW) {
            for (int slot = 0; slot < width; slot++) {
                counts[base + slot] += (int) (facts >>> positions[slot]) & 1;
            }
            return;
        }
        for (long bits = facts & wanted; bits != 0; bits &= bits - 1) {
            counts[base + slots[Long.numberOfTrailingZeros(bits)]]++;
        }
    }

    long get(int group, Count count) {
        return (wanted & count.bit()) == 0 ? 0 : counts[group * width + slots[count.ordinal()]];
    }

    boolean isZero(int group) {
        return Arrays.stream(counts, group * width, (group + 1) * width).allMatch(c -> c == 0);
    }
}
