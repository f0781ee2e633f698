package io.gridward.core.snapshot.packed;

import java.util.Arrays;

/** Numbers one after another, at the end of which more are put or some taken away. */
final class IntList {
    private int[] held;
    private int size;

    IntList(int room) {
        this.held = new int[Math.max(4, room)];
    }

    int size() {
        return size;
    }

    int get(int i) {
        return held[i];
    }

    void put(int i, int value) {
        held[i] = value;
    }

    void add(int value) {
        if (size == held.length) {
            held = Arrays.copyOf(held, grown(size, 1));
        }
        held[size++] = value;
    }

    /** Adds some zeros; where they begin. */
    int addZeros(int count) {
        int start = size;
        if (size + count > held.length) {
            held = Arrays.copyOf(held, grown(size, count));
        }
        Arrays.fill(held, size, size + count, 0);
        size += count;
        return start;
    }

    void addAll(IntList other, int from, int to) {
        for (int i = from; i < to; i++) {
            add(other.get(i));
        }
    }

    /** Drops what lies behind. */
    void cut(int newSize) {
        size = newSize;
    }

    int[] toArray() {
        return Arrays.copyOf(held, size);
    }

    private static int grown(int size, int more) {
        return Math.max(size + more, Math.toIntExact(Math.min(1L << 30, size + (size >> 1) + 16L)));
    }
}
