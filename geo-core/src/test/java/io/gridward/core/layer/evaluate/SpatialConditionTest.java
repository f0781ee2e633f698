package io.gridward.core.layer.evaluate;

import static io.gridward.core.layer.evaluate.Probe.truth;
import static io.gridward.core.layer.filter.FilterWords.beyond;
import static io.gridward.core.layer.filter.FilterWords.lies;
import static io.gridward.core.layer.filter.FilterWords.near;
import static io.gridward.core.layer.filter.FilterWords.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.core.crs.Crs;
import io.gridward.core.crs.Reprojection;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.filter.Filter;
import io.gridward.core.layer.filter.Filter.SpatialOperator;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

class SpatialConditionTest {
    /** A square of two degrees with a hole of one degree in the middle. */
    private static final String RING =
            "POLYGON ((120 45, 122 45, 122 47, 120 47, 120 45),"
                    + " (120.5 45.5, 120.5 46.5, 121.5 46.5, 121.5 45.5, 120.5 45.5))";

    private static final String SQUARE = "POLYGON ((120 45, 122 45, 122 47, 120 47, 120 45))";

    /**
     * Shape of the feature, what it is to the ring: I intersects, T touches, W within, C contains,
     * O overlaps, X crosses, E equals; D disjoint.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "inside the ring        | POINT (120.25 46)                       | I W",
                "in the hole            | POINT (121 46)                          | D",
                "on the outer edge      | POINT (120 46)                          | I T",
                "on a corner            | POINT (122 47)                          | I T",
                "on the edge of the hole| POINT (120.5 46)                        | I T",
                "just outside           | POINT (119.99999999999997 46)           | D",
                "just inside            | POINT (120.00000000000001 46)           | I W",
                "one in, one out        | MULTIPOINT ((120.25 46), (119 46))      | I X",
                "one in, one on edge    | MULTIPOINT ((120.25 46), (120 46))      | I W",
                "line through           | LINESTRING (119 46, 123 46)             | I X",
                "line in the hole       | LINESTRING (120.7 46, 121.2 46)         | D",
                "line across the hole   | LINESTRING (120.25 46, 121.75 46)       | I X",
                "line along the edge    | LINESTRING (120 45, 122 45)             | I T",
                "line from the edge in  | LINESTRING (120 46, 120.25 46)          | I W",
                "line ends on the edge  | LINESTRING (119 46, 120 46)             | I T",
                "neighbour by an edge   | POLYGON ((122 45, 123 45, 123 47, 122 47, 122 45)) | I T",
                "neighbour by a corner  | POLYGON ((122 47, 123 47, 123 48, 122 47)) | I T",
                "plug of the hole       | POLYGON ((120.5 45.5, 121.5 45.5, 121.5 46.5, 120.5 46.5, 120.5 45.5)) | I T",
                "smaller than the hole  | POLYGON ((120.7 45.7, 121 45.7, 121 46, 120.7 45.7)) | D",
                "sliver over the edge   | POLYGON ((119.999999 45, 120.000001 45, 120 47, 119.999999 45)) | I O",
                "sliver along the edge  | POLYGON ((120 45, 120.000001 45, 120 47, 120 45)) | I W",
                "half over              | POLYGON ((121 46, 124 46, 124 49, 121 46)) | I O",
                "all around             | POLYGON ((119 44, 123 44, 123 48, 119 48, 119 44)) | I C",
                "the square of the ring | POLYGON ((120 45, 122 45, 122 47, 120 47, 120 45)) | I C",
                "the ring, turned round | POLYGON ((122 47, 122 45, 120 45, 120 47, 122 47), (120.5 45.5, 121.5 45.5, 121.5 46.5, 120.5 46.5, 120.5 45.5)) | I C W E",
                "far away               | POINT (10 10)                           | D"
            })
    void shapesLieAsSimpleFeaturesSay(String name, String wkt, String relations) {
        Feature feature = Probe.shaped(wkt);
        List<String> expected = Arrays.asList(relations.split(" "));
        for (SpatialOperator operator : SpatialOperator.values()) {
            if (operator != SpatialOperator.BBOX) {
                assertThat(truth(lies(operator, RING), feature))
                        .as("%s %s", name, operator)
                        .isEqualTo(expected.contains(letter(operator)));
            }
        }
    }

    private static String letter(SpatialOperator operator) {
        return operator == SpatialOperator.CROSSES ? "X" : operator.name().substring(0, 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LINESTRING (119 46, 121 46) | LINESTRING (120 45, 120 47) | CROSSES",
                "LINESTRING (119 46, 121 46) | LINESTRING (120 46, 123 46) | OVERLAPS",
                "LINESTRING (119 46, 121 46) | LINESTRING (121 46, 121 47) | TOUCHES",
                "LINESTRING (119 46, 121 46) | LINESTRING (121 46, 119 46) | EQUALS",
                "LINESTRING (119 46, 121 46) | POINT (120 46)              | CONTAINS",
                "POINT (119 46)              | LINESTRING (119 46, 121 46) | TOUCHES",
                "POINT (120 46)              | LINESTRING (119 46, 121 46) | WITHIN",
                "MULTIPOINT ((1 2), (3 4))   | MULTIPOINT ((3 4), (5 6))   | OVERLAPS",
                "POINT (1 2)                 | POINT (1 2)                 | EQUALS",
                "POINT (1 2)                 | POINT (2 1)                 | DISJOINT"
            })
    void linesAndPointsToo(String feature, String shape, SpatialOperator operator) {
        assertThat(truth(lies(operator, shape), Probe.shaped(feature))).isTrue();
        assertThat(truth(lies(SpatialOperator.DISJOINT, shape), Probe.shaped(feature)))
                .isEqualTo(operator == SpatialOperator.DISJOINT);
    }

    @Test
    void axesSwappedDoNotMatch() {
        Feature lamp = Probe.shaped("POINT (122.07 46.08)");
        Filter right = Filter.bbox(new Envelope(122, 122.1, 46, 46.1));
        Filter swapped = Filter.bbox(new Envelope(46, 46.1, 122, 122.1));
        assertThat(truth(right, lamp)).isTrue();
        assertThat(truth(swapped, lamp)).isFalse();
        assertThat(truth(right, Probe.shaped("POINT (46.08 122.07)"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POINT (120 45)                                  | true",
                "POINT (122 46)                                  | true",
                "POINT (122.00000000000002 46)                   | false",
                "LINESTRING (119 46, 121 48)                     | true",
                "LINESTRING (119 46.1, 121 48.2)                 | false",
                "POLYGON ((119 44, 123 44, 123 48, 119 48, 119 44)) | true",
                "POLYGON ((122 47, 123 47, 123 48, 122 47))      | true",
                "POLYGON EMPTY                                   | false"
            })
    void aRectangleIsMetByTheShapeNotByItsRectangle(String wkt, boolean meets) {
        Filter box = Filter.bbox(new Envelope(120, 122, 45, 47));
        assertThat(truth(box, Probe.shaped(wkt))).isEqualTo(meets);
    }

    @Test
    void aRectangleAroundTheHoleOfAFeatureDoesNotMeetIt() {
        Feature ring = Probe.shaped(RING);
        assertThat(truth(Filter.bbox(new Envelope(120.7, 121.3, 45.7, 46.3)), ring)).isFalse();
        assertThat(truth(Filter.bbox(new Envelope(120.5, 121.3, 45.7, 46.3)), ring)).isTrue();
    }

    @Test
    void aRectangleWithoutWidthIsALineOrAPoint() {
        Filter line = Filter.bbox(new Envelope(121, 121, 44, 46));
        Filter point = Filter.bbox(new Envelope(121, 121, 46, 46));
        assertThat(truth(line, Probe.shaped("LINESTRING (120 45, 122 45)"))).isTrue();
        assertThat(truth(line, Probe.shaped("POINT (121 46)"))).isTrue();
        assertThat(truth(point, Probe.shaped("POINT (121 46)"))).isTrue();
        assertThat(truth(point, Probe.shaped(SQUARE))).isTrue();
        assertThat(truth(point, Probe.shaped(RING))).as("in its hole").isFalse();
    }

    @ParameterizedTest
    @EnumSource(SpatialOperator.class)
    void withoutAShapeNothingIsKnown(SpatialOperator operator) {
        assertThat(truth(lies(operator, SQUARE), Probe.with())).isNull();
        assertThat(truth(not(lies(operator, SQUARE)), Probe.with())).isNull();
    }

    @ParameterizedTest
    @EnumSource(SpatialOperator.class)
    void anEmptyShapeIsDisjointFromEverything(SpatialOperator operator) {
        assertThat(truth(lies(operator, SQUARE), Probe.shaped("POINT EMPTY")))
                .isEqualTo(operator == SpatialOperator.DISJOINT);
    }

    @Test
    void distancesAreMetresOnTheGround() {
        double[] xy = {122.07, 46.08};
        Reprojection.between(Crs.CGCS2000, Crs.GK_CM_123E).apply(xy, 1);
        xy[0] += 30;
        Reprojection.between(Crs.GK_CM_123E, Crs.CGCS2000).apply(xy, 1);
        Feature lamp = Probe.shaped("POINT (122.07 46.08)");
        String east = "POINT (%s %s)".formatted(xy[0], xy[1]);
        assertThat(truth(near(east, 30.01), lamp)).isTrue();
        assertThat(truth(near(east, 29.99), lamp)).isFalse();
        assertThat(truth(beyond(east, 29.99), lamp)).isTrue();
        assertThat(truth(beyond(east, 30.01), lamp)).isFalse();
        assertThat(truth(near("POINT (122.07 46.08)", 0), lamp)).isTrue();
    }

    @Test
    void aDistanceIsToTheNearestPartOfAShape() {
        Feature ring = Probe.shaped(RING);
        assertThat(truth(near("POINT (120.25 46)", 0), ring)).as("inside").isTrue();
        assertThat(truth(near("POINT (121 46)", 30_000), ring)).as("in the hole").isFalse();
        assertThat(truth(near("POINT (121 46)", 45_000), ring)).isTrue();
        assertThat(truth(near("LINESTRING (119 44, 119 48)", 80_000), ring)).isTrue();
    }

    @Test
    void anAbsentOrEmptyShapeHasNoDistance() {
        for (Feature feature : List.of(Probe.with(), Probe.shaped("POINT EMPTY"))) {
            assertThat(truth(near("POINT (122 46)", 10), feature)).isNull();
            assertThat(truth(beyond("POINT (122 46)", 10), feature)).isNull();
        }
    }

    @Test
    void theReachOfADistanceHoldsEverythingNear() {
        for (String wkt : List.of("POINT (122 46)", "POLYGON ((122 46, 123 46, 123 47, 122 46))")) {
            for (double metres : new double[] {1, 1000, 100_000}) {
                Filter.Distance near = (Filter.Distance) near(wkt, metres);
                GroundDistance distance = GroundDistance.of(near.shape(), metres);
                Geometry around =
                        Reprojection.between(Crs.GK_CM_123E, Crs.CGCS2000)
                                .apply(distance.metricShape().buffer(metres, 32));
                assertThat(distance.reach().covers(around.getEnvelopeInternal()))
                        .as("%s %s", wkt, metres)
                        .isTrue();
            }
        }
    }

    @Test
    void aVeryLargeDistanceReachesEverywhere() {
        GroundDistance far =
                GroundDistance.of(((Filter.Distance) near("POINT (122 46)", 1)).shape(), 600_000);
        assertThat(far.reach()).isEqualTo(new Envelope(-180, 180, -90, 90));
    }

    @Test
    void whatLiesTooFarForMetresIsRefused() {
        assertThatThrownBy(() -> truth(near("POINT (46 122)", 10), Probe.with()))
                .isInstanceOf(BadFilter.class)
                .hasMessageContaining("too far from the city");
    }

    @Test
    void rectanglesOfFiltersArePolygons() {
        Geometry flat = ((Filter.Spatial) Filter.bbox(new Envelope(1, 1, 2, 3))).shape();
        assertThat(flat).isInstanceOf(Polygon.class);
        assertThat(flat.getEnvelopeInternal()).isEqualTo(new Envelope(1, 1, 2, 3));
    }
}
