package io.gridward.ogc.format;

import static io.gridward.ogc.format.Answers.all;
import static io.gridward.ogc.format.Answers.part;
import static io.gridward.ogc.format.Answers.place;
import static io.gridward.ogc.format.Answers.shape;
import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.crs.Crs;
import io.gridward.core.crs.CrsName;
import io.gridward.ogc.filter.GmlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

@Tag("slow")
final class GmlRoundTripTest {
    /** The last decimal, of degrees or metres, and what reprojection adds. */
    private static final double TOLERANCE_DEGREES = 2e-9;

    /** Shells turn left here and holes right, so that nothing has to be turned. */
    private static final List<String> SHAPES =
            List.of(
                    "POINT (122.087654321 46.076543219)",
                    "LINESTRING (122.08 46.05, 122.09 46.051, 122.1 46.06)",
                    "POLYGON ((122.08 46.05, 122.1 46.05, 122.1 46.07, 122.08 46.07, 122.08 46.05),"
                            + " (122.085 46.055, 122.085 46.06, 122.09 46.06, 122.085 46.055),"
                            + " (122.095 46.065, 122.095 46.067, 122.097 46.067, 122.095 46.065))",
                    "MULTIPOINT ((122.08 46.05), (122.09 46.06))",
                    "MULTILINESTRING ((122.08 46.05, 122.09 46.06), (122.1 46.05, 122.1 46.06))",
                    "MULTIPOLYGON (((122.08 46.05, 122.09 46.05, 122.09 46.06, 122.08 46.05)),"
                            + " ((122.2 46.05, 122.3 46.05, 122.3 46.2, 122.2 46.2, 122.2 46.05),"
                            + " (122.21 46.06, 122.21 46.08, 122.23 46.08, 122.21 46.06)))",
                    "GEOMETRYCOLLECTION (POINT (122.08 46.05), LINESTRING (122 46, 122.1 46.1))");

    private static Stream<Arguments> shapesInEverySpelling() {
        List<Arguments> all = new ArrayList<>();
        List<String> names = new ArrayList<>(List.of("CRS:84", "urn:ogc:def:crs:OGC:1.3:CRS84"));
        for (Crs crs : Crs.list()) {
            names.add(crs.code());
            names.add(crs.urn());
            names.add("http://www.opengis.net/def/crs/EPSG/0/" + crs.epsg());
            names.add("http://www.opengis.net/gml/srs/epsg.xml#" + crs.epsg());
        }
        names.forEach(n -> SHAPES.forEach(s -> all.add(Arguments.of(n, s))));
        return all.stream();
    }

    private static Element written(Geometry shape, String crs) {
        return written(shape, crs, "gml32");
    }

    private static Element written(Geometry shape, String crs, String format) {
        String text = Answers.write(format, Answers.of(crs, part("place", place("p", shape))));
        Document document = Answers.xml(text);
        Node n = all(document, "gw:geom").get(0).getFirstChild();
        return (Element) n;
    }

    private static String positions(String wkt, String crs) {
        return written(shape(wkt), crs).getTextContent();
    }

    @ParameterizedTest
    @MethodSource("shapesInEverySpelling")
    void aShapeComesBackAsItWas(String crs, String wkt) {
        Geometry shape = shape(wkt);
        for (String format : List.of("gml32", "gml3", "GML2")) {
            // the default is another system: the name on the element has to be heard
            Geometry read = GmlReader.read(written(shape, crs, format), CrsName.parse("EPSG:3857"));
            assertThat(read.getClass()).isEqualTo(shape.getClass());
            assertThat(read.getSRID()).isEqualTo(4490);
            assertThat(read.equalsExact(shape, TOLERANCE_DEGREES))
                    .as("%s%nread from %s as %s", wkt, format, read)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "EPSG:4490, 122.08765 46.07654",
        "urn:ogc:def:crs:EPSG::4490, 46.07654 122.08765",
        "http://www.opengis.net/def/crs/EPSG/0/4490, 46.07654 122.08765",
        "http://www.opengis.net/gml/srs/epsg.xml#4490, 122.08765 46.07654",
        "urn:ogc:def:crs:EPSG::4326, 46.07654 122.08765",
        "CRS:84, 122.08765 46.07654"
    })
    void axesStandAsTheSpellingMeans(String crs, String text) {
        assertThat(positions("POINT (122.08765 46.07654)", crs)).isEqualTo(text);
    }

