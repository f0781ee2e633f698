package io.gridward.ogc.format.kml;

import io.gridward.core.crs.CrsName;
import io.gridward.ogc.format.output.Positions;
import io.gridward.ogc.format.output.Utf8Output;
import java.io.IOException;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Writes shapes as KML (OGC 07-147r2 §10): shells counter-clockwise, holes clockwise. */
final class KmlShape {
    private static final CrsName WGS84 = CrsName.parse("CRS:84");
    private static final byte[] POINT = Utf8Output.bytes("<Point><coordinates>");
    private static final byte[] POINT_END = Utf8Output.bytes("</coordinates></Point>");
    private static final byte[] LINE = Utf8Output.bytes("<LineString><coordinates>");
    private static final byte[] LINE_END = Utf8Output.bytes("</coordinates></LineString>");
    private static final byte[] POLYGON = Utf8Output.bytes("<Polygon>");
    private static final byte[] POLYGON_END = Utf8Output.bytes("</Polygon>");
    private static final byte[] SHELL =
            Utf8Output.bytes("<outerBoundaryIs><LinearRing><coordinates>");
    private static final byte[] SHELL_END =
            Utf8Output.bytes("</coordinates></LinearRing></outerBoundaryIs>");
    private static final byte[] HOLE =
            Utf8Output.bytes("<innerBoundaryIs><LinearRing><coordinates>");
    private static final byte[] HOLE_END =
            Utf8Output.bytes("</coordinates></LinearRing></innerBoundaryIs>");
    private static final byte[] MANY = Utf8Output.bytes("<MultiGeometry>");
    private static final byte[] MANY_END = Utf8Output.bytes("</MultiGeometry>");

    private final Utf8Output out;
    private final Positions positions;

    KmlShape(Utf8Output out) {
        this.out = out;
        this.positions = new Positions(out, WGS84, true);
    }

    /** Writes a shape that is not empty. */
    void write(Geometry shape) throws IOException {
        if (shape instanceof Point point) {
            out.put(POINT);
            positions.write(point.getCoordinateSequence(), false, Positions.Style.TUPLES);
            out.put(POINT_END);
        } else if (shape instanceof LineString line) {
            out.put(LINE);
            positions.write(line.getCoordinateSequence(), false, Positions.Style.TUPLES);
            out.put(LINE_END);
        } else if (shape instanceof Polygon polygon) {
            out.put(POLYGON);
            ring(polygon.getExteriorRing(), true);
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                ring(polygon.getInteriorRingN(i), false);
            }
            out.put(POLYGON_END);
        } else {
            out.put(MANY);
            for (int i = 0; i < shape.getNumGeometries(); i++) {
                if (!shape.getGeometryN(i).isEmpty()) {
                    write(shape.getGeometryN(i));
                }
            }
            out.put(MANY_END);
        }
    }

    private void ring(LinearRing ring, boolean shell) throws IOException {
        out.put(shell ? SHELL : HOLE);
        boolean backwards = Positions.turnsWrong(ring, shell);
        positions.write(ring.getCoordinateSequence(), backwards, Positions.Style.TUPLES);
        out.put(shell ? SHELL_END : HOLE_END);
    }
}
