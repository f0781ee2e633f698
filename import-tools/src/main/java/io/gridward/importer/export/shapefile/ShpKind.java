package io.gridward.importer.export.shapefile;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;

/** The kinds of shapes of which a shapefile holds one. */
enum ShpKind {
    POINT(1, "point"),
    MULTI_POINT(8, "multipoint"),
    LINE(3, "line"),
    POLYGON(5, "polygon");

    private final int type;
    private final String title;

    ShpKind(int type, String title) {
        this.type = type;
        this.title = title;
    }

    /** Number in the file. */
    int type() {
        return type;
    }

    /** Behind the layer's name, where a layer has several kinds. */
    String title() {
        return title;
    }

    /** Whether a shape has a kind: a mixed collection has none. */
    static boolean holds(Geometry shape) {
        return !(shape instanceof GeometryCollection)
                || shape instanceof MultiPoint
                || shape instanceof MultiLineString
                || shape instanceof MultiPolygon;
    }

    static ShpKind of(Geometry shape) {
        return switch (shape.getDimension()) {
            case 0 -> shape instanceof MultiPoint ? MULTI_POINT : POINT;
            case 1 -> LINE;
            default -> POLYGON;
        };
    }
}
