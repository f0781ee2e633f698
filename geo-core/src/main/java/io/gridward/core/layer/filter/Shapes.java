package io.gridward.core.layer.filter;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;

/** Shapes that filters are written with. */
final class Shapes {
    private static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), 4490);

    private Shapes() {}

    /** A rectangle as a polygon, also when it has no width or height. */
    static Geometry rectangle(Envelope e) {
        return FACTORY.createPolygon(
                new Coordinate[] {
                    new Coordinate(e.getMinX(), e.getMinY()),
                    new Coordinate(e.getMaxX(), e.getMinY()),
                    new Coordinate(e.getMaxX(), e.getMaxY()),
                    new Coordinate(e.getMinX(), e.getMaxY()),
                    new Coordinate(e.getMinX(), e.getMinY())
                });
    }
}
