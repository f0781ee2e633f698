package io.gridward.importer.position.shape;

import io.gridward.core.crs.Crs;
import io.gridward.core.crs.OutsideCrs;
import io.gridward.core.crs.Reprojection;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/** Points of EPSG:4490 in metres of EPSG:4550. */
public final class GroundPoints {
    private final Reprojection toMetres = Reprojection.between(Crs.CGCS2000, Crs.GK_CM_123E);

    /** {easting, northing} of a point; null for other shapes and where the system has no place. */
    public double @Nullable [] metres(@Nullable Geometry shape) {
        if (!(shape instanceof Point) || shape.isEmpty()) {
            return null;
        }
        Coordinate c = shape.getCoordinate();
        return metres(c.x, c.y);
    }

    /** The same of a position in degrees. */
    public double @Nullable [] metres(double lon, double lat) {
        double[] xy = {lon, lat};
        try {
            toMetres.apply(xy, 1);
            return xy;
        } catch (OutsideCrs e) {
            return null;
        }
    }
}
