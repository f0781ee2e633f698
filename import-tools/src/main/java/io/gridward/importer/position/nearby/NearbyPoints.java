package io.gridward.importer.position.nearby;

import org.jspecify.annotations.Nullable;

/**
 * Points in a hash of cells (EPSG:4550), 44 bytes a point: answers which point of the same kind is
 * nearest within a metre. Cells are twice as wide as that, so that what is near a point lies in
 * four of them. A point never finds one that bears its own code.
 */
public final class NearbyPoints {
    /** Farthest neighbour that is found, metres. */
    public static final double REACH_METRES = 1.0;

    private static final double CELL_METRES = 2 * REACH_METRES;

    private final double[] xy;
    private final int[] kinds;
    private final long[] codes;
    private final int[] next;
    private final int[] heads;
    private int size; // house: counts points as they come

    /** Room for some points; more must not be added. */
    public NearbyPoints(int room) {
        this.xy = new double[2 * room];
        this.kinds = new int[room];
        this.codes = new long[room];
        this.next = new int[room];
        this.heads = new int[Math.max(2, Integer.highestOneBit(Math.max(room, 1)) * 2)];
    }

    /** A neighbour; its code is 0 when it has none that is a number. */
    public record Near(long code, double metres) {}

    /**
     * Adds a point.
     *
     * @param kind 0 or more; only points of the same kind find each other
     * @param x easting in metres
     * @param y northing in metres
     * @param code its code as a number, 0 when it has none
     */
    public void add(int kind, double x, double y, long code) {
        xy[2 * size] = x;
        xy[2 * size + 1] = y;
        kinds[size] = kind;
        codes[size] = code;
        link(size++);
    }

    /**
     * The nearest point within reach, null when there is none, or for a kind below 0.
     *
     * @param before only points that were added before that many
     */
    public @Nullable Near nearest(int kind, double x, double y, long code, int before) {
        if (kind < 0) {
            return null;
        }
        long cx = cell(x);
        long cy = cell(y);
        long besideX = cx + side(x, cx);
        long besideY = cy + side(y, cy);
        int best = -1;
        double bestSquare = REACH_METRES * REACH_METRES;
        for (int cell = 0; cell < 4; cell++) {
            long column = (cell & 1) == 0 ? cx : besideX;
            long row = (cell & 2) == 0 ? cy : besideY;
            int i = heads[slot(kind, column, row)] - 1;
            for (; i >= 0; i = next[i] - 1) {
                double dx = xy[2 * i] - x;
                double dy = xy[2 * i + 1] - y;
                double square = dx * dx + dy * dy;
                if (i < before
                        && kinds[i] == kind
                        && square <= bestSquare
                        && (code == 0 || codes[i] != code)) {
                    best = i;
                    bestSquare = square;
                }
            }
        }
        return best < 0 ? null : new Near(codes[best], Math.sqrt(bestSquare));
    }

    /** Adds a point that nobody finds, so that the next one has the next number. */
    public void skip() {
        kinds[size++] = -1;
    }

    private void link(int i) {
        int slot = slot(kinds[i], cell(xy[2 * i]), cell(xy[2 * i + 1]));
        next[i] = heads[slot];
        heads[slot] = i + 1;
    }

    private static long cell(double metres) {
        return (long) Math.floor(metres / CELL_METRES);
    }

    /** The step to the cell on the side on which a place lies in its own. */
    private static int side(double metres, long cell) {
        return metres < (cell + 0.5) * CELL_METRES ? -1 : 1;
    }

    private int slot(int kind, long cx, long cy) {
        long mixed = (cx * 0x9E3779B97F4A7C15L + cy) * 0xC2B2AE3D27D4EB4FL + kind;
        mixed *= 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 33) & (heads.length - 1);
    }
}
