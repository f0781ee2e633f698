package io.gridward.importer.position;

import java.util.Arrays;

/** A growing list of doubles in one array. */
final class DoubleList {
    private static final int SMALLEST = 1 << 10;
    private double[] values = new double[SMALLEST];
    private int size;

    void add(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1));
        }
        values[size++] = value;
    }

    double get(int i) {
        return values[i];
    }

    int size() {
        return size;
    }
}
