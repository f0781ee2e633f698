package io.gridward.core.responsibility.city;

import java.util.Arrays;

/** Pairs of a cell and the position of a shape near it, each once, by cell and position. */
final class Pairs {
    private static final int POSITION_BITS = 20;
    private static final int MOST = 1 << POSITION_BITS;

    private long[] pairs = new long[1024];
    private int size;
    private boolean complete = true;

    /** Adds one; gives up when there are more than a million shapes. */
    void add(long cell, int position) {
        if (position >= MOST) {
            giveUp();
            return;
        }
        long pair = cell << POSITION_BITS | position;
        if (size > 0 && pairs[size - 1] == pair) {
            return;
        }
        if (size == pairs.length) {
            compact();
            if (size > pairs.length / 2) {
                pairs = Arrays.copyOf(pairs, 2 * pairs.length);
            }
        }
        pairs[size++] = pair;
    }

    /** Says that not all could be added; all are dropped. */
    void giveUp() {
        complete = false;
    }

    /** True when all are there, in order. */
    boolean sort() {
        compact();
        size = complete ? size : 0;
        return complete;
    }

    private void compact() {
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
        return (int) (pairs[i] & MOST - 1);
    }

    /** The first pair after those of the same cell. */
    int endOfCell(int i) {
        int end = i + 1;
        while (end < size && cell(end) == cell(i)) {
            end++;
        }
        return end;
    }

    int cellCount() {
        int n = 0;
        for (int i = 0; i < size; i = endOfCell(i)) {
            n++;
        }
        return n;
    }
}
