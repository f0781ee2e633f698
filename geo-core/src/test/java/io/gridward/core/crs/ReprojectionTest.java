package io.gridward.core.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.proj4j.BasicCoordinateTransform;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.ProjCoordinate;

@Tag("slow")
class ReprojectionTest {
    private static final double MILLIMETRE = 0.001;
    private static final double METRES_PER_DEGREE = 111_320.0;
    private static final int POINTS = 200;

    @ParameterizedTest(name = "{0} {1} in EPSG:{2} is {3} {4}")
    @CsvSource({
        "122.0933, 46.0722, 4550, 429855.54, 5104510.85",
        "122.0933, 46.0722, 4529, 41429855.54, 5104510.85",
        "122.0933, 46.0722, 4499, 21429855.54, 5104510.85",
        "116.3913, 39.9075, 4549, 191387.330284, 4425498.018961",
        "122.0933, 46.0722, 4490, 122.0933, 46.0722",
        "122.0933, 46.0722, 4326, 122.0933, 46.0722"
    })
    void meetsTheCheckValues(double lon, double lat, int epsg, double x, double y) {
        double[] xy = {lon, lat};
        Reprojection.between(Crs.CGCS2000, Crs.ofEpsg(epsg)).apply(xy, 1);
        assertThat(xy[0]).isCloseTo(x, within(0.005));
        assertThat(xy[1]).isCloseTo(y, within(0.005));
    }

    @Test
    void theNeighboursStripPutsTheCityThreeDegreesOff() {
        double[] xy = {429855.54, 5104510.85};
        Reprojection.between(Crs.GK_CM_120E, Crs.CGCS2000).apply(xy, 1);
        assertThat(xy[0]).isCloseTo(119.0933, within(1e-6));
        double[] back = {122.0933, 46.0722};
        Reprojection.between(Crs.CGCS2000, Crs.GK_CM_120E).apply(back, 1);
        Reprojection.between(Crs.GK_CM_123E, Crs.CGCS2000).apply(back, 1);
        assertThat(back[0]).isCloseTo(125.0933, within(1e-6));
    }

    static List<Arguments> pairs() {
        List<Arguments> pairs = new ArrayList<>();
        for (Crs from : Crs.list()) {
            for (Crs to : Crs.list()) {
                pairs.add(Arguments.of(from, to));
            }
        }
        return pairs;
    }

    @ParameterizedTest(name = "{0} to {1}")
    @MethodSource("pairs")
    void agreesWithProj4jAndComesBack(Crs from, Crs to) {
        long seed = 4490;
        Random random = new Random(seed);
        BasicCoordinateTransform seeding = proj4j(Crs.CGCS2000, from);
        BasicCoordinateTransform oracle = proj4j(from, to);
        for (int i = 0; i < POINTS; i++) {
            double lon = 119.5 + 6 * random.nextDouble();
            double lat = 40 + 12 * random.nextDouble();
            ProjCoordinate start =
                    seeding.transform(new ProjCoordinate(lon, lat), new ProjCoordinate());
            ProjCoordinate expected = oracle.transform(start, new ProjCoordinate());
            double[] xy = {start.x, start.y};
            Reprojection.between(from, to).apply(xy, 1);
            String where = "seed %d, %s %s".formatted(seed, lon, lat);
            assertThat(xy[0]).as(where).isCloseTo(expected.x, within(tolerance(to)));
            assertThat(xy[1]).as(where).isCloseTo(expected.y, within(tolerance(to)));
            Reprojection.between(to, from).apply(xy, 1);
            assertThat(xy[0]).as(where).isCloseTo(start.x, within(tolerance(from)));
            assertThat(xy[1]).as(where).isCloseTo(start.y, within(tolerance(from)));
        }
    }

    private static BasicCoordinateTransform proj4j(Crs from, Crs to) {
        CRSFactory factory = new CRSFactory();
        return new BasicCoordinateTransform(
                factory.createFromName(from.code()), factory.createFromName(to.code()));
    }

    private static double tolerance(Crs crs) {
        return crs.geographic() ? MILLIMETRE / METRES_PER_DEGREE : MILLIMETRE;
    }

