package io.gridward.core.crs;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/**
 * Metres on the ground around a latitude: the lengths of a degree of longitude and of latitude on
 * the ellipsoid of CGCS2000 (GB/T 30168; the radii of curvature of Rapp, "Geometric Geodesy I",
 * 1991, ch. 3). A step of {@code d} metres measured at one of its ends is off by at most {@code 1.1
 * d² / 12.7 million} in Ulanhot: 0.1 mm at 30 m, 1 cm at 340 m, 9 cm at 1 km; measured at its
 * middle latitude ({@link #between}, {@link #metresTo}) it is off by less than 0.1 mm at 1 km.
 * Longitudes are not joined at ±180°.
 *
 * @param lonMetres metres in a degree of longitude
 * @param latMetres metres in a degree of latitude
 */
public record GroundMetric(double lonMetres, double latMetres) {
    private static final double SEMI_MAJOR_METRES = 6_378_137;
    private static final double FLATTENING = 1 / 298.257222101;
    private static final double E2 = FLATTENING * (2 - FLATTENING);

    /** A degree of latitude is nowhere shorter, in metres; at the equator it is 110 574.3. */
    private static final double LEAST_LAT_METRES = 110_574;

    /** Of longitude at the equator, times the cosine a lower bound elsewhere. */
    private static final double EQUATOR_LON_METRES = 111_319;

    /**
     * Steps that change the length of a degree of longitude by more are not bounded, as a share.
     */
    private static final double MOST_CHANGE = 0.1;

    /** Around a latitude in degrees. */
    public static GroundMetric at(double lat) {
        double phi = Math.toRadians(lat);
        double sin = Math.sin(phi);
        double w2 = 1 - E2 * sin * sin;
        double across = SEMI_MAJOR_METRES / Math.sqrt(w2);
        double along = across * (1 - E2) / w2;
        return new GroundMetric(Math.toRadians(across * Math.cos(phi)), Math.toRadians(along));
    }

    /** The length of a step in degrees. */
    public double metres(double lonStep, double latStep) {
        double east = lonStep * lonMetres;
        double north = latStep * latMetres;
        return Math.sqrt(east * east + north * north); // never so long that a square overflows
    }

    /** At the latitude in the middle of two. */
    public static GroundMetric between(double lat, double otherLat) {
        return at(lat + (otherLat - lat) / 2);
    }

    /**
     * Metres from a point to the nearest point of a straight edge in degrees, good to 0.1 mm at 1
     * km and 1 cm at 10 km. This metric is the one at the point; the nearest place it finds gives
     * the middle latitude to look and measure at.
     */
    public double metresTo(
            double lon, double lat, double lon0, double lat0, double lon1, double lat1) {
        double x0 = lon0 - lon;
        double y0 = lat0 - lat;
        double dx = lon1 - lon0;
        double dy = lat1 - lat0;
        double first = nearest(x0, y0, dx, dy);
        GroundMetric middle = at(lat + (y0 + first * dy) / 2);
        double t = middle.nearest(x0, y0, dx, dy);
        return middle.metres(x0 + t * dx, y0 + t * dy);
    }

    /** How far along an edge, from 0 to 1, the place nearest to the origin is. */
    public double nearest(double x0, double y0, double dx, double dy) {
        double ex = dx * lonMetres;
        double ey = dy * latMetres;
        double length2 = ex * ex + ey * ey;
        if (length2 == 0) {
            return 0;
        }
        double t = -(x0 * lonMetres * ex + y0 * latMetres * ey) / length2;
        return t <= 0 ? 0 : t >= 1 ? 1 : t;
    }

    /**
     * Upper bound in degrees of latitude on what is within some metres by {@link #metresTo}.
     *
     * @return never less than 0; infinite for infinitely many metres
     */
    public static double latReach(double metres) {
        return Math.max(0, metres) / LEAST_LAT_METRES;
    }

    /**
     * Upper bound in degrees of longitude on what is within some metres of a latitude by {@link
     * #metresTo}; infinite near the poles and for steps of continents.
     */
    public static double lonReach(double lat, double metres) {
        double step = Math.toRadians(latReach(metres));
        double cos = Math.cos(Math.toRadians(Math.min(90, Math.abs(lat))) + step);
        return changePerRadian(lat) * step < MOST_CHANGE && cos > 0
                ? Math.max(0, metres) / (EQUATOR_LON_METRES * cos)
                : Double.POSITIVE_INFINITY;
    }

    /**
     * How much longer than by {@link #metresTo} a way of so many metres may seem when measured at
     * its end at a latitude: a factor from 1, infinite where it is not bounded.
     */
    public static double stretch(double lat, double metres) {
        double change = changePerRadian(lat) * Math.toRadians(latReach(metres));
        return change < MOST_CHANGE ? 1 + 1.2 * change : Double.POSITIVE_INFINITY;
    }

    /** Share by which the lengths of degrees change in a radian of latitude, at most. */
    private static double changePerRadian(double lat) {
        double north = Math.abs(lat);
        return north < 90 ? Math.tan(Math.toRadians(north)) + 0.1 : Double.POSITIVE_INFINITY;
    }

    /** A shape in degrees as metres east and north of a point. */
    public Geometry around(double lon, double lat, Geometry degrees) {
        Geometry moved = degrees.copy();
        moved.apply(
                new CoordinateSequenceFilter() {
                    @Override
                    public void filter(CoordinateSequence seq, int i) {
                        seq.setOrdinate(i, 0, (seq.getX(i) - lon) * lonMetres);
                        seq.setOrdinate(i, 1, (seq.getY(i) - lat) * latMetres);
                    }

                    @Override
                    public boolean isDone() {
                        return false;
                    }

                    @Override
                    public boolean isGeometryChanged() {
                        return true;
                    }
                });
        return moved;
    }
}
