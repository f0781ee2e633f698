package io.gridward.importer.sample.plan;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/** Cuts a convex block in two. */
final class ConvexCut {
    private ConvexCut() {}

    /**
     * Cuts a convex ring (not closed) from a point of one side, under an angle.
     *
     * @return both parts and the cut itself; empty when the line meets no other side
     */
    static List<List<Coordinate>> cut(
            List<Coordinate> ring, int side, Coordinate on, double angle) {
        double dx = Math.cos(angle);
        double dy = Math.sin(angle);
        int n = ring.size();
        for (int k = 1; k < n; k++) {
            int i = (side + k) % n;
            Coordinate a = ring.get(i);
            Coordinate b = ring.get((i + 1) % n);
            double da = (a.x - on.x) * dy - (a.y - on.y) * dx;
            double db = (b.x - on.x) * dy - (b.y - on.y) * dx;
            if (da * db < 0) {
                double t = da / (da - db);
                Coordinate off = new Coordinate(a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t);
                return List.of(
                        part(ring, side, i, on, off),
                        part(ring, i, side, off, on),
                        List.of(on, off));
            }
        }
        return List.of();
    }

    /** The corners after one side up to another, with the cut's ends. */
    private static List<Coordinate> part(
            List<Coordinate> ring, int from, int to, Coordinate first, Coordinate last) {
        List<Coordinate> out = new ArrayList<>();
        out.add(first);
        for (int i = (from + 1) % ring.size(); ; i = (i + 1) % ring.size()) {
            out.add(ring.get(i));
            if (i == to) {
                break;
            }
        }
        out.add(last);
        return out;
    }
}
