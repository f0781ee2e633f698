package io.gridward.core.responsibility.border;

import java.util.Arrays;

/** Pairs of a cell and the position of a shape near it; in order and each once when sorted. */
final class Pairs {
    static final int POSITION_BITS = 20;

    private long[] pairs = new long[1 << 16];
    private int size;

    void clear() {
        size = 0;
    }

    /** Adds a cell from 0 and a position below a million. */
    void add(long cell, int position) {
        long pair = cell << POSITION_BITS | position;
        if (size > 0 && pairs[size - 1] == pair) {
            return;
        }
        if (size == pairs.length) {
            sort();
            if (size > pairs.length / 2) {
                pairs = Arrays.copyOf(pairs, 2 * pairs.length);
            }
        }
        pairs[size++] = pair;
    }

    void sort() {
        Arrays.sort(pairs, 0, size);
        int n = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || pairs[i] != pairs[i - 1]) {
                pairs[n++] = pairs[i];
            }
        }
        size = n;
    }

    int size() {
        return size;
    }

    long cell(int i) {
        return pairs[i] >>> POSITION_BITS;
    }

    int position(int i) {
        return (int) (pairs[i] & (1 << POSITION_BITS) - 1);
    }

    /** The first pair after those of the same cell. */
    int endOfCell(int i) {
        int end = i + 1;
        while (end < size && cell(end) == cell(i)) {
            end++;
        }
        return end;
    }
}
