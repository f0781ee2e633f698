package io.gridward.core.responsibility;

import io.gridward.core.crs.Crs;
import io.gridward.core.crs.Reprojection;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

/**
 * Distances in metres on the ground from one point, measured in EPSG:4550 and freed of the
 * projection's scale at the point. Good to a millimetre over a kilometre inside the strip.
 */
final class PointDistance {
    private static final Reprojection TO_METRES =
            Reprojection.between(Crs.CGCS2000, Crs.GK_CM_123E);
    private static final double FALSE_EASTING_METRES = 500_000;
    private static final double EARTH_RADIUS_METRES = 6_380_000;

    private final Point centre;
    private final double scale;

    /**
     * From a point in degrees.
     *
     * @throws io.gridward.core.crs.OutsideCrs when it is far from the strip
     */
    PointDistance(double lon, double lat) {
        double[] xy = {lon, lat};
        TO_METRES.apply(xy, 1);
        this.centre = new GeometryFactory().createPoint(new Coordinate(xy[0], xy[1]));
        double fromAxis = (xy[0] - FALSE_EASTING_METRES) / EARTH_RADIUS_METRES;
        this.scale = 1 + fromAxis * fromAxis / 2;
    }

    /** Distance to a shape in degrees; 0 inside an area. */
    double to(Geometry shape) {
        return TO_METRES.apply(shape).distance(centre) / scale;
    }

    /** Distance to the nearest edge of an area in degrees, from either side. */
    double toEdge(Geometry area) {
        return to(area.getBoundary());
    }
}
