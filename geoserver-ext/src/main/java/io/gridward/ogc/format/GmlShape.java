package io.gridward.ogc.format;

import io.gridward.core.crs.CrsName;
import io.gridward.ogc.fault.XmlText;
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

/**
 * Writes shapes as GML (OGC 07-036 §10, §11; of earlier versions OGC 03-105r1 and 02-069): polygons
 * as surfaces, lines as curves; shells counter-clockwise and holes clockwise seen from above,
 * whatever the axis order. The outermost element has the srsName as it was asked for; in GML 3.2
 * {@code gml:id} is {@code geom.PATH.FEATURE}, which no feature can have.
 */
final class GmlShape {
    private static final byte[] GML_ID = Utf8Output.bytes(" gml:id=\"geom.");

    /** How GML 2 names systems: always x before y. */
    private static final String OLD_NAMES = "http://www.opengis.net/gml/srs/epsg.xml#";

    private final Utf8Output out;
    private final Positions positions;
    private final Words words;
    private final boolean identified;
    private final byte[] srs;

    GmlShape(Utf8Output out, CrsName crs) {
        this(out, crs, GmlVersion.V3_2);
    }

    GmlShape(Utf8Output out, CrsName crs, GmlVersion version) {
        boolean second = version == GmlVersion.V2;
        this.out = out;
        this.positions = new Positions(out, crs, second);
        this.words = second ? Words.SECOND : Words.THIRD;
        this.identified = version == GmlVersion.V3_2;
        String name = second ? OLD_NAMES + crs.crs().epsg() : crs.spelling();
        String dimension = second ? "" : " srsDimension=\"2\"";
        this.srs = Utf8Output.bytes(" srsName=\"" + XmlText.escape(name) + '"' + dimension);
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
        Element element = words.element(shape);
        out.put(element.open);
        if (identified) {
            out.put(GML_ID);
            out.text(path, Escaping.XML_ATTRIBUTE);
            out.text(feature, Escaping.XML_ATTRIBUTE);
            out.put('"');
        }
        if (path.isEmpty()) {
            out.put(srs);
        }
        out.put('>');
        if (shape instanceof Point point) {
            out.put(words.position.open);
            positions.write(point.getCoordinateSequence(), false, words.style);
            out.put(words.position.close);
        } else if (shape instanceof LineString line) {
            line(line, false);
        } else if (shape instanceof Polygon polygon) {
            rings(polygon);
        } else {
            members(shape, element, feature, path);
        }
        out.put(element.close);
    }

    private void line(LineString line, boolean backwards) throws IOException {
        out.put(words.list.open);
        positions.write(line.getCoordinateSequence(), backwards, words.style);
        out.put(words.list.close);
    }

    private void rings(Polygon polygon) throws IOException {
        ring(polygon.getExteriorRing(), true, words.shell);
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            ring(polygon.getInteriorRingN(i), false, words.hole);
        }
    }

    private void ring(LinearRing ring, boolean shell, Pair side) throws IOException {
        out.put(side.open);
        line(ring, Positions.turnsWrong(ring, shell));
        out.put(side.close);
    }

    private void members(Geometry shape, Element element, String feature, String path)
            throws IOException {
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            Geometry part = shape.getGeometryN(i);
            if (!part.isEmpty()) {
                out.put(element.member.open);
                write(part, feature, path + (i + 1) + ".");
                out.put(element.member.close);
            }
        }
    }

    /** A start tag and its end tag. */
    private record Pair(byte[] open, byte[] close) {
        static Pair of(String... names) {
            StringBuilder open = new StringBuilder();
            StringBuilder close = new StringBuilder();
            for (String name : names) {
                open.append("<gml:").append(name).append('>');
                close.insert(0, "</gml:" + name + ">");
            }
            return new Pair(Utf8Output.bytes(open.toString()), Utf8Output.bytes(close.toString()));
        }
    }

    /** The element of a kind of shape, open for attributes, and what its parts stand in. */
    private record Element(byte[] open, byte[] close, Pair member) {
        static Element of(String name, String member) {
            byte[] open = Utf8Output.bytes("<gml:" + name);
            return new Element(open, Utf8Output.bytes("</gml:" + name + ">"), Pair.of(member));
        }
    }

    /** The elements of GML 3, and those of GML 2. */
    private enum Words {
        THIRD("pos", "posList", "exterior", "interior", "Curve", "curve", "Surface", "surface"),
        SECOND(
                "coordinates",
                "coordinates",
                "outerBoundaryIs",
                "innerBoundaryIs",
                "LineString",
                "lineString",
                "Polygon",
                "polygon");

        private final Pair position;
        private final Pair list;
        private final Pair shell;
        private final Pair hole;
        private final Positions.Style style;
        private final Element lines;
        private final Element polygons;
        private final Element point = Element.of("Point", "");
        private final Element line = Element.of("LineString", "");
        private final Element polygon = Element.of("Polygon", "");
        private final Element points = Element.of("MultiPoint", "pointMember");
        private final Element mixed = Element.of("MultiGeometry", "geometryMember");

        Words(String position, String list, String shell, String hole, String... many) {
            this.position = Pair.of(position);
            this.list = Pair.of(list);
            this.shell = Pair.of(shell, "LinearRing");
            this.hole = Pair.of(hole, "LinearRing");
            this.style = position.equals("pos") ? Positions.Style.GML : Positions.Style.TUPLES;
            this.lines = Element.of("Multi" + many[0], many[1] + "Member");
            this.polygons = Element.of("Multi" + many[2], many[3] + "Member");
        }

        Element element(Geometry shape) {
            if (shape instanceof GeometryCollection) {
                return shape instanceof MultiPolygon
                        ? polygons
                        : shape instanceof MultiPoint
                                ? points
                                : shape instanceof MultiLineString ? lines : mixed;
            }
            return shape instanceof Point ? point : shape instanceof Polygon ? polygon : line;
        }
    }
}
