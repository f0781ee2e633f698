package io.gridward.core.snapshot;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.CGAlgorithmsDD;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * The edges of a polygon's rings in one array: x0 y0 x1 y1 …, each from its lower end to its upper
 * one (from left to right when level), so that neighbours judge a shared edge by the same sum.
 */
final class EdgeRings {
    private static final int STRIDE = 4;

    private final double[] edges;

    private EdgeRings(double[] edges) {
        this.edges = edges;
    }

    static EdgeRings of(Geometry area) {
        List<LinearRing> rings = new ArrayList<>();
        for (int i = 0; i < area.getNumGeometries(); i++) {
            if (area.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                rings.add(polygon.getExteriorRing());
                for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
                    rings.add(polygon.getInteriorRingN(h));
                }
            }
        }
        int count = rings.stream().mapToInt(r -> Math.max(0, r.getNumPoints() - 1)).sum();
        double[] edges = new double[STRIDE * count];
        int at = 0;
        for (LinearRing ring : rings) {
            at = pack(ring.getCoordinateSequence(), edges, at);
        }
        return new EdgeRings(edges);
    }

    private static int pack(CoordinateSequence ring, double[] into, int start) {
        int at = start;
        for (int i = 1; i < ring.size(); i++) {
            boolean up = ascends(ring, i - 1, i);
            int low = up ? i - 1 : i;
            int high = up ? i : i - 1;
            into[at++] = ring.getX(low);
            into[at++] = ring.getY(low);
            into[at++] = ring.getX(high);
            into[at++] = ring.getY(high);
        }
        return at;
    }

    private static boolean ascends(CoordinateSequence ring, int a, int b) {
        int byY = Double.compare(ring.getY(a), ring.getY(b));
        return byY != 0 ? byY < 0 : ring.getX(a) <= ring.getX(b);
    }

    /** True when an odd number of edges lies to the right of the point; edges are half-open. */
    boolean contain(double x, double y) {
        boolean inside = false;
        for (int i = 0; i < edges.length; i += STRIDE) {
            if (edges[i + 1] <= y && y < edges[i + 3] && liesLeft(i, x, y)) {
                inside = !inside;
            }
        }
        return inside;
    }

    private boolean liesLeft(int i, double x, double y) {
        double x0 = edges[i];
        double x1 = edges[i + 2];
        if (x >= x0 && x >= x1) {
            return false;
        }
        return x < x0 && x < x1 || side(i, x, y) > 0;
    }

    /** 1 left of the edge, -1 right of it, 0 on its line, in double-double arithmetic. */
    private int side(int i, double x, double y) {
        return CGAlgorithmsDD.orientationIndex(
                edges[i], edges[i + 1], edges[i + 2], edges[i + 3], x, y);
    }
}
