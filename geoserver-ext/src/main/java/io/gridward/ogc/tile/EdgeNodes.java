package io.gridward.ogc.tile;

import io.gridward.core.layer.Feature;
import java.util.Arrays;
import java.util.Iterator;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * Where the edges of a layer's polygons begin and end: every vertex that does not lie between the
 * same two neighbours in all rings that pass it. Between two nodes neighbouring polygons have the
 * very same vertices, so an edge simplified by itself is the same for both. Too many nodes do no
 * harm, so all versions of all features may be looked at together.
 *
 * <p>Vertices are known by a 64-bit hash of their coordinates; two that share one become nodes.
 */
final class EdgeNodes {
    private final long[] sorted;

    private EdgeNodes(long[] sorted) {
        this.sorted = sorted;
    }

    static EdgeNodes of(Iterator<Feature> features) {
        Table table = new Table();
        while (features.hasNext()) {
            Geometry shape = features.next().geometry();
            if (shape != null) {
                add(shape, table);
            }
        }
        return new EdgeNodes(table.nodes());
    }

    private static void add(Geometry shape, Table table) {
        if (shape instanceof Polygon polygon) {
            ring(polygon.getExteriorRing(), table);
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                ring(polygon.getInteriorRingN(i), table);
            }
        } else if (shape.getNumGeometries() > 1 || shape.getGeometryN(0) != shape) {
            for (int i = 0; i < shape.getNumGeometries(); i++) {
                add(shape.getGeometryN(i), table);
            }
        }
    }

    private static void ring(LineString ring, Table table) {
        CoordinateSequence all = ring.getCoordinateSequence();
        int n = all.size() - 1;
        if (n < 1) {
            return;
        }
        long before = hash(all, n - 1);
        long here = hash(all, 0);
        for (int i = 0; i < n; i++) {
            long after = hash(all, (i + 1) % n);
            table.put(here, before + after);
            before = here;
            here = after;
        }
    }

    private static long hash(CoordinateSequence all, int i) {
        return hash(all.getX(i), all.getY(i));
    }

    private static long hash(double x, double y) {
        // zero has two forms that are one place
        long a = Double.doubleToLongBits(x + 0.0);
        long b = Double.doubleToLongBits(y + 0.0);
        return mix(mix(a) + 0x9E3779B97F4A7C15L * b);
    }

    /** Spreads every bit over all (D. Stafford's variant 13 of the MurmurHash3 finaliser). */
    private static long mix(long z) {
        long m = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        m = (m ^ m >>> 27) * 0x94D049BB133111EBL;
        return m ^ m >>> 31;
    }

    /** True when an edge ends at this vertex. */
    boolean holds(double x, double y) {
        return Arrays.binarySearch(sorted, hash(x, y)) >= 0;
    }

    int size() {
        return sorted.length;
    }

    /** Vertices with the neighbours they were first seen between; open addressing. */
    private static final class Table {
        private static final long FREE = 0;

        private long[] vertices = new long[1 << 12];
        private long[] neighbours = new long[1 << 12];
        private boolean[] nodes = new boolean[1 << 12];
        private int size;

        void put(long vertex, long between) {
            if (2 * (size + 1) > vertices.length) {
                grow();
            }
            long key = vertex == FREE ? 1 : vertex;
            int slot = slot(key);
            if (vertices[slot] == FREE) {
                vertices[slot] = key;
                neighbours[slot] = between;
                size++;
            } else if (neighbours[slot] != between) {
                nodes[slot] = true;
            }
        }

        private int slot(long key) {
            int mask = vertices.length - 1;
            int slot = (int) (key >>> 32) & mask;
            while (vertices[slot] != FREE && vertices[slot] != key) {
                slot = slot + 1 & mask;
            }
            return slot;
        }

        private void grow() {
            long[] oldVertices = vertices;
            long[] oldNeighbours = neighbours;
            boolean[] oldNodes = nodes;
            vertices = new long[2 * oldVertices.length];
            neighbours = new long[vertices.length];
            nodes = new boolean[vertices.length];
            for (int i = 0; i < oldVertices.length; i++) {
                if (oldVertices[i] != FREE) {
                    int slot = slot(oldVertices[i]);
                    vertices[slot] = oldVertices[i];
                    neighbours[slot] = oldNeighbours[i];
                    nodes[slot] = oldNodes[i];
                }
            }
        }

        long[] nodes() {
            long[] found = new long[size];
            int n = 0;
            for (int i = 0; i < vertices.length; i++) {
                if (nodes[i]) {
                    found[n++] = vertices[i];
                }
            }
            long[] sorted = Arrays.copyOf(found, n);
            Arrays.sort(sorted);
            return sorted;
        }
    }
}