    @Test
    void northingComesFirstInTheRegistrysOrderOfTheMetricSystem() {
        String east = positions("POINT (122.08765 46.07654)", "EPSG:4550");
        String north = positions("POINT (122.08765 46.07654)", "urn:ogc:def:crs:EPSG::4550");
        String[] numbers = east.split(" ");
        assertThat(north).isEqualTo(numbers[1] + " " + numbers[0]);
        assertThat(Double.parseDouble(numbers[1])).isBetween(5_100_000.0, 5_110_000.0);
        assertThat(numbers[0]).matches("\\d{6}\\.\\d{1,4}");
    }

    @ParameterizedTest
    @CsvSource({"EPSG:4490", "urn:ogc:def:crs:EPSG::4490", "EPSG:4550", "EPSG:3857"})
    void shellsTurnLeftAndHolesRightHoweverTheyAreStored(String crs) {
        String[] stored = {
            "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 1 2, 2 2, 1 1), (5 5, 6 5, 6 6, 5 5))",
            "POLYGON ((0 0, 0 9, 9 9, 9 0, 0 0), (1 1, 2 2, 1 2, 1 1), (5 5, 6 6, 6 5, 5 5))"
        };
        for (String wkt : stored) {
            Geometry shape = shape(wkt);
            shape.apply(
                    (org.locationtech.jts.geom.CoordinateFilter)
                            c -> {
                                c.x = 122 + c.x / 100;
                                c.y = 46 + c.y / 100;
                            });
            Polygon read =
                    (Polygon) GmlReader.read(written(shape, crs), CrsName.parse("EPSG:4490"));
            assertThat(Orientation.isCCW(read.getExteriorRing().getCoordinates())).isTrue();
            assertThat(Orientation.isCCW(read.getInteriorRingN(0).getCoordinates())).isFalse();
            assertThat(Orientation.isCCW(read.getInteriorRingN(1).getCoordinates())).isFalse();
        }
    }

    @Test
    void emptyPartsAreLeftOut() {
        Geometry shape = shape("MULTIPOLYGON (EMPTY, ((122 46, 122.1 46, 122.1 46.1, 122 46)))");
        Geometry read = GmlReader.read(written(shape, "EPSG:4490"), CrsName.STORAGE);
        assertThat(read.getNumGeometries()).isEqualTo(1);
    }

    @Test
    void aClosedLineStaysALine() {
        Geometry ring = shape("LINEARRING (122 46, 122.1 46, 122.1 46.1, 122 46)");
        assertThat(written(ring, "EPSG:4490").getLocalName()).isEqualTo("LineString");
    }

    @Test
    void aStreetOfManyBendsComesBack() {
        long seed = 99;
        Random random = new Random(seed);
        Coordinate[] bends = new Coordinate[30_000];
        for (int i = 0; i < bends.length; i++) {
            bends[i] = new Coordinate(122 + random.nextDouble(), 46 + random.nextDouble());
        }
        Geometry street = new GeometryFactory().createLineString(bends);
        for (String crs : List.of("urn:ogc:def:crs:EPSG::4490", "urn:ogc:def:crs:EPSG::4549")) {
            Geometry read = GmlReader.read(written(street, crs), CrsName.STORAGE);
            assertThat(read.equalsExact(street, TOLERANCE_DEGREES)).as("seed " + seed).isTrue();
        }
    }
}
