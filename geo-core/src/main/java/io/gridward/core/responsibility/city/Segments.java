package io.gridward.core.responsibility.city;

import java.util.Arrays;

/** Straight pieces of edges in metres east and north of a point; used again and again. */
public final class Segments {
    private static final int STRIDE = 4;

    private double[] ends = new double[64 * STRIDE];
    private int size;

    /** Removes all. */
    public void clear() {
        size = 0;
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    void add(double x0, double y0, double x1, double y1) {
        if (STRIDE * size == ends.length) {
            ends = Arrays.copyOf(ends, 2 * ends.length);
        }
        int i = STRIDE * size++;
        ends[i] = x0;
        ends[i + 1] = y0;
        ends[i + 2] = x1;
        ends[i + 3] = y1;
    }

    /** Easting of the start of a piece. */
    public double x0(int i) {
        return ends[STRIDE * i];
    }

    /** Northing of its start. */
    public double y0(int i) {
        return ends[STRIDE * i + 1];
    }

    /** Easting of its end. */
    public double x1(int i) {
        return ends[STRIDE * i + 2];
    }

    /** Northing of its end. */
    public double y1(int i) {
        return ends[STRIDE * i + 3];
    }
}
