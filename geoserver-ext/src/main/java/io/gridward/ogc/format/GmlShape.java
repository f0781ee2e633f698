package io.gridward.ogc.format;

import io.gridward.core.crs.CrsName;
import io.gridward.ogc.fault.XmlText;
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

/**
 * Writes shapes as GML 3.2 (OGC 07-036 §10, §11): polygons as surfaces, lines as curves; shells
 * counter-clockwise and holes clockwise seen from above, whatever the axis order. The outermost
 * element has the srsName as it was asked for; {@code gml:id} is {@code geom.PATH.FEATURE}, which
 * no feature can have.
 */
final class GmlShape {
    private static final byte[] GML_ID = Utf8Output.bytes(" gml:id=\"geom.");
    private static final byte[] POS = Utf8Output.bytes("<gml:pos>");
    private static final byte[] POS_END = Utf8Output.bytes("</gml:pos>");
    private static final byte[] LIST = Utf8Output.bytes("<gml:posList>");
    private static final byte[] LIST_END = Utf8Output.bytes("</gml:posList>");
    private static final byte[] SHELL = Utf8Output.bytes("<gml:exterior><gml:LinearRing>");
    private static final byte[] SHELL_END = Utf8Output.bytes("</gml:LinearRing></gml:exterior>");
    private static final byte[] HOLE = Utf8Output.bytes("<gml:interior><gml:LinearRing>");
    private static final byte[] HOLE_END = Utf8Output.bytes("</gml:LinearRing></gml:interior>");

    private final Utf8Output out;
    private final Positions positions;
    private final byte[] srs;

    GmlShape(Utf8Output out, CrsName crs) {
        this.out = out;
        this.positions = new Positions(out, crs, false);
        String name = XmlText.escape(crs.spelling());
        this.srs = Utf8Output.bytes(" srsName=\"" + name + "\" srsDimension=\"2\"");
    }

    /**
     * Writes a shape that is not empty.
     *
     * @param feature {@code gml:id} of the feature it belongs to
     */
    void write(Geometry shape, String feature) throws IOException {
        write(shape, feature, "");
    }

    private void write(Geometry shape, String feature, String path) throws IOException {
        Element element = Element.of(shape);
        out.put(element.open);
        out.put(GML_ID);
        out.text(path, Escaping.XML_ATTRIBUTE);
        out.text(feature, Escaping.XML_ATTRIBUTE);
        out.put('"');
        if (path.isEmpty()) {
            out.put(srs);
        }
        out.put('>');
        if (shape instanceof Point point) {
            out.put(POS);
            positions.write(point.getCoordinateSequence(), false, Positions.Style.GML);
            out.put(POS_END);
        } else if (shape instanceof LineString line) {
            out.put(LIST);
            positions.write(line.getCoordinateSequence(), false, Positions.Style.GML);
            out.put(LIST_END);
        } else if (shape instanceof Polygon polygon) {
            rings(polygon);
        } else {
            members(shape, element, feature, path);
        }
        out.put(element.close);
    }

    private void rings(Polygon polygon) throws IOException {
        out.put(SHELL);
        ring(polygon.getExteriorRing(), true);
        out.put(SHELL_END);
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            out.put(HOLE);
            ring(polygon.getInteriorRingN(i), false);
            out.put(HOLE_END);
        }
    }

    private void ring(LinearRing ring, boolean shell) throws IOException {
        out.put(LIST);
        boolean backwards = Positions.turnsWrong(ring, shell);
        positions.write(ring.getCoordinateSequence(), backwards, Positions.Style.GML);
        out.put(LIST_END);
    }

    private void members(Geometry shape, Element element, String feature, String path)
            throws IOException {
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            Geometry part = shape.getGeometryN(i);
            if (!part.isEmpty()) {
                out.put(element.member);
                write(part, feature, path + (i + 1) + ".");
                out.put(element.memberEnd);
            }
        }
    }

    /** The GML element of each kind of shape, and what its parts stand in. */
    private enum Element {
        POINT("Point", ""),
        LINE("LineString", ""),
        POLYGON("Polygon", ""),
        POINTS("MultiPoint", "pointMember"),
        LINES("MultiCurve", "curveMember"),
        POLYGONS("MultiSurface", "surfaceMember"),
        MIXED("MultiGeometry", "geometryMember");

        private final byte[] open;
        private final byte[] close;
        private final byte[] member;
        private final byte[] memberEnd;

        Element(String name, String member) {
            this.open = Utf8Output.bytes("<gml:" + name);
            this.close = Utf8Output.bytes("</gml:" + name + ">");
            this.member = Utf8Output.bytes("<gml:" + member + ">");
            this.memberEnd = Utf8Output.bytes("</gml:" + member + ">");
        }

        static Element of(Geometry shape) {
            if (shape instanceof GeometryCollection) {
                return shape instanceof MultiPolygon
                        ? POLYGONS
                        : shape instanceof MultiPoint
                                ? POINTS
                                : shape instanceof MultiLineString ? LINES : MIXED;
            }
            return shape instanceof Point ? POINT : shape instanceof Polygon ? POLYGON : LINE;
        }
    }
}
