package io.gridward.core.responsibility.city;

import io.gridward.core.crs.GroundMetric;
import io.gridward.core.responsibility.lists.LineRow;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/**
 * Where the answer can change along a line: the edge of its strip, the line itself, straight on
 * from its ends (where left and right meet), and across it at half its length. Round ends are drawn
 * with so many corners that no chord is more than a millimetre inside the true ones.
 */
final class StripCuts {
    private static final double FLAT_METRES = 0.001;
    private static final int MOST_CORNERS = 512;
    private static final double BEYOND = 1.01;
    private static final GeometryFactory SHAPES = new GeometryFactory();

    private final LineRow row;
    private final Coordinate centre;
    private final GroundMetric metric;
    private final List<Geometry> cuts = new ArrayList<>();

    private StripCuts(LineRow row, Geometry line) {
        this.row = row;
        this.centre = line.getEnvelopeInternal().centre();
        this.metric = GroundMetric.at(centre.y);
        Geometry metres = metric.around(centre.x, centre.y, line);
        cuts.add(metres);
        if (row.bufferMetres() > 0) {
            Geometry strip = metres.buffer(row.bufferMetres(), corners(row.bufferMetres()));
            cuts.add(onEdge(strip.getBoundary(), metres));
        }
    }

    /**
     * Moves each corner to where the strip ends by the metric of its own latitude. That of the
     * middle is off by more than a millimetre some hundred metres to the north or south.
     */
    private Geometry onEdge(Geometry boundary, Geometry line) {
        IndexedFacetDistance distance = new IndexedFacetDistance(line);
        for (Coordinate corner : boundary.getCoordinates()) {
            double lat = centre.y + corner.y / metric.latMetres();
            double lon = centre.x + corner.x / metric.lonMetres();
            double metres = row.path().nearest(lon, lat, GroundMetric.at(lat)).metres();
            if (metres > 0) {
                Coordinate foot = distance.nearestPoints(SHAPES.createPoint(corner))[0];
                double scale = row.bufferMetres() / metres;
                corner.x = foot.x + scale * (corner.x - foot.x);
                corner.y = foot.y + scale * (corner.y - foot.y);
            }
        }
        return boundary;
    }

    /** Corners of a quarter circle. */
    private static int corners(double radius) {
        double half = Math.acos(1 - Math.min(1, FLAT_METRES / radius));
        return (int) Math.min(MOST_CORNERS, Math.ceil(Math.PI / 4 / half));
    }

    static Outline of(LineRow row, Geometry line) {
        StripCuts all = new StripCuts(row, line);
        if (!row.isUniform()) {
            for (int p = 0; p < row.path().partCount(); p++) {
                double[] xy = row.path().around(p, all.centre.x, all.centre.y, all.metric);
                all.addEnds(xy);
                all.addMiddle(p, xy);
            }
        }
        return Outline.of(all.inDegrees());
    }

    private void addEnds(double[] xy) {
        int n = xy.length;
        if (n >= 4) {
            addStep(xy[0], xy[1], xy[0] - xy[2], xy[1] - xy[3]);
            addStep(xy[n - 2], xy[n - 1], xy[n - 2] - xy[n - 4], xy[n - 1] - xy[n - 3]);
        }
    }

    private void addMiddle(int part, double[] xy) {
        double half = row.path().length() / 2;
        for (int i = 0; 2 * i + 3 < xy.length; i++) {
            double from = row.path().runTo(part, i);
            double to = row.path().runTo(part, i + 1);
            if (from <= half && half <= to && to > from) {
                double share = (half - from) / (to - from);
                double dx = xy[2 * i + 2] - xy[2 * i];
                double dy = xy[2 * i + 3] - xy[2 * i + 1];
                double x = xy[2 * i] + share * dx;
                double y = xy[2 * i + 1] + share * dy;
                addStep(x, y, -dy, dx);
                addStep(x, y, dy, -dx);
            }
        }
    }

    /** A cut from a point into a direction, a little longer than the buffer. */
    private void addStep(double x, double y, double dx, double dy) {
        double length = Math.hypot(dx, dy);
        if (length > 0) {
            double scale = BEYOND * row.bufferMetres() / length;
            cuts.add(
                    SHAPES.createLineString(
                            new Coordinate[] {
                                new Coordinate(x, y), new Coordinate(x + scale * dx, y + scale * dy)
                            }));
        }
    }

    private Geometry inDegrees() {
        Geometry all = SHAPES.buildGeometry(cuts);
        all.apply(new Back());
        return all;
    }

    /** From metres around the centre to degrees, in place. */
    private final class Back implements CoordinateSequenceFilter {
        @Override
        public void filter(CoordinateSequence seq, int i) {
            seq.setOrdinate(i, 0, centre.x + seq.getX(i) / metric.lonMetres());
            seq.setOrdinate(i, 1, centre.y + seq.getY(i) / metric.latMetres());
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}
