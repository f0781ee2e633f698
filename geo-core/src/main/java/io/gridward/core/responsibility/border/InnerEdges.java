package io.gridward.core.responsibility.border;

import io.gridward.core.snapshot.packed.EdgeTaker;

/**
 * Edges of a level band with grids of one subdistrict on both sides, where no answer changes. An
 * edge is known by a hash of 64 bits of its ends; neighbours that do not share their vertices, or
 * hold on different days, keep their edges.
 */
final class InnerEdges {
    private static final int ALIKE = 1;
    private static final int BORDER = -1;
    private static final int NONE = -1;

    private final long[] edges;
    private final int[] seen;
    private final int[] first;

    /** Looks through the edges of the grids between two latitudes. */
    InnerEdges(Borders borders, double south, double north) {
        int[] count = new int[1];
        forEach(borders, south, north, (edge, grid) -> count[0]++);
        this.edges = new long[Math.max(2, Integer.highestOneBit(Math.max(1, count[0])) * 2)];
        this.seen = new int[edges.length];
        this.first = new int[edges.length];
        forEach(
                borders,
                south,
                north,
                (edge, grid) -> see(edge, borders.ground(grid), borders.thing(grid)));
    }

    private interface Take {
        void take(long edge, int grid);
    }

    private static void forEach(Borders borders, double south, double north, Take into) {
        for (int i = 0; i < borders.count(); i++) {
            if (borders.ground(i) >= 0) {
                int grid = i;
                EdgeTaker taker = (x0, y0, x1, y1) -> into.take(key(x0, y0, x1, y1), grid);
                borders.edges(i, south, north, taker);
            }
        }
    }

    /** The same from either end; never 0. */
    private static long key(double x0, double y0, double x1, double y1) {
        long ends = mix(end(x0, y0) + end(x1, y1));
        return ends == 0 ? 1 : ends;
    }

    private static long end(double x, double y) {
        return mix(mix(Double.doubleToLongBits(x + 0.0)) * 31 + Double.doubleToLongBits(y + 0.0));
    }

    /** Finalizer of MurmurHash3 (A. Appleby). */
    private static long mix(long value) {
        long h = (value ^ value >>> 33) * 0xff51afd7ed558ccdL;
        h = (h ^ h >>> 33) * 0xc4ceb9fe1a85ec53L;
        return h ^ h >>> 33;
    }

    private void see(long edge, int ground, int thing) {
        int slot = slot(edge);
        if (edges[slot] == 0) {
            edges[slot] = edge;
            seen[slot] = 2 * ground;
            first[slot] = thing;
        } else if (seen[slot] >> 1 != ground) {
            seen[slot] = BORDER;
        } else if (first[slot] != thing) {
            seen[slot] = 2 * ground + ALIKE;
        }
    }

    private int slot(long edge) {
        int slot = (int) edge & edges.length - 1;
        while (edges[slot] != 0 && edges[slot] != edge) {
            slot = slot + 1 & edges.length - 1;
        }
        return slot;
    }

    /** True when the edge has grids of this ground on both sides and of no other. */
    boolean has(double x0, double y0, double x1, double y1, int ground) {
        if (ground < 0) {
            return false;
        }
        int slot = slot(key(x0, y0, x1, y1));
        int known = edges[slot] == 0 ? NONE : seen[slot];
        return known == 2 * ground + ALIKE;
    }
}
