package io.gridward.core.responsibility.circle;

import io.gridward.core.responsibility.city.Segments;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * A circle around the origin, in metres, cut into faces by edges. It is a polygon of 192 corners
 * with the circle's area.
 */
final class CutCircle {
    private static final int CORNERS = 192;
    private static final GeometryFactory SHAPES = new GeometryFactory();

    private final double radius;
    private final Segments edges;

    CutCircle(double metres, Segments edges) {
        double step = 2 * Math.PI / CORNERS;
        this.radius = metres * Math.sqrt(step / Math.sin(step));
        this.edges = edges;
    }

    /** The faces; they fill the circle without overlap. */
    List<Polygon> faces() {
        List<LineString> lines = new ArrayList<>();
        Polygon circle = circle();
        lines.add(circle.getExteriorRing());
        for (int i = 0; i < edges.size(); i++) {
            addClipped(i, lines);
        }
        Geometry noded = OverlayNGRobust.union(SHAPES.buildGeometry(lines));
        Polygonizer polygonizer = new Polygonizer();
        polygonizer.add(noded);
        List<Polygon> faces = new ArrayList<>();
        for (Object face : (Collection<?>) polygonizer.getPolygons()) {
            Polygon polygon = (Polygon) face;
            if (isInside(polygon.getInteriorPoint(), circle)) {
                faces.add(polygon);
            }
        }
        return faces;
    }

    private static boolean isInside(Point point, Polygon circle) {
        Coordinate[] ring = circle.getExteriorRing().getCoordinates();
        for (int i = 1; i < ring.length; i++) {
            if (Orientation.index(ring[i - 1], ring[i], point.getCoordinate())
                    == Orientation.CLOCKWISE) {
                return false;
            }
        }
        return true;
    }

    private Polygon circle() {
        Coordinate[] ring = new Coordinate[CORNERS + 1];
        for (int i = 0; i < CORNERS; i++) {
            double angle = 2 * Math.PI * i / CORNERS;
            ring[i] = new Coordinate(radius * Math.cos(angle), radius * Math.sin(angle));
        }
        ring[CORNERS] = ring[0].copy();
        return SHAPES.createPolygon(ring);
    }

    /** The part of an edge in a circle a little larger, so that far ends do not coarsen the sum. */
    private void addClipped(int i, List<LineString> lines) {
        double x = edges.x0(i);
        double y = edges.y0(i);
        double dx = edges.x1(i) - x;
        double dy = edges.y1(i) - y;
        double length = Math.hypot(dx, dy);
        double foot = -(x * dx + y * dy) / length;
        double off = (x * dy - y * dx) / length;
        double reach = 1.5 * radius;
        double half = Math.sqrt(Math.max(0, reach * reach - off * off));
        double from = Math.max(0, foot - half);
        double to = Math.min(length, foot + half);
        if (length > 0 && to > from) {
            lines.add(
                    SHAPES.createLineString(
                            new Coordinate[] {
                                along(x, y, dx, dy, from / length),
                                to == length
                                        ? new Coordinate(edges.x1(i), edges.y1(i))
                                        : along(x, y, dx, dy, to / length)
                            }));
        }
    }

    private static Coordinate along(double x, double y, double dx, double dy, double t) {
        return new Coordinate(x + t * dx, y + t * dy);
    }
}
