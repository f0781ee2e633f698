package io.gridward.importer.sample.plan;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * The plane in which streets are laid out straight, and how it lies on the ground: in waves,
 * turned, and sheared along the river. Metres; on the ground EPSG:4550.
 */
final class Plane {
    private static final double STEP_METRES = 45;
    private static final double TURN = Math.toRadians(-7);

    private final Site site;

    Plane(Site site) {
        this.site = site;
    }

    /** Where a point of the plane lies. */
    Coordinate onGround(Coordinate p) {
        double pull = smooth((p.x + 4200) / 6700);
        double sway = 105 * wave(p.y, 5200, 0.6) + 48 * wave(p.x + p.y, 2900, 1.1);
        double x = p.x + (1 - pull) * sway;
        double y = p.y + 95 * wave(p.x, 4700, 2.0) + 42 * wave(p.x - 1.3 * p.y, 3100, 0.2);
        double east = x * Math.cos(TURN) - y * Math.sin(TURN);
        double north = x * Math.sin(TURN) + y * Math.cos(TURN) + 600;
        double river = site.taoerEast(Math.max(-6300, Math.min(9000, north))) - 2650;
        double tilt = y * Math.sin(TURN);
        return new Coordinate(Site.CENTRE.x + east + pull * (river + tilt), Site.CENTRE.y + north);
    }

    /**
     * How the straight line through some points of the plane runs, with points every few metres.
     */
    List<Coordinate> path(List<Coordinate> plan) {
        List<Coordinate> bent = new ArrayList<>();
        for (int i = 0; i + 1 < plan.size(); i++) {
            Curve.stepped(plan.get(i), plan.get(i + 1), STEP_METRES)
                    .forEach(p -> bent.add(onGround(p)));
        }
        bent.add(onGround(plan.get(plan.size() - 1)));
        return bent;
    }

    LineString line(List<Coordinate> plan) {
        return Site.SHAPES.createLineString(path(plan).toArray(new Coordinate[0]));
    }

    /** The shape of a ring that is not closed. */
    Polygon area(List<Coordinate> plan) {
        List<Coordinate> closed = new ArrayList<>(plan);
        closed.add(plan.get(0));
        List<Coordinate> ring = path(closed);
        ring.set(ring.size() - 1, ring.get(0).copy());
        return Site.SHAPES.createPolygon(ring.toArray(new Coordinate[0]));
    }

    private static double wave(double at, double length, double phase) {
        return Math.sin(2 * Math.PI * at / length + phase);
    }

    private static double smooth(double t) {
        double s = Math.max(0, Math.min(1, t));
        return s * s * (3 - 2 * s);
    }
}
