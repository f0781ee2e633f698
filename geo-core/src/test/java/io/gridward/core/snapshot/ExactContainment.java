package io.gridward.core.snapshot;

import io.gridward.core.layer.Feature;
import java.math.BigDecimal;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.LinearComponentExtracter;

/** Containment by the half-open rule, slow and exact: every polygon, every edge, BigDecimal. */
final class ExactContainment {
    private ExactContainment() {}

    /** By the half-open rule alone. */
    static List<String> keysInside(List<Feature> features, Coordinate p) {
        return features.stream()
                .filter(f -> crossings(f.geometry(), p) % 2 == 1)
                .map(Feature::key)
                .sorted()
                .toList();
    }

    private static int crossings(Geometry area, Coordinate p) {
        int count = 0;
        for (Coordinate[] ring : rings(area)) {
            for (int i = 1; i < ring.length; i++) {
                Coordinate a = ring[i - 1];
                Coordinate b = ring[i];
                if (a.y > p.y != b.y > p.y) {
                    int turn = cross(a, b, p);
                    boolean left = b.y > a.y ? turn > 0 : turn < 0;
                    count += left ? 1 : 0;
                }
            }
        }
        return count;
    }

    private static int cross(Coordinate a, Coordinate b, Coordinate p) {
        return minus(b.x, a.x)
                .multiply(minus(p.y, a.y))
                .subtract(minus(b.y, a.y).multiply(minus(p.x, a.x)))
                .signum();
    }

    private static BigDecimal minus(double a, double b) {
        return new BigDecimal(a).subtract(new BigDecimal(b));
    }

    private static List<Coordinate[]> rings(Geometry area) {
        List<?> lines = LinearComponentExtracter.getLines(area);
        return lines.stream().map(l -> ((Geometry) l).getCoordinates()).toList();
    }
}
