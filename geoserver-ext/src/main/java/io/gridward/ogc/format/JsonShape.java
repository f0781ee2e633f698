package io.gridward.ogc.format;

import io.gridward.core.crs.CrsName;
import io.gridward.ogc.format.output.Escaping;
import io.gridward.ogc.format.output.Positions;
import io.gridward.ogc.format.output.Utf8Output;
import java.io.IOException;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Writes shapes as GeoJSON (RFC 7946 §3.1): x first, shells counter-clockwise. */
final class JsonShape {
    private static final byte[] COORDINATES = Utf8Output.bytes("\",\"coordinates\":");
    private static final byte[] GEOMETRIES = Utf8Output.bytes("\",\"geometries\":[");
    private static final byte[] TYPE = Utf8Output.bytes("{\"type\":\"");

    private final Utf8Output out;
    private final Positions positions;

    JsonShape(Utf8Output out, CrsName crs) {
        this.out = out;
        this.positions = new Positions(out, crs, true);
    }

    /** Writes a shape that is not empty. */
    void write(Geometry shape) throws IOException {
        out.put(TYPE);
        boolean mixed = shape.getClass() == GeometryCollection.class;
        out.text(
                shape instanceof LinearRing ? "LineString" : shape.getGeometryType(),
                Escaping.JSON);
        out.put(mixed ? GEOMETRIES : COORDINATES);
        if (mixed) {
            parts(shape);
            out.put(']');
        } else {
            coordinates(shape);
        }
        out.put('}');
    }

    private void coordinates(Geometry shape) throws IOException {
        if (shape instanceof Point point) {
            positions.write(point.getCoordinateSequence(), false, Positions.Style.JSON_POSITION);
        } else if (shape instanceof LineString line) {
            positions.write(line.getCoordinateSequence(), false, Positions.Style.JSON_LIST);
        } else {
            out.put('[');
            if (shape instanceof Polygon polygon) {
                rings(polygon);
            } else {
                parts(shape);
            }
            out.put(']');
        }
    }

    private void rings(Polygon polygon) throws IOException {
        ring(polygon.getExteriorRing(), true);
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            out.put(',');
            ring(polygon.getInteriorRingN(i), false);
        }
    }

    private void ring(LinearRing ring, boolean shell) throws IOException {
        positions.write(
                ring.getCoordinateSequence(),
                Positions.turnsWrong(ring, shell),
                Positions.Style.JSON_LIST);
    }

    private void parts(Geometry shape) throws IOException {
        boolean simple =
                shape instanceof MultiPolygon
                        || shape instanceof MultiLineString
                        || shape instanceof MultiPoint;
        boolean first = true;
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            Geometry part = shape.getGeometryN(i);
            if (part.isEmpty()) {
                continue;
            }
            if (!first) {
                out.put(',');
            }
            first = false;
            if (simple) {
                coordinates(part);
            } else {
                write(part);
            }
        }
    }
}
