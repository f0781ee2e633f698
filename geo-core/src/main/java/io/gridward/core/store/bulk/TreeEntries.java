package io.gridward.core.store.bulk;

import java.util.Arrays;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.shape.fractal.HilbertCode;

/** Numbered rectangles in float32, rounded outward as SQLite does. */
final class TreeEntries {
    /** Edges of a rectangle, in the order of the tree's columns: min x, max x, min y, max y. */
    static final int EDGES = 4;

    private static final double TOWARDS_ZERO = 1.0 - 1.0 / 8_388_608.0;
    private static final double FROM_ZERO = 1.0 + 1.0 / 8_388_608.0;
    private static final int LEVEL = 15;
    private static final int CELLS = 1 << LEVEL;

    private final Held held = new Held();

    private static final class Held {
        private int size;
        private long[] ids = new long[1024];
        private float[] edges = new float[1024 * EDGES];
    }

    void add(long id, Envelope around) {
        add(
                id,
                down(around.getMinX()),
                up(around.getMaxX()),
                down(around.getMinY()),
                up(around.getMaxY()));
    }

    private void add(long id, float minX, float maxX, float minY, float maxY) {
        if (held.size == held.ids.length) {
            held.ids = Arrays.copyOf(held.ids, held.size * 2);
            held.edges = Arrays.copyOf(held.edges, held.size * 2 * EDGES);
        }
        int at = held.size * EDGES;
        held.ids[held.size++] = id;
        held.edges[at] = minX;
        held.edges[at + 1] = maxX;
        held.edges[at + 2] = minY;
        held.edges[at + 3] = maxY;
    }

    /** Adds a rectangle around some entries of others. */
    void addAround(long id, TreeEntries others, int[] order, int from, int to) {
        float[] e = {
            Float.POSITIVE_INFINITY,
            Float.NEGATIVE_INFINITY,
            Float.POSITIVE_INFINITY,
            Float.NEGATIVE_INFINITY
        };
        for (int i = from; i < to; i++) {
            for (int edge = 0; edge < EDGES; edge++) {
                float other = others.edge(order[i], edge);
                e[edge] = edge % 2 == 0 ? Math.min(e[edge], other) : Math.max(e[edge], other);
            }
        }
        add(id, e[0], e[1], e[2], e[3]);
    }

    int size() {
        return held.size;
    }

    long id(int index) {
        return held.ids[index];
    }

    float edge(int index, int edge) {
        return held.edges[index * EDGES + edge];
    }

    /** The entries along a Hilbert curve by their middles, so that neighbours come together. */
    int[] alongCurve() {
        double minX = Double.POSITIVE_INFINITY;
        double minY = Double.POSITIVE_INFINITY;
        double side = 0;
        for (int i = 0; i < held.size; i++) {
            minX = Math.min(minX, middle(i, 0));
            minY = Math.min(minY, middle(i, 2));
        }
        for (int i = 0; i < held.size; i++) {
            side = Math.max(side, Math.max(middle(i, 0) - minX, middle(i, 2) - minY));
        }
        double cells = side > 0 ? (CELLS - 1) / side : 0;
        long[] keys = new long[held.size];
        for (int i = 0; i < held.size; i++) {
            int x = (int) ((middle(i, 0) - minX) * cells);
            int y = (int) ((middle(i, 2) - minY) * cells);
            keys[i] = (long) HilbertCode.encode(LEVEL, x, y) << Integer.SIZE | i;
        }
        Arrays.sort(keys);
        int[] order = new int[held.size];
        Arrays.setAll(order, i -> (int) keys[i]);
        return order;
    }

    /** Double of the middle. */
    private double middle(int index, int axis) {
        return (double) edge(index, axis) + edge(index, axis + 1);
    }

    /** rtree.c, rtreeValueDown: the bounds of a layer are told from equal roundings. */
    static float down(double value) {
        float f = (float) value;
        return f > value ? (float) (value * (value < 0 ? FROM_ZERO : TOWARDS_ZERO)) : f;
    }

    /** rtree.c, rtreeValueUp. */
    static float up(double value) {
        float f = (float) value;
        return f < value ? (float) (value * (value < 0 ? TOWARDS_ZERO : FROM_ZERO)) : f;
    }
}
