package io.gridward.importer.sample.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.gridward.importer.sample.TestCity;
import io.gridward.importer.sample.plan.Dice;
import io.gridward.importer.sample.plan.Division;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;

/** No gap, no overlap, no vertex of its own: for the documented city and for another seed. */
@Tag("slow")
final class SeamlessGroundTest {

    static Stream<Ground> grounds() {
        return Stream.of(TestCity.ground(), TestCity.otherGround());
    }

    @ParameterizedTest
    @MethodSource("grounds")
    void everyInnerEdgeIsSharedByExactlyTwoGrids(Ground ground) {
        Map<LineSegment, Integer> uses = new HashMap<>();
        ground.grids()
                .forEach(g -> edges(g.degrees()).forEach(e -> uses.merge(e, 1, Integer::sum)));
        assertThat(uses.values()).allMatch(n -> n <= 2);
        Set<LineSegment> once = new HashSet<>();
        uses.forEach(
                (edge, n) -> {
                    if (n == 1) {
                        once.add(edge);
                    }
                });
        assertThat(once).isEqualTo(new HashSet<>(edges(county(ground))));
    }

    @ParameterizedTest
    @MethodSource("grounds")
    void areasAddUpOnEveryLevel(Ground ground) {
        Map<String, Double> sums = new TreeMap<>();
        for (UnitGrid g : ground.grids()) {
            double area = g.degrees().getArea();
            sums.merge(g.community(), area, Double::sum);
            sums.merge(g.subdistrict(), area, Double::sum);
            sums.merge("152201", area, Double::sum);
        }
        assertThat(sums).hasSameSizeAs(ground.divisions());
        sums.forEach(
                (code, sum) ->
                        assertThat(ground.area(code).getArea()).isCloseTo(sum, within(1e-9)));
    }

    @ParameterizedTest
    @MethodSource("grounds")
    void everyPointOfTheCityIsInExactlyOneGrid(Ground ground) {
        STRtree index = new STRtree();
        ground.grids().forEach(g -> index.insert(g.degrees().getEnvelopeInternal(), g));
        Geometry county = county(ground);
        Envelope box = county.getEnvelopeInternal();
        Dice dice = Dice.of(5, "points");
        int inside = 0;
        for (int i = 0; i < 20_000; i++) {
            Coordinate at =
                    new Coordinate(
                            dice.between(box.getMinX(), box.getMaxX()),
                            dice.between(box.getMinY(), box.getMaxY()));
            int holders = 0;
            for (Object g : index.query(new Envelope(at))) {
                boolean out =
                        SimplePointInAreaLocator.locate(at, ((UnitGrid) g).degrees())
                                == Location.EXTERIOR;
                holders += out ? 0 : 1;
            }
            boolean in = SimplePointInAreaLocator.locate(at, county) != Location.EXTERIOR;
            assertThat(holders).as("%s", at).isEqualTo(in ? 1 : 0);
            inside += holders;
        }
        assertThat(inside).isGreaterThan(5_000);
    }

    @ParameterizedTest
    @MethodSource("grounds")
    void everyGridIsAValidPolygonOnTheSevenDecimalRaster(Ground ground) {
        for (UnitGrid g : ground.grids()) {
            assertThat(g.degrees().isValid()).as(g.code()).isTrue();
            for (Coordinate c : g.degrees().getCoordinates()) {
                assertThat(Math.round(c.x * 1e7) / 1e7).isEqualTo(c.x);
                assertThat(Math.round(c.y * 1e7) / 1e7).isEqualTo(c.y);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("grounds")
    void divisionsAreWhole(Ground ground) {
        for (Division d : ground.divisions()) {
            assertThat(ground.area(d.code()).isValid()).as(d.code()).isTrue();
            assertThat(ground.area(d.code()))
                    .as("%s %s", d.code(), d.name())
                    .isInstanceOf(Polygon.class);
        }
    }

    @Test
    void theDocumentedCityHasEveryDivision() {
        assertThat(TestCity.ground().divisions()).hasSize(148);
        assertThatThrownBy(() -> TestCity.ground().area("152299"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("152299");
    }

    @Test
    void gridsAreManyAndOfPlausibleSize() {
        List<UnitGrid> grids = TestCity.ground().grids();
        assertThat(grids).hasSizeGreaterThan(3000);
        List<UnitGrid> built = grids.stream().filter(UnitGrid::built).toList();
        assertThat(built).hasSizeGreaterThan(3000);
        double average =
                built.stream().mapToDouble(g -> g.metres().getArea()).average().orElseThrow();
        assertThat(average).isBetween(8_000.0, 25_000.0);
        assertThat(built).allMatch(g -> g.metres().getArea() > 2_000);
        assertThat(grids).anyMatch(UnitGrid::water);
        assertThat(built).noneMatch(UnitGrid::water);
    }

    @Test
    void gridsOfTheTownAreNotSquaresAndNoTwoAreAlike() {
        Set<Long> shapes = new HashSet<>();
        for (UnitGrid g : TestCity.ground().grids()) {
            shapes.add(Double.doubleToLongBits(g.degrees().getArea()));
        }
        assertThat(shapes.size()).isGreaterThan((int) (0.98 * TestCity.ground().grids().size()));
    }

    @Test
    void findsTheGridOfAPointInsideAndNoneOnEdgesOrOutside() {
        Ground ground = TestCity.ground();
        for (UnitGrid g : ground.grids().subList(0, 300)) {
            assertThat(ground.findGrid(g.inside())).contains(g);
            Coordinate corner = g.metres().getCoordinate();
            assertThat(ground.findClear(corner)).isEmpty();
            assertThat(g.edgeMetres(corner)).isZero();
        }
        assertThat(ground.findGrid(new Coordinate(0, 0))).isEmpty();
    }

    @Test
    void aRandomPointOfAGridIsInIt() {
        Dice dice = Dice.of(2, "somewhere");
        for (UnitGrid g : TestCity.ground().grids().subList(1000, 1200)) {
            Coordinate at = g.somewhere(dice);
            assertThat(TestCity.ground().findGrid(at)).contains(g);
        }
    }

    @Test
    void anotherSeedIsAnotherCity() {
        assertThat(county(TestCity.otherGround()).getArea())
                .as("the outline is real")
                .isCloseTo(county(TestCity.ground()).getArea(), within(1e-4));
        Set<String> mine = new HashSet<>();
        TestCity.ground().grids().forEach(g -> mine.add(g.degrees().toText()));
        assertThat(TestCity.otherGround().grids())
                .filteredOn(g -> mine.contains(g.degrees().toText()))
                .isEmpty();
    }

    private static Geometry county(Ground ground) {
        return ground.area("152201");
    }

    private static List<LineSegment> edges(Geometry shape) {
        List<LineSegment> edges = new ArrayList<>();
        Geometry boundary = shape.getBoundary();
        for (int i = 0; i < boundary.getNumGeometries(); i++) {
            Coordinate[] ring = boundary.getGeometryN(i).getCoordinates();
            for (int k = 1; k < ring.length; k++) {
                LineSegment edge = new LineSegment(ring[k - 1], ring[k]);
                edge.normalize();
                edges.add(edge);
            }
        }
        return edges;
    }
}
