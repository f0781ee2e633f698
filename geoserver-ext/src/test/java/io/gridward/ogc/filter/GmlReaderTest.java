package io.gridward.ogc.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.gridward.core.crs.CrsName;
import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.request.OgcSettings;
import io.gridward.ogc.request.SafeXml;
import io.gridward.ogc.request.XmlTree;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.w3c.dom.Element;

final class GmlReaderTest {
    private static final String RING =
            "<gml:LinearRing><gml:posList>%s</gml:posList></gml:LinearRing>";

    private static Element element(String gml) {
        String xml = gml.replaceFirst("(/?>)", " xmlns:gml=\"http://www.opengis.net/gml/3.2\"$1");
        try {
            byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
            return XmlTree.read(SafeXml.open(bytes, OgcSettings.defaults()));
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException(xml, e);
        }
    }

    private static Geometry read(String gml) {
        return GmlReader.read(element(gml), CrsName.parse("EPSG:4490"));
    }

    private static String fault(String gml) {
        OgcFault fault = catchThrowableOfType(OgcFault.class, () -> read(gml));
        assertThat(fault).as(gml).isNotNull();
        assertThat(fault.locator()).isEqualTo("FILTER");
        return fault.text().en();
    }

    private static String ring(String positions) {
        return RING.formatted(positions);
    }

