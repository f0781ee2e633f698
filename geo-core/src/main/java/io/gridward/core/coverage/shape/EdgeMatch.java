package io.gridward.core.coverage.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.LinearComponentExtracter;

/** The vertices that one of two neighbours has on the other's edge, and the other has not. */
final class EdgeMatch {
    private final double tolerance;
    private final List<Coordinate> places = new ArrayList<>();
    private double farthest = 0; // house: grows while vertices are compared

    EdgeMatch(Geometry a, Geometry b, double tolerance) {
        this.tolerance = tolerance;
        Envelope common = new Envelope(a.getEnvelopeInternal());
        common.expandBy(tolerance);
        Envelope other = new Envelope(b.getEnvelopeInternal());
        other.expandBy(tolerance);
        Envelope both = common.intersection(other);
        compare(a, b, both);
        compare(b, a, both);
    }

    private void compare(Geometry from, Geometry to, Envelope where) {
        Set<Coordinate> known = Fit.vertices(to);
        List<Coordinate> near = new ArrayList<>();
        for (Coordinate c : Fit.vertices(from)) {
            if (where.contains(c) && !known.contains(c)) {
                near.add(c);
            }
        }
        if (near.isEmpty()) {
            return;
        }
        List<Coordinate[]> lines = lines(to);
        for (Coordinate c : near) {
            double metres = distance(c, lines);
            if (metres <= tolerance) {
                places.add(c);
                farthest = Math.max(farthest, metres);
            }
        }
    }

    private static List<Coordinate[]> lines(Geometry area) {
        List<Coordinate[]> all = new ArrayList<>();
        for (Object line : LinearComponentExtracter.getLines(area)) {
            all.add(((LineString) line).getCoordinates());
        }
        return all;
    }

    private static double distance(Coordinate c, List<Coordinate[]> lines) {
        double least = Double.POSITIVE_INFINITY;
        for (Coordinate[] line : lines) {
            least = Math.min(least, Distance.pointToSegmentString(c, line));
        }
        return least;
    }

    List<Coordinate> places() {
        return places;
    }

    double farthest() {
        return farthest;
    }
}
