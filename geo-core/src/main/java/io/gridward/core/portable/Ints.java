package io.gridward.core.portable;

import java.util.Arrays;

/** Whole numbers that become a section. */
final class Ints {
    private int[] values = new int[256];
    private int size;

    /** Appends a row of a table. */
    void add(int... row) {
        if (size + row.length > values.length) {
            values = Arrays.copyOf(values, Math.max(size + row.length, 2 * values.length));
        }
        System.arraycopy(row, 0, values, size, row.length);
        size += row.length;
    }

    int size() {
        return size;
    }

    int[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
