package io.gridward.ogc.wms;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.crs.Crs;
import io.gridward.core.crs.CrsName;
import io.gridward.core.crs.Reprojection;
import io.gridward.ogc.render.MemoryFeatures;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.io.WKTReader;

/**
 * One crooked piece of ground, drawn in every system, version and axis order: each pixel is warped
 * back to degrees and held against the ground itself, whichever system the picture was asked in.
 */
@Tag("slow")
class SamePlaceTest {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 240;

    /** A hook with a hole: no turn or mirror image of it looks like itself. */
    private static final String GROUND =
            "POLYGON ((122.081 46.062, 122.106 46.064, 122.104 46.071, 122.089 46.069, 122.087 46.081,"
                    + " 122.080 46.079, 122.081 46.062), (122.084 46.064, 122.084 46.067, 122.090 46.066,"
                    + " 122.084 46.064))";

    private static final Geometry SHAPE = read(GROUND);
    private static final IndexedPointInAreaLocator INSIDE = new IndexedPointInAreaLocator(SHAPE);
    private static final Envelope DEGREES = new Envelope(122.074, 122.113, 46.058, 46.085);

    private final Wms wms =
            new Wms(
                    new MemoryFeatures()
                            .add(
                                    "responsibility_zone",
                                    GROUND,
                                    Map.of("id", "Z1", "department_code", "D")));

