package io.gridward.core.layer.evaluate;

import io.gridward.core.crs.Crs;
import io.gridward.core.crs.OutsideCrs;
import io.gridward.core.crs.Reprojection;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Nearness to a shape in metres on the ground: both shapes are converted to EPSG:4550 (CGCS2000 /
 * 3-degree Gauss-Krüger, 123°E) and measured in its plane. In Ulanhot that is at most 1 in 10 000
 * longer than on the ellipsoid. The stores measure in the same way.
 */
public final class GroundDistance {
    /** System that metres are measured in. */
    public static final Crs METRIC = Crs.GK_CM_123E;

    /** Shorter than any degree of latitude, and of longitude at the equator, in metres. */
    private static final double DEGREE_METRES = 110_000;

    private static final double FAR_METRES = 500_000;
    private static final double FAR_NORTH = 85;

    private final Geometry shape;
    private final double metres;
    private final Envelope reach;

    private GroundDistance(Geometry shape, double metres, Envelope reach) {
        this.shape = shape;
        this.metres = metres;
        this.reach = reach;
    }

    /**
     * Nearness to a shape in EPSG:4490, x = longitude.
     *
     * @throws BadFilter when the shape cannot be expressed in metres
     */
    public static GroundDistance of(Geometry shape, double metres) {
        try {
            Geometry metric = Reprojection.between(Crs.CGCS2000, METRIC).apply(shape);
            return new GroundDistance(metric, metres, reach(shape.getEnvelopeInternal(), metres));
        } catch (OutsideCrs e) {
            throw new BadFilter(
                    "距离条件的图形离城市太远", "the shape of a distance filter is too far from the city");
        }
    }

    /** Rectangle in degrees that holds everything within some metres of another one. */
    public static Envelope reach(Envelope shape, double metres) {
        Envelope out = new Envelope(shape);
        out.expandBy(0, metres / DEGREE_METRES);
        double north = Math.max(Math.abs(out.getMinY()), Math.abs(out.getMaxY()));
        if (metres > FAR_METRES || north > FAR_NORTH) {
            return new Envelope(-180, 180, -90, 90);
        }
        out.expandBy(metres / DEGREE_METRES / Math.cos(Math.toRadians(north)), 0);
        return out;
    }

    /** The shape in {@link #METRIC}. */
    public Geometry metricShape() {
        return shape;
    }

    /** Rectangle in degrees that everything near enough meets. */
    public Envelope reach() {
        return new Envelope(reach);
    }

    /** True when a shape in EPSG:4490 is at most so far away. */
    public boolean isNear(Geometry other) {
        return reach.intersects(other.getEnvelopeInternal())
                && Reprojection.between(Crs.CGCS2000, METRIC)
                        .apply(other)
                        .isWithinDistance(shape, metres);
    }
}
