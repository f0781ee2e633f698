package io.gridward.importer.report.page;

import java.util.List;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/**
 * The drawing plane of the map: about one unit a metre, x east and y south of the north-west corner
 * of what is looked at. For looking only: nothing is measured in it.
 */
final class MapView {
    private static final double METRES_PER_DEGREE = 111_200;
    private static final double LEAST_DEGREES = 0.004;
    private static final double MARGIN = 0.08;
    private static final double SIDES = 1.3;

    private final double west;
    private final double north;
    private final double xScale;
    private final Envelope degrees;

    /** The view of a rectangle of degrees, with a margin around it. */
    MapView(Envelope looked) {
        Envelope range = new Envelope(looked);
        double margin = Math.max(Math.max(range.getWidth(), range.getHeight()) * MARGIN, 1e-4);
        range.expandBy(margin);
        range.expandBy(
                Math.max(0, LEAST_DEGREES - range.getWidth()) / 2,
                Math.max(0, LEAST_DEGREES - range.getHeight()) / 2);
        double cosine = Math.cos(Math.toRadians(range.centre().y));
        double wide = range.getWidth() * cosine / range.getHeight();
        range.expandBy(
                Math.max(0, range.getHeight() * SIDES / cosine - range.getWidth()) / 2,
                Math.max(0, wide / SIDES - 1) * range.getHeight() / 2);
        this.degrees = range;
        this.west = range.getMinX();
        this.north = range.getMaxY();
        this.xScale = METRES_PER_DEGREE * cosine;
    }

    /** What is looked at, in degrees. */
    Envelope degrees() {
        return new Envelope(degrees);
    }

    long width() {
        return Math.round(degrees.getWidth() * xScale);
    }

    long height() {
        return Math.round(degrees.getHeight() * METRES_PER_DEGREE);
    }

    long x(double lon) {
        return Math.round((lon - west) * xScale);
    }

    long y(double lat) {
        return Math.round((north - lat) * METRES_PER_DEGREE);
    }

    /** Shapes as one SVG path, corners left out where the line moves less than some metres. */
    String path(List<Geometry> shapes, double metres) {
        StringBuilder out = new StringBuilder();
        for (Geometry shape : shapes) {
            Geometry plain = DouglasPeuckerSimplifier.simplify(shape, metres / METRES_PER_DEGREE);
            for (int i = 0; i < plain.getNumGeometries(); i++) {
                part(out, plain.getGeometryN(i));
            }
        }
        return out.toString();
    }

    private void part(StringBuilder out, Geometry part) {
        if (part instanceof Polygon polygon && !polygon.isEmpty()) {
            line(out, polygon.getExteriorRing());
            out.append('z');
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                line(out, polygon.getInteriorRingN(i));
                out.append('z');
            }
        } else if (part instanceof LineString line) {
            line(out, line);
        }
    }

    private void line(StringBuilder out, LineString line) {
        long lastX = 0;
        long lastY = 0;
        Coordinate[] corners = line.getCoordinates();
        for (int i = 0; i < corners.length; i++) {
            long x = x(corners[i].x);
            long y = y(corners[i].y);
            if (i == 0) {
                out.append(String.format(Locale.ROOT, "M%d %d", x, y));
            } else if (x != lastX || y != lastY) {
                out.append(String.format(Locale.ROOT, "l%d %d", x - lastX, y - lastY));
            }
            lastX = x;
            lastY = y;
        }
    }
}
