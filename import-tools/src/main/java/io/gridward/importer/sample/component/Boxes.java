package io.gridward.importer.sample.component;

import io.gridward.importer.sample.plan.Site;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Small turned shapes around a point. Metres. */
final class Boxes {
    private Boxes() {}

    static Geometry line(Coordinate middle, double length, double turn) {
        return Site.SHAPES.createLineString(
                new Coordinate[] {
                    turned(middle, -length / 2, 0, turn), turned(middle, length / 2, 0, turn)
                });
    }

    static Geometry rectangle(Coordinate middle, double length, double width, double turn) {
        double l = length / 2;
        double w = width / 2;
        Coordinate first = turned(middle, -l, -w, turn);
        return Site.SHAPES.createPolygon(
                new Coordinate[] {
                    first,
                    turned(middle, l, -w, turn),
                    turned(middle, l, w, turn),
                    turned(middle, -l, w, turn),
                    first.copy()
                });
    }

    private static Coordinate turned(Coordinate middle, double x, double y, double turn) {
        return new Coordinate(
                middle.x + x * Math.cos(turn) - y * Math.sin(turn),
                middle.y + x * Math.sin(turn) + y * Math.cos(turn));
    }
}
