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

    /** Adds some of others, from one index to before another. */
    public void addAll(Segments others, int from, int to) {
        for (int i = from; i < to; i++) {
            add(others.x0(i), others.y0(i), others.x1(i), others.y1(i));
        }
    }

    /** True when two are the same piece, in the same direction or not. */
    public boolean isSame(int i, int j) {
        boolean same = x0(i) == x0(j) && y0(i) == y0(j) && x1(i) == x1(j) && y1(i) == y1(j);
        return same || x0(i) == x1(j) && y0(i) == y1(j) && x1(i) == x0(j) && y1(i) == y0(j);
    }

    /** True when each is the same piece as an odd number of others. */
    public boolean areInPairs() {
        for (int i = 0; i < size; i++) {
            int others = 0;
            for (int j = 0; j < size; j++) {
                others += j != i && isSame(i, j) ? 1 : 0;
            }
            if (others % 2 == 0) {
                return false;
            }
        }
        return true;
    }

    /** Removes those from the one at an index on that are farther than some metres. */
    public void keepWithin(double metres, int from) {
        int kept = from;
        for (int i = from; i < size; i++) {
            double dx = x1(i) - x0(i);
            double dy = y1(i) - y0(i);
            double length2 = dx * dx + dy * dy;
            double t = length2 == 0 ? 0 : -(x0(i) * dx + y0(i) * dy) / length2;
            double held = Math.max(0, Math.min(1, t));
            double x = x0(i) + held * dx;
            double y = y0(i) + held * dy;
            if (x * x + y * y <= metres * metres) {
                System.arraycopy(ends, STRIDE * i, ends, STRIDE * kept++, STRIDE);
            }
        }
        size = kept;
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