    /** GML of a text without prefixes, in which RINGn stands for a ring. */
    private static String gml(String shorthand) {
        return shorthand
                .replace("RING1", ring("0 0 4 0 4 4 0 4 0 0"))
                .replace("RING2", ring("1 1 1 2 2 2 1 1"))
                .replace("RING3", ring("4 0 8 0 8 4 4 4 4 0"))
                .replaceAll("<(/?)(?!/|gml:)", "<$1gml:");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<Point><pos>1 2</pos></Point> | POINT (1 2)",
                "<Point><pos> 1.5e0&#10; -2. </pos></Point> | POINT (1.5 -2)",
                "<Point><pos>1 2 30</pos></Point> | POINT (1 2)",
                "<Point srsDimension='3'><pos>1 2 30</pos></Point> | POINT (1 2)",
                "<Point><pos srsDimension='3'>1 2 30</pos></Point> | POINT (1 2)",
                "<Point><coordinates>1,2</coordinates></Point> | POINT (1 2)",
                "<Point><coordinates>1,2,3</coordinates></Point> | POINT (1 2)",
                "<Point><coordinates cs=' ' ts=';'>1 2</coordinates></Point> | POINT (1 2)",
                "<Point><name>here</name><pos>1 2</pos></Point> | POINT (1 2)",
                "<LineString><posList>1 2 3 4 5 6</posList></LineString> | LINESTRING (1 2, 3 4, 5 6)",
                "<LineString><posList srsDimension='3'>1 2 9 3 4 9</posList></LineString> | LINESTRING (1 2, 3 4)",
                "<LineString><pos>1 2</pos><pos>3 4</pos></LineString> | LINESTRING (1 2, 3 4)",
                "<LineString><coordinates>1,2 3,4</coordinates></LineString> | LINESTRING (1 2, 3 4)",
                "<LineString><coordinates cs=';' ts='#' decimal=','>1,5;2#3;4</coordinates></LineString>"
                        + " | LINESTRING (1.5 2, 3 4)",
                "<Curve><segments><LineStringSegment><posList>1 2 3 4</posList></LineStringSegment>"
                        + "<LineStringSegment><posList>3 4 5 6</posList></LineStringSegment></segments></Curve>"
                        + " | LINESTRING (1 2, 3 4, 5 6)",
                "RING1 | LINEARRING (0 0, 4 0, 4 4, 0 4, 0 0)",
                "<Polygon><exterior>RING1</exterior></Polygon> | POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0))",
                "<Polygon><exterior>RING1</exterior><interior>RING2</interior></Polygon>"
                        + " | POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0), (1 1, 1 2, 2 2, 1 1))",
                "<Polygon><outerBoundaryIs>RING1</outerBoundaryIs><innerBoundaryIs>RING2</innerBoundaryIs>"
                        + "</Polygon> | POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0), (1 1, 1 2, 2 2, 1 1))",
                "<Polygon><exterior><Ring><curveMember><LineString><posList>0 0 4 0 4 4</posList></LineString>"
                        + "</curveMember><curveMember><LineString><posList>4 4 0 0</posList></LineString>"
                        + "</curveMember></Ring></exterior></Polygon> | POLYGON ((0 0, 4 0, 4 4, 0 0))",
                "<Surface><patches><PolygonPatch><exterior>RING1</exterior></PolygonPatch></patches></Surface>"
                        + " | POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0))",
                "<MultiPoint><pointMember><Point><pos>1 2</pos></Point></pointMember><pointMember><Point>"
                        + "<pos>3 4</pos></Point></pointMember></MultiPoint> | MULTIPOINT ((1 2), (3 4))",
                "<MultiPoint><pointMembers><Point><pos>1 2</pos></Point><Point><pos>3 4</pos></Point>"
                        + "</pointMembers></MultiPoint> | MULTIPOINT ((1 2), (3 4))",
                "<MultiCurve><curveMember><LineString><posList>1 2 3 4</posList></LineString></curveMember>"
                        + "</MultiCurve> | MULTILINESTRING ((1 2, 3 4))",
                "<MultiLineString><lineStringMember><LineString><posList>1 2 3 4</posList></LineString>"
                        + "</lineStringMember></MultiLineString> | MULTILINESTRING ((1 2, 3 4))",
                "<MultiSurface><surfaceMember><Polygon><exterior>RING1</exterior></Polygon></surfaceMember>"
                        + "</MultiSurface> | MULTIPOLYGON (((0 0, 4 0, 4 4, 0 4, 0 0)))",
                "<MultiPolygon><polygonMember><Polygon><exterior>RING1</exterior></Polygon></polygonMember>"
                        + "</MultiPolygon> | MULTIPOLYGON (((0 0, 4 0, 4 4, 0 4, 0 0)))",
                "<MultiGeometry><geometryMember><Point><pos>1 2</pos></Point></geometryMember></MultiGeometry>"
                        + " | GEOMETRYCOLLECTION (POINT (1 2))",
                "<Envelope><lowerCorner>1 2</lowerCorner><upperCorner>3 4</upperCorner></Envelope>"
                        + " | POLYGON ((1 2, 1 4, 3 4, 3 2, 1 2))",
                "<Envelope><pos>1 2</pos><pos>3 4</pos></Envelope> | POLYGON ((1 2, 1 4, 3 4, 3 2, 1 2))",
                "<Box><coordinates>1,2 3,4</coordinates></Box> | POLYGON ((1 2, 1 4, 3 4, 3 2, 1 2))",
                "<Envelope><lowerCorner>1 2</lowerCorner><upperCorner>1 2</upperCorner></Envelope> | POINT (1 2)"
            })
    void everySpellingOfAShapeIsRead(String shorthand, String wkt) {
        assertThat(read(gml(shorthand.replace('\'', '"'))).toText()).isEqualTo(wkt);
    }

    @Test
    void patchesThatMeetBecomeOneSurface() {
        Geometry read =
                read(
                        gml(
                                "<Surface><patches><PolygonPatch><exterior>RING1</exterior></PolygonPatch>"
                                        + "<PolygonPatch><exterior>RING3</exterior></PolygonPatch></patches></Surface>"));
        assertThat(read.getGeometryType()).isEqualTo("Polygon");
        assertThat(read.getArea()).isEqualTo(32);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<Point/> | Point must have exactly 1 positions, not 0",
                "<Point><pos>1 2</pos><pos>1 2</pos></Point> | Point must have exactly 1 positions, not 2",
                "<Point><pos>1</pos></Point> | pos has 1 numbers, a position has 2",
                "<Point><pos>1 2 3 4</pos></Point> | pos has 4 numbers",
                "<Point><pos></pos></Point> | pos has 0 numbers",
                "<Point><pos>1,2</pos></Point> | pos has 1 numbers",
                "<Point><pos>1 x</pos></Point> | 'x' is not a finite number",
                "<Point><pos>1 NaN</pos></Point> | 'NaN' is not a finite number",
                "<Point><pos>1 1e999</pos></Point> | '1e999' is not a finite number",
                "<Point><pos>0x1p3 1d</pos></Point> | '0x1p3' is not a finite number",
                "<Point><coordinates>1</coordinates></Point> | coordinates '1' should be two numbers",
                "<Point><coordinates>1,2,3,4</coordinates></Point> | should be two numbers",
                "<Point><coordinates/></Point> | should be two numbers",
                "<Point srsDimension='4'><pos>1 2 3 4</pos></Point> | srsDimension must be 2 or 3",
                "<Point srsName='EPSG:1'><pos>1 2</pos></Point> | unknown coordinate system 'EPSG:1'",
                "<Point srsName='urn:ogc:def:crs:EPSG::4490'><pos>122 46</pos></Point> | axis order",
                "<Point><Point><pos>1 2</pos></Point></Point> | GML element Point is not supported",
                "<Point><pos><pos>1 2</pos></pos></Point> | element pos can hold text only",
                "<LineString><posList>1 2</posList></LineString> | LineString must have at least 2 positions, not 1",
                "<LineString><posList>1 2 3</posList></LineString> | posList has 3 numbers",
                "<LineString><posList srsDimension='3'>1 2 3 4</posList></LineString> | posList has 4 numbers",
                "<Curve><segments/></Curve> | Curve has no segments",
                "<Curve/> | Curve has no segments",
                "<Curve><segments><ArcString><posList>1 2 3 4</posList></ArcString></segments></Curve>"
                        + " | GML element ArcString is not supported",
                "<Curve><segments><LineStringSegment><posList>1 2 3 4</posList></LineStringSegment>"
                        + "<LineStringSegment><posList>5 6 7 8</posList></LineStringSegment></segments></Curve>"
                        + " | the parts of a Curve do not meet",
                "<LinearRing><posList>0 0 1 0 1 1 0 1</posList></LinearRing> | a ring is not closed",
                "<LinearRing><posList>0 0 1 0 0 0</posList></LinearRing> | LinearRing must have at least 4",
                "<Polygon/> | Polygon must have exactly one exterior ring",
                "<Polygon><interior>RING1</interior></Polygon> | exactly one exterior ring",
                "<Polygon><exterior>RING1</exterior><exterior>RING2</exterior></Polygon> | exactly one exterior",
                "<Polygon><exterior/></Polygon> | exactly one exterior ring",
                "<Polygon><exterior><Point><pos>1 2</pos></Point></exterior></Polygon> | Point is not supported",
                "<Polygon><inside>RING1</inside></Polygon> | GML element inside is not supported",
                "<Surface/> | a Surface has no patches",
                "<Surface><patches><Cone/></patches></Surface> | GML element Cone is not supported",
                "<MultiPoint><pointMember><LineString><posList>1 2 3 4</posList></LineString></pointMember>"
                        + "</MultiPoint> | MultiPoint has a member of another kind",
                "<MultiSurface><surfaceMember><Solid/></surfaceMember></MultiSurface> | Solid is not supported",
                "<Envelope><lowerCorner>3 4</lowerCorner><upperCorner>1 2</upperCorner></Envelope>"
                        + " | Envelope must have a lowerCorner",
                "<Envelope><lowerCorner>3 4</lowerCorner></Envelope> | Envelope must have a lowerCorner",
                "<Polygon><exterior><Ring><curveMember><Arc><posList>0 0 1 0 0 0</posList></Arc></curveMember>"
                        + "</Ring></exterior></Polygon> | GML element Arc is not supported",
                "<LineString><pos srsName='CRS:84'>1 2</pos><pos srsName='EPSG:3857'>3 4</pos></LineString>"
                        + " | positions of one shape cannot have different srsName",
                "<Circle><pos>1 2</pos></Circle> | GML element Circle is not supported"
            })
    void whatIsNoShapeIsSaid(String shorthand, String message) {
        assertThat(fault(gml(shorthand.replace('\'', '"')))).contains(message);
    }

    @Test
    void membersMayNameASystemOfTheirOwn() {
        Geometry read =
                read(
                        gml(
                                "<MultiPoint srsName=\"urn:ogc:def:crs:EPSG::4490\"><pointMember>"
                                        + "<Point><pos>46 122</pos></Point></pointMember><pointMember>"
                                        + "<Point srsName=\"CRS:84\"><pos>122 46</pos></Point></pointMember>"
                                        + "</MultiPoint>"));
        assertThat(read.toText()).isEqualTo("MULTIPOINT ((122 46), (122 46))");
    }

    @Test
    void positionsMayNameTheSystemInsteadOfTheirShape() {
        String pos = "<Point><pos srsName=\"urn:ogc:def:crs:EPSG::4326\">46 122</pos></Point>";
        assertThat(read(gml(pos)).toText()).isEqualTo("POINT (122 46)");
        String list =
                "<LineString><posList srsName=\"urn:ogc:def:crs:EPSG::4490\">46 122 47 123</posList></LineString>";
        assertThat(read(gml(list)).toText()).isEqualTo("LINESTRING (122 46, 123 47)");
    }

    @ParameterizedTest
    @ValueSource(ints = {19, 21})
    void collectionsWithinCollectionsHaveAnEnd(int depth) {
        String open = "<gml:MultiGeometry><gml:geometryMember>";
        String close = "</gml:geometryMember></gml:MultiGeometry>";
        String gml =
                open.repeat(depth)
                        + "<gml:Point><gml:pos>1 2</gml:pos></gml:Point>"
                        + close.repeat(depth);
        if (depth < 20) {
            assertThat(read(gml).getNumPoints()).isEqualTo(1);
        } else {
            assertThat(fault(gml)).contains("nested deeper than 20 levels");
        }
    }

    @Test
    void pointsAreCounted() {
        String most = "<gml:LineString><gml:posList>" + "1 2 ".repeat(100_000);
        String end = "</gml:posList></gml:LineString>";
        assertThat(read(most + end).getNumPoints()).isEqualTo(100_000);
        assertThat(fault(most + "1 2" + end)).contains("more than 100000 points");
    }

    @Test
    void positionsBeyondASystemAreRefused() {
        String far = "<gml:Point srsName=\"EPSG:4550\"><gml:pos>1e300 1e300</gml:pos></gml:Point>";
        assertThat(fault(far)).contains("outside EPSG:4550", "axis order");
        String swapped =
                "<gml:Point srsName=\"EPSG:4550\"><gml:pos>5105000 430000</gml:pos></gml:Point>";
        assertThat(fault(swapped)).contains("outside EPSG:4550", "axis order");
    }
}