    @ParameterizedTest(name = "{0} {1} from EPSG:{2} to EPSG:{3}")
    @CsvSource({
        "122, 90, 4490, 3857",
        "122, 91, 4490, 3857",
        "122, -95, 4490, 4550",
        "46, 122, 4490, 4550",
        "1000, 46, 4490, 4550",
        "-58, 46, 4490, 4550",
        "NaN, 46, 4490, 4550",
        "107.99, 46, 4490, 4550",
        "138.01, 46, 4490, 4529",
        "122, 90.0001, 4490, 4550",
        "1e7, 5e6, 4550, 4490",
        "5e5, 1.1e7, 4550, 4490",
        "428063, 5105398, 4529, 4490",
        "Infinity, 46, 4490, 3857",
        "1e12, 1e12, 4550, 4490",
        "1e30, 5100000, 4550, 4490",
        "5100000, -1e99, 4529, 4490",
        "5104510.85, 429855.54, 4529, 4490"
    })
    void refusesWhatTheTargetCannotExpress(double x, double y, int from, int to) {
        double[] xy = {x, y};
        Reprojection reprojection = Reprojection.between(Crs.ofEpsg(from), Crs.ofEpsg(to));
        assertThatThrownBy(() -> reprojection.apply(xy, 1))
                .isInstanceOf(OutsideCrs.class)
                .hasMessageContaining("EPSG:" + from)
                .hasMessageContaining("EPSG:" + to);
    }

    /** Left to itself GeoTools checks ranges in Java assertions, which are off in production. */
    @Test
    void whatIsRefusedDoesNotHangOnAssertions() {
        assertThat(Crs.GK_CM_123E.covers(46.08, 122.07)).as("axes swapped").isFalse();
        assertThat(Crs.WEB_MERCATOR.covers(46.08, 122.07)).isFalse();
        assertThat(Crs.CGCS2000.covers(Double.NaN, Double.NaN)).isFalse();
        assertThat(Crs.GK_CM_123E.covers(108, 90) && Crs.GK_CM_123E.covers(138, -90)).isTrue();
        assertThat(Crs.GK_ZONE_41.holds(428_063, 5_105_398)).as("prefix missing").isFalse();
        assertThat(Crs.GK_ZONE_41.holds(41_428_063, 5_105_398)).isTrue();
        assertThat(Crs.GK_CM_123E.holds(5_105_398, 428_063)).as("axes swapped").isFalse();
    }

    @Test
    void convertsShapesAsCopiesWithTheTargetsNumber() throws ParseException {
        Geometry shape =
                new WKTReader().read("MULTIPOLYGON (((122 46, 122.1 46, 122.1 46.1, 122 46)))");
        Geometry there = Reprojection.between(Crs.CGCS2000, Crs.GK_CM_123E).apply(shape);
        assertThat(there.getSRID()).isEqualTo(4550);
        assertThat(there.getEnvelopeInternal().getMinX()).isBetween(422_000.0, 423_000.0);
        assertThat(shape.getCoordinate()).isEqualTo(new Coordinate(122, 46));
        Geometry back = Reprojection.between(Crs.GK_CM_123E, Crs.CGCS2000).apply(there);
        assertThat(back.equalsExact(shape, 1e-11)).isTrue();
        assertThat(back.getSRID()).isEqualTo(4490);
    }

    @ParameterizedTest
    @CsvSource({"POINT EMPTY", "POLYGON EMPTY", "GEOMETRYCOLLECTION EMPTY"})
    void leavesEmptyShapesEmpty(String wkt) throws ParseException {
        Geometry there =
                Reprojection.between(Crs.CGCS2000, Crs.GK_CM_123E).apply(new WKTReader().read(wkt));
        assertThat(there.isEmpty()).isTrue();
        assertThat(there.getSRID()).isEqualTo(4550);
    }

    @Test
    void keepsHeights() {
        Geometry point = new GeometryFactory().createPoint(new Coordinate(122, 46, 264));
        Geometry there = Reprojection.between(Crs.CGCS2000, Crs.GK_CM_123E).apply(point);
        assertThat(there.getCoordinate().getZ()).isEqualTo(264);
    }

    @Test
    void coversABentRectangle() {
        Envelope box = new Envelope(121.5, 124.5, 45, 47);
        Envelope there = Reprojection.between(Crs.CGCS2000, Crs.GK_CM_123E).apply(box);
        double[] edge = {123, 45, 123, 47, 121.5, 45, 124.5, 47, 122.3, 46.99};
        Reprojection.between(Crs.CGCS2000, Crs.GK_CM_123E).apply(edge, 5);
        for (int i = 0; i < edge.length; i += 2) {
            assertThat(there.covers(edge[i], edge[i + 1])).as("point %d", i / 2).isTrue();
        }
    }

    @Test
    void leavesAnEmptyRectangleEmpty() {
        assertThat(
                        Reprojection.between(Crs.CGCS2000, Crs.WEB_MERCATOR)
                                .apply(new Envelope())
                                .isNull())
                .isTrue();
    }

    @Test
    void betweenCgcs2000AndWgs84NothingHappens() {
        double[] xy = {122.0933, 46.0722};
        Reprojection.between(Crs.CGCS2000, Crs.WGS84).apply(xy, 1);
        assertThat(xy).containsExactly(122.0933, 46.0722);
        assertThat(Reprojection.between(Crs.WGS84, Crs.CGCS2000).isIdentity()).isTrue();
    }
}
