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
    private final double farthest;

    EdgeMatch(Geometry a, Geometry b, double tolerance) {
        this.tolerance = tolerance;
        Envelope common = new Envelope(a.getEnvelopeInternal());
        common.expandBy(tolerance);
        Envelope other = new Envelope(b.getEnvelopeInternal());
        other.expandBy(tolerance);
        Envelope both = common.intersection(other);
        this.farthest = Math.max(compare(a, b, both), compare(b, a, both));
    }

    /** Distance in metres of the farthest place found; 0 when there is none. */
    private double compare(Geometry from, Geometry to, Envelope where) {
        Set<Coordinate> known = Fit.vertices(to);
        List<Coordinate> near = new ArrayList<>();
        for (Coordinate c : Fit.vertices(from)) {
            if (where.contains(c) && !known.contains(c)) {
                near.add(c);
            }
        }
        if (near.isEmpty()) {
            return 0;
        }
        double most = 0;
        List<Coordinate[]> lines = lines(to);
        for (Coordinate c : near) {
            double metres = distance(c, lines);
            if (metres <= tolerance) {
                places.add(c);
                most = Math.max(most, metres);
            }
        }
        return most;
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
