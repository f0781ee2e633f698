package io.gridward.core.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

@Tag("slow")
class AreaIndexesTest {
    private static final Layer GRID = LayerCatalog.city().get("unit_grid");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void everyPointOfACoverageIsInExactlyOnePolygon(long seed) {
        List<Feature> coverage = RandomCoverage.of(seed, 9, 14);
        AreaIndex index = AreaIndexes.of(coverage);
        int covered = 0;
        for (Coordinate p : probes(coverage, new Random(seed))) {
            List<String> expected = ExactContainment.keysInside(coverage, p);
            assertThat(expected).as("seed %d, oracle at %s", seed, p).hasSizeLessThan(2);
            if (expected.isEmpty()) {
                expected = touched(coverage, p).stream().limit(1).toList();
            }
            assertThat(index.listAt(p.x, p.y))
                    .extracting(Feature::key)
                    .as("seed %d, at %s", seed, p)
                    .isEqualTo(expected);
            assertThat(index.findAt(p.x, p.y).map(Feature::key))
                    .isEqualTo(expected.stream().findFirst());
            covered += expected.size();
        }
        assertThat(covered).isGreaterThan(500);
    }

    private static List<String> touched(List<Feature> coverage, Coordinate p) {
        Geometry point = new GeometryFactory().createPoint(p);
        return coverage.stream()
                .filter(
                        f ->
                                Objects.requireNonNull(f.geometry())
                                        .getBoundary()
                                        .isWithinDistance(point, ShapeIndex.TOUCH_DEGREES))
                .map(Feature::key)
                .sorted()
                .toList();
    }

    /** All vertices, edge midpoints, points level with a vertex, and random points. */
    private static List<Coordinate> probes(List<Feature> coverage, Random random) {
        List<Coordinate> probes = new ArrayList<>();
        Envelope all = new Envelope();
        for (Feature f : coverage) {
            all.expandToInclude(f.geometry().getEnvelopeInternal());
            Coordinate[] ring = f.geometry().getCoordinates();
            for (int i = 0; i < ring.length; i++) {
                probes.add(ring[i]);
                Coordinate next = ring[(i + 1) % ring.length];
                probes.add(new Coordinate((ring[i].x + next.x) / 2, (ring[i].y + next.y) / 2));
                probes.add(new Coordinate(within(all, random).x, ring[i].y));
            }
        }
        all.expandBy(0.0005);
        for (int i = 0; i < 300; i++) {
            probes.add(within(all, random));
        }
        return probes;
    }

    private static Coordinate within(Envelope e, Random random) {
        return new Coordinate(
                e.getMinX() + random.nextDouble() * e.getWidth(),
                e.getMinY() + random.nextDouble() * e.getHeight());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "inside the left one, 0.5, 0.5, A",
        "inside the right one, 1.5, 0.5, B",
        "on the shared edge the right one wins, 1, 0.5, B",
        "lower end of the shared edge, 1, 0, B",
        "upper end of the shared edge falls back to the smallest key, 1, 1, A",
        "outer left edge, 0, 0.5, A",
        "outer right edge, 2, 0.5, B",
        "outer top edge, 1.5, 1, B",
        "outer corner, 2, 1, B",
        "just outside, 2.0000001, 0.5, ",
        "far away, 100, -80, ",
        "swapped, 0.5, 90, "
    })
    void edgesAreHalfOpen(String name, double x, double y, String key) throws ParseException {
        AreaIndex index = AreaIndexes.of(List.of(square("B", 1), square("A", 0)));
        assertThat(index.findAt(x, y).map(Feature::key).orElse(null)).isEqualTo(key);
    }

    @Test
    void aHoleBelongsToNobodyAndAnIslandToItself() throws ParseException {
        Feature ring =
                feature("R", "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (3 3, 6 3, 6 6, 3 6, 3 3))");
        assertThat(AreaIndexes.of(List.of(ring)).listAt(4, 4)).isEmpty();
        Feature island = feature("I", "POLYGON ((3 3, 6 3, 6 6, 3 6, 3 3))");
        AreaIndex both = AreaIndexes.of(List.of(ring, island));
        assertThat(both.listAt(4, 4)).containsExactly(island);
        assertThat(both.listAt(3, 3)).containsExactly(island);
        assertThat(both.listAt(6, 4)).containsExactly(ring);
    }

    @Test
    void overlappingPolygonsComeInKeyOrder() throws ParseException {
        Feature b = square("B", 0);
        Feature a = feature("A", "POLYGON ((0 0, 2 0, 2 2, 0 2, 0 0))");
        assertThat(AreaIndexes.of(List.of(b, a)).listAt(0.5, 0.5)).containsExactly(a, b);
    }

    @Test
    void emptyShapesAndNumbersThatAreNoneFindNothing() throws ParseException {
        AreaIndex index =
                AreaIndexes.of(
                        List.of(
                                feature("A", "POLYGON EMPTY"),
                                feature("B", "POINT (0 0)"),
                                new Feature(GRID, "C", List.of(), new Object[0], null)));
        assertThat(index.listAt(0, 0)).isEmpty();
        assertThat(index.listAt(Double.NaN, 0)).isEmpty();
        assertThat(AreaIndexes.of(Collections.emptyList()).listAt(0, 0)).isEmpty();
    }

    private static Feature square(String key, int x) throws ParseException {
        return feature(
                key, "POLYGON ((%1$d 0, %2$d 0, %2$d 1, %1$d 1, %1$d 0))".formatted(x, x + 1));
    }

    private static Feature feature(String key, String wkt) throws ParseException {
        return new Feature(
                GRID, key, List.of("code"), new Object[] {key}, new WKTReader().read(wkt));
    }
}
