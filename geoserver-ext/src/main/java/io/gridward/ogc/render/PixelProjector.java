package io.gridward.ogc.render;

import io.gridward.core.crs.Crs;
import io.gridward.core.crs.OutsideCrs;
import io.gridward.core.crs.Reprojection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Turns shapes of the store into pixels of one picture. */
final class PixelProjector {
    private final Reprojection reprojection;
    private final double originX;
    private final double originY;
    private final double pixelsPerX;
    private final double pixelsPerY;
    private final double thinPx2;
    private final MapView view;

    /**
     * @param thinPx vertices nearer than this to the one before are left out; 0 keeps all
     */
    PixelProjector(MapView view, double thinPx) {
        this.reprojection = Reprojection.between(Crs.CGCS2000, view.crs());
        this.originX = view.box().getMinX();
        this.originY = view.box().getMaxY();
        this.pixelsPerX = view.width() / view.box().getWidth();
        this.pixelsPerY = view.height() / view.box().getHeight();
        this.thinPx2 = thinPx * thinPx;
        this.view = view;
    }

    /** The shape in pixels; empty when it cannot be shown in the picture's system. */
    Optional<PixelShape> project(Geometry geometry) {
        PixelShape shape =
                new PixelShape(new ArrayList<>(1), new ArrayList<>(0), new ArrayList<>(0));
        try {
            add(geometry, shape);
        } catch (OutsideCrs e) {
            return Optional.empty();
        }
        return Optional.of(shape);
    }

    private void add(Geometry geometry, PixelShape into) {
        if (geometry.isEmpty()) {
            return;
        }
        if (geometry instanceof Polygon polygon) {
            into.areas().add(rings(polygon));
        } else if (geometry instanceof LineString line) {
            into.lines().add(thin(pixels(line.getCoordinateSequence()), 2));
        } else if (geometry instanceof Point point) {
            into.points().add(pixels(point.getCoordinateSequence()));
        } else {
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                add(geometry.getGeometryN(i), into);
            }
        }
    }

    private double[][] rings(Polygon polygon) {
        List<double[]> rings = new ArrayList<>(1 + polygon.getNumInteriorRing());
        rings.add(ring(polygon.getExteriorRing(), true));
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            double[] hole = ring(polygon.getInteriorRingN(i), false);
            if (hole.length >= 8) {
                rings.add(hole);
            }
        }
        return rings.toArray(double[][]::new);
    }

    private double[] ring(LineString line, boolean shell) {
        double[] all = pixels(line.getCoordinateSequence());
        double[] snapped = thinPx2 == 0 ? all : CrowdedLine.thin(all);
        double[] ring = snapped.length < 8 ? thin(all, shell ? 4 : 2) : thin(snapped, 4);
        return PixelShape.area2(ring) > 0 == shell ? ring : reversed(ring);
    }

    private double[] pixels(CoordinateSequence sequence) {
        int n = sequence.size();
        double[] xy = new double[2 * n];
        for (int i = 0; i < n; i++) {
            xy[2 * i] = sequence.getX(i);
            xy[2 * i + 1] = sequence.getY(i);
        }
        reprojection.apply(xy, n);
        for (int i = 0; i < xy.length; i += 2) {
            xy[i] = (xy[i] - originX) * pixelsPerX;
            xy[i + 1] = (originY - xy[i + 1]) * pixelsPerY;
        }
        view.turn(xy);
        return xy;
    }

    /** Leaves out vertices too near to the one before, never the first, the last or too many. */
    private double[] thin(double[] xy, int least) {
        if (thinPx2 == 0 || xy.length <= 2 * least) {
            return xy;
        }
        double[] out = new double[xy.length];
        out[0] = xy[0];
        out[1] = xy[1];
        int n = 2;
        for (int i = 2; i < xy.length - 2; i += 2) {
            double dx = xy[i] - out[n - 2];
            double dy = xy[i + 1] - out[n - 1];
            if (dx * dx + dy * dy >= thinPx2) {
                out[n++] = xy[i];
                out[n++] = xy[i + 1];
            }
        }
        out[n++] = xy[xy.length - 2];
        out[n++] = xy[xy.length - 1];
        return n < 2 * least ? xy : Arrays.copyOf(out, n);
    }

    private static double[] reversed(double[] xy) {
        double[] out = new double[xy.length];
        for (int i = 0; i < xy.length; i += 2) {
            out[i] = xy[xy.length - 2 - i];
            out[i + 1] = xy[xy.length - 1 - i];
        }
        return out;
    }
}
