package io.gridward.core.coverage.shape;

import io.gridward.core.crs.GroundMetric;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Degrees of EPSG:4490 stretched to metres around a city: x east, y north of an origin. Straight
 * edges stay straight and equal coordinates stay equal, which no projection keeps, so that areas
 * that fit together in the store fit together here. Lengths are right at the origin's latitude and
 * off by 1 % half a degree north or south of it: good for tolerances; areas and widths that are
 * reported are measured by {@link GroundMeasure}.
 */
public final class LocalPlane {
    private static final double STEPS_PER_DEGREE = 10;

    private final double lon;
    private final double lat;
    private final GroundMetric metric;

    private LocalPlane(double lon, double lat) {
        this.lon = lon;
        this.lat = lat;
        this.metric = GroundMetric.at(lat);
    }

    /** The plane of a rectangle in degrees; the same for rectangles that differ a little. */
    public static LocalPlane around(Envelope degrees) {
        Coordinate centre = degrees.isNull() ? new Coordinate() : degrees.centre();
        return new LocalPlane(rounded(centre.x), rounded(centre.y));
    }

    private static double rounded(double degrees) {
        return Math.rint(degrees * STEPS_PER_DEGREE) / STEPS_PER_DEGREE;
    }

    /** A copy of a shape in degrees, in metres of the plane. */
    public Geometry toPlane(Geometry degrees) {
        return metric.around(lon, lat, degrees);
    }

    /** A place in degrees, in metres of the plane. */
    public Coordinate toPlane(Coordinate degrees) {
        return new Coordinate(
                (degrees.x - lon) * metric.lonMetres(), (degrees.y - lat) * metric.latMetres());
    }

    /** A copy of a shape of the plane, in degrees; differs from where it came from by 1e-13. */
    public Geometry toDegrees(Geometry metres) {
        Geometry moved = metres.copy();
        moved.apply(new Back());
        moved.geometryChanged();
        return moved;
    }

    /** A place of the plane, in degrees. */
    public Coordinate toDegrees(Coordinate metres) {
        return new Coordinate(
                metres.x / metric.lonMetres() + lon, metres.y / metric.latMetres() + lat);
    }

    private final class Back implements CoordinateSequenceFilter {
        @Override
        public void filter(CoordinateSequence seq, int i) {
            seq.setOrdinate(i, 0, seq.getX(i) / metric.lonMetres() + lon);
            seq.setOrdinate(i, 1, seq.getY(i) / metric.latMetres() + lat);
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
