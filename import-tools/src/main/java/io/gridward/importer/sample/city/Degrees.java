package io.gridward.importer.sample.city;

import io.gridward.core.crs.Crs;
import io.gridward.core.crs.Reprojection;
import io.gridward.importer.sample.plan.Site;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.precision.GeometryPrecisionReducer;

/** From metres (EPSG:4550) to degrees (EPSG:4490) with seven decimals, about 8 mm. */
public final class Degrees {
    private static final PrecisionModel SEVEN_DECIMALS = new PrecisionModel(1e7);
    private static final Reprojection TO_DEGREES =
            Reprojection.between(Crs.GK_CM_123E, Crs.CGCS2000);

    private Degrees() {}

    /** A shape. */
    public static Geometry of(Geometry metres) {
        return GeometryPrecisionReducer.reducePointwise(TO_DEGREES.apply(metres), SEVEN_DECIMALS);
    }

    static Point of(Coordinate metres) {
        double[] xy = {metres.x, metres.y};
        TO_DEGREES.apply(xy, 1);
        return Site.SHAPES.createPoint(
                new Coordinate(
                        SEVEN_DECIMALS.makePrecise(xy[0]), SEVEN_DECIMALS.makePrecise(xy[1])));
    }

    /** The shape as a multi-shape, as the layers of areas and lines hold it. */
    static Geometry multi(Geometry shape) {
        if (shape instanceof Polygon polygon) {
            return Site.SHAPES.createMultiPolygon(new Polygon[] {polygon});
        }
        if (shape instanceof LineString line) {
            return Site.SHAPES.createMultiLineString(new LineString[] {line});
        }
        return shape;
    }
}