    private static Geometry read(String wkt) {
        try {
            return new WKTReader(new GeometryFactory()).read(wkt);
        } catch (org.locationtech.jts.io.ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }

    /** Every system under every spelling that WMS knows, with the order its numbers come in. */
    static Stream<Arguments> systems() {
        List<Arguments> all = new ArrayList<>();
        for (Crs crs : Crs.list()) {
            String order = crs.northFirst() ? "north first" : "east first";
            all.add(Arguments.of("1.3.0", crs.code(), order));
            all.add(Arguments.of("1.3.0", crs.urn(), order));
            all.add(Arguments.of("1.1.1", crs.code(), "east first"));
            all.add(Arguments.of("1.1.0", crs.code().toLowerCase(Locale.ROOT), "east first"));
        }
        all.add(Arguments.of("1.3.0", "CRS:84", "east first"));
        all.add(Arguments.of("1.1.1", "CRS:84", "east first"));
        return all.stream();
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("systems")
    void everyPixelShowsTheGroundThatIsThere(String version, String crs, String order) {
        Crs plane = CrsName.parse(crs).crs();
        Envelope box = Reprojection.between(Crs.CGCS2000, plane).apply(DEGREES);

        BufferedImage image = wms.picture(request(version, crs, numbers(box, order)));

        assertThat(image.getWidth()).isEqualTo(WIDTH);
        assertThat(pixelsAstray(image, plane, box)).as("pixels that show other ground").isZero();
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("systems")
    void numbersInTheOtherOrderShowOtherGround(String version, String crs, String order) {
        Crs plane = CrsName.parse(crs).crs();
        Envelope box = Reprojection.between(Crs.CGCS2000, plane).apply(DEGREES);
        String other = order.equals("east first") ? "north first" : "east first";

        BufferedImage image = wms.picture(request(version, crs, numbers(box, other)));

        assertThat(pixelsAstray(image, plane, box)).isGreaterThan(1_000);
    }

    /** A pixel a little aside of an outline may be of either side. */
    private static int pixelsAstray(BufferedImage image, Crs plane, Envelope box) {
        Reprojection toDegrees = Reprojection.between(plane, Crs.CGCS2000);
        double pixelDegrees = DEGREES.getWidth() / WIDTH;
        int astray = 0;
        for (int row = 0; row < HEIGHT; row++) {
            for (int column = 0; column < WIDTH; column++) {
                double[] xy = {
                    box.getMinX() + (column + 0.5) * box.getWidth() / WIDTH,
                    box.getMaxY() - (row + 0.5) * box.getHeight() / HEIGHT
                };
                toDegrees.apply(xy, 1);
                Coordinate where = new Coordinate(xy[0], xy[1]);
                boolean shown = (image.getRGB(column, row) & 0xFFFFFF) != 0xFFFFFF;
                boolean there = INSIDE.locate(where) != Location.EXTERIOR;
                if (shown != there
                        && SHAPE.getBoundary().distance(SHAPE.getFactory().createPoint(where))
                                > 2.5 * pixelDegrees) {
                    astray++;
                }
            }
        }
        return astray;
    }

    private static String numbers(Envelope e, String order) {
        return order.equals("east first")
                ? e.getMinX() + "," + e.getMinY() + "," + e.getMaxX() + "," + e.getMaxY()
                : e.getMinY() + "," + e.getMinX() + "," + e.getMaxY() + "," + e.getMaxX();
    }

    private static String request(String version, String crs, String box) {
        return "SERVICE=WMS&VERSION=%s&REQUEST=GetMap&LAYERS=responsibility_zone&STYLES=&%s=%s&BBOX=%s&WIDTH=%d&HEIGHT=%d&FORMAT=image/png"
                .formatted(
                        version, version.equals("1.3.0") ? "CRS" : "SRS", crs, box, WIDTH, HEIGHT);
    }

    /** The city hall's check values, of which the northing comes first in the registry. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "1.3.0, EPSG:4490, 46.0722, 122.0933, 0.001",
        "1.3.0, EPSG:4326, 46.0722, 122.0933, 0.001",
        "1.3.0, CRS:84, 122.0933, 46.0722, 0.001",
        "1.3.0, EPSG:4550, 5104510.85, 429855.54, 100",
        "1.3.0, EPSG:4529, 5104510.85, 41429855.54, 100",
        "1.1.1, EPSG:4490, 122.0933, 46.0722, 0.001",
        "1.1.1, EPSG:4550, 429855.54, 5104510.85, 100",
        "1.1.1, EPSG:4529, 41429855.54, 5104510.85, 100"
    })
    void theCheckPointLiesInTheMiddle(
            String version, String crs, double first, double second, double half) {
        Wms hall =
                new Wms(
                        new MemoryFeatures()
                                .add(
                                        "component",
                                        "POINT (122.0933 46.0722)",
                                        Map.of("code", "1", "type_code", "01001")));
        String box =
                "%s,%s,%s,%s".formatted(first - half, second - half, first + half, second + half);

        double[] middle =
                Wms.middle(
                        hall.picture(
                                request(version, crs, box)
                                        .replace("responsibility_zone", "component")));

        assertThat(middle[0]).isBetween(WIDTH / 2 - 1.0, WIDTH / 2 + 1.0);
        assertThat(middle[1]).isBetween(HEIGHT / 2 - 1.0, HEIGHT / 2 + 1.0);
    }

    @Test
    void theSamePixelNamesTheSameGroundInEverySystem() {
        for (Arguments a : systems().toList()) {
            String version = (String) a.get()[0];
            String crs = (String) a.get()[1];
            Crs plane = CrsName.parse(crs).crs();
            Envelope box = Reprojection.between(Crs.CGCS2000, plane).apply(DEGREES);
            double[] xy = {122.105, 46.067};
            Reprojection.between(Crs.CGCS2000, plane).apply(xy, 1);
            int column = (int) ((xy[0] - box.getMinX()) / box.getWidth() * WIDTH);
            int row = (int) ((box.getMaxY() - xy[1]) / box.getHeight() * HEIGHT);
            String info =
                    request(version, crs, numbers(box, (String) a.get()[2]))
                                    .replace("GetMap", "GetFeatureInfo")
                            + "&QUERY_LAYERS=responsibility_zone&"
                            + (version.equals("1.3.0") ? "I=%d&J=%d" : "X=%d&Y=%d");

            assertThat(wms.text(info.formatted(column, row)))
                    .as("%s %s", version, crs)
                    .contains("\"responsibility_zone.Z1\"", "[122.081,46.062]");
            assertThat(wms.text(info.formatted(column, HEIGHT - row)))
                    .as("%s %s, north and south changed", version, crs)
                    .contains("\"features\":[]");
        }
    }
}
