package io.gridward.importer.geometry;

import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryEditor;

/** Which way shells run; holes run the other way. Formats differ. */
public enum RingSense {
    /** Shells as in a shapefile. */
    CLOCKWISE,
    /** Shells as in the store, in GML and in GeoJSON (OGC 06-103r4 §6.1.11, RFC 7946 §3.1.6). */
    ANTICLOCKWISE;

    /** The shape with its rings turned where needed; itself when none is. */
    public Geometry of(Geometry shape) {
        if (shape.getDimension() < 2 || fits(shape)) {
            return shape;
        }
        Geometry turned =
                new GeometryEditor()
                        .edit(
                                shape,
                                (part, factory) ->
                                        part instanceof Polygon polygon ? turned(polygon) : part);
        turned.setSRID(shape.getSRID());
        return turned;
    }

    private boolean fits(Geometry shape) {
        if (shape instanceof Polygon polygon) {
            return polygon.isEmpty() || fits(polygon);
        }
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            Geometry part = shape.getGeometryN(i);
            if (part != shape && !fits(part)) {
                return false;
            }
        }
        return true;
    }

    private boolean fits(Polygon polygon) {
        boolean all = runs(polygon.getExteriorRing(), this == ANTICLOCKWISE);
        for (int i = 0; all && i < polygon.getNumInteriorRing(); i++) {
            all = runs(polygon.getInteriorRingN(i), this == CLOCKWISE);
        }
        return all;
    }

    private Polygon turned(Polygon polygon) {
        if (polygon.isEmpty()) {
            return polygon;
        }
        LinearRing[] holes = new LinearRing[polygon.getNumInteriorRing()];
        for (int i = 0; i < holes.length; i++) {
            holes[i] = turned(polygon.getInteriorRingN(i), this == CLOCKWISE);
        }
        LinearRing shell = turned(polygon.getExteriorRing(), this == ANTICLOCKWISE);
        return polygon.getFactory().createPolygon(shell, holes);
    }

    private static LinearRing turned(LinearRing ring, boolean anticlockwise) {
        return runs(ring, anticlockwise) ? ring : ring.reverse();
    }

    /** A ring without an area runs both ways. */
    private static boolean runs(LinearRing ring, boolean anticlockwise) {
        double area = Area.ofRingSigned(ring.getCoordinateSequence());
        return area == 0 || area < 0 == anticlockwise;
    }
}
