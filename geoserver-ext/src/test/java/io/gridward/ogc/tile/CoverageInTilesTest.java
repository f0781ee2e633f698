package io.gridward.ogc.tile;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.ogc.render.MemoryFeatures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;

/** Neighbouring polygons keep their common edges at every zoom. */
@Tag("slow")
class CoverageInTilesTest {
    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final int SIDE = 6;

    /** Every place more than a unit from any edge lies in exactly one polygon. */
    @ParameterizedTest(name = "{0} zoom {1} seed {2}")
    @CsvSource({
        "WEB_MERCATOR_QUAD,5,1",
        "WEB_MERCATOR_QUAD,8,2",
        "WEB_MERCATOR_QUAD,10,3",
        "WEB_MERCATOR_QUAD,12,4",
        "WEB_MERCATOR_QUAD,13,5",
        "WEB_MERCATOR_QUAD,15,6",
        "WEB_MERCATOR_QUAD,18,7",
        "CGCS2000_QUAD,4,8",
        "CGCS2000_QUAD,9,9",
        "CGCS2000_QUAD,11,10",
        "CGCS2000_QUAD,14,11",
        "CGCS2000_QUAD,17,12"
    })
    void noGapAndNoOverlapIsWiderThanAUnit(TileMatrixSet set, int zoom, long seed) {
        TileAddress address = Tiles.at(set, zoom, 122.061, 46.051);

        List<DecodedTile.Feature> features =
                new Tiles(CrookedCoverage.of(seed, SIDE))
                        .decoded("unit_grid", address, "code")
                        .features();

        List<Geometry> polygons = features.stream().map(DecodedTile.Feature::polygon).toList();
        List<IndexedPointInAreaLocator> inside =
                polygons.stream().map(IndexedPointInAreaLocator::new).toList();
        Geometry edges = edges(features);
        Random random = new Random(seed);
        int asked = 0;
        for (int i = 0; i < 3_000; i++) {
            Coordinate place = place(random, features);
            if (edges.distance(SHAPES.createPoint(place)) <= 1) {
                continue;
            }
            asked++;
            assertThat(inside.stream().filter(l -> l.locate(place) == Location.INTERIOR).count())
                    .as("seed %d, place %s", seed, place)
                    .isEqualTo(1);
        }
        assertThat(asked).isGreaterThan(300);
    }

    /** Near the vertices, where faults would be, else anywhere. */
    private static Coordinate place(Random random, List<DecodedTile.Feature> features) {
        var paths = features.get(random.nextInt(features.size())).paths();
        var path = paths.get(random.nextInt(paths.size()));
        int[] vertex = path.get(random.nextInt(path.size()));
        double x = vertex[0] + 6 * random.nextGaussian();
        double y = vertex[1] + 6 * random.nextGaussian();
        boolean within = x > 0 && y > 0 && x < 4096 && y < 4096;
        return within && random.nextInt(4) > 0
                ? new Coordinate(x, y)
                : new Coordinate(4096 * random.nextDouble(), 4096 * random.nextDouble());
    }

    private static Geometry edges(List<DecodedTile.Feature> features) {
        List<Geometry> lines = new ArrayList<>();
        for (DecodedTile.Feature feature : features) {
            for (List<int[]> path : feature.paths()) {
                for (int i = 0; i < path.size(); i++) {
                    int[] a = path.get(i);
                    int[] b = path.get((i + 1) % path.size());
                    lines.add(
                            SHAPES.createLineString(
                                    new Coordinate[] {
                                        new Coordinate(a[0], a[1]), new Coordinate(b[0], b[1])
                                    }));
                }
            }
        }
        return SHAPES.buildGeometry(lines);
    }

    /** Each stretch of edge inside the tile is walked once this way and once the other. */
    @ParameterizedTest(name = "zoom {0} seed {1}")
    @CsvSource({"12,21", "13,22", "14,23", "16,24", "18,25"})
    void theVeryVerticesOfAnEdgeAreShared(int zoom, long seed) {
        TileAddress address = Tiles.at(TileMatrixSet.WEB_MERCATOR_QUAD, zoom, 122.061, 46.051);

        DecodedTile tile =
                new Tiles(CrookedCoverage.of(seed, SIDE)).decoded("unit_grid", address, "code");

        assertThat(unmatched(tile)).isEmpty();
    }

    private static List<String> unmatched(DecodedTile tile) {
        Map<String, Integer> walked = new HashMap<>();
        for (DecodedTile.Feature feature : tile.features()) {
            for (List<int[]> path : feature.paths()) {
                for (int i = 0; i < path.size(); i++) {
                    int[] a = path.get(i);
                    int[] b = path.get((i + 1) % path.size());
                    if (isInside(a) && isInside(b)) {
                        boolean forward = a[0] != b[0] ? a[0] < b[0] : a[1] < b[1];
                        String edge = forward ? name(a, b) : name(b, a);
                        walked.merge(edge, forward ? 1 : -1, Integer::sum);
                    }
                }
            }
        }
        walked.values().removeIf(n -> n == 0);
        return List.copyOf(walked.keySet());
    }

    private static boolean isInside(int[] p) {
        return p[0] >= 0 && p[1] >= 0 && p[0] <= 4096 && p[1] <= 4096;
    }

    private static String name(int[] a, int[] b) {
        return "%d %d, %d %d".formatted(a[0], a[1], b[0], b[1]);
    }

    @Test
    void fewerVerticesAreNeededFromAfar() {
        Tiles tiles = new Tiles(CrookedCoverage.of(31, SIDE));
        int near = vertices(tiles, 14);
        int far = vertices(tiles, 8);

        // at zoom 14 the crooked edges show; at 8 a whole grid is ten units wide
        assertThat(near).isGreaterThan(1_000);
        assertThat(far).isPositive().isLessThan(near / 4);
    }

    private static int vertices(Tiles tiles, int zoom) {
        TileAddress address = Tiles.at(TileMatrixSet.WEB_MERCATOR_QUAD, zoom, 122.061, 46.051);
        return tiles.decoded("unit_grid", address).features().stream()
                .flatMap(f -> f.paths().stream())
                .mapToInt(List::size)
                .sum();
    }

    /** A neighbour has a corner where the other's edge runs straight on: no common vertex. */
    @Test
    void anEdgeWithACornerOfTwoNeighboursStaysTight() {
        MemoryFeatures three =
                new MemoryFeatures()
                        .add(
                                "unit_grid",
                                "POLYGON ((122.05 46.04, 122.07 46.04, 122.07 46.05, 122.05 46.05, 122.05 46.04))",
                                Map.of("code", "south"))
                        .add(
                                "unit_grid",
                                "POLYGON ((122.05 46.05, 122.06 46.05, 122.06 46.06, 122.05 46.06, 122.05 46.05))",
                                Map.of("code", "west"))
                        .add(
                                "unit_grid",
                                "POLYGON ((122.06 46.05, 122.07 46.05, 122.07 46.06, 122.06 46.06, 122.06 46.05))",
                                Map.of("code", "east"));
        TileAddress address = Tiles.at(TileMatrixSet.WEB_MERCATOR_QUAD, 13, 122.06, 46.05);

        List<Geometry> shapes =
                new Tiles(three)
                        .decoded("unit_grid", address).features().stream()
                                .map(DecodedTile.Feature::polygon)
                                .toList();

        double sum = shapes.stream().mapToDouble(Geometry::getArea).sum();
        Geometry all = shapes.get(0).union(shapes.get(1)).union(shapes.get(2));
        double length = all.getEnvelopeInternal().getWidth();
        assertThat(shapes).hasSize(3);
        assertThat(sum - all.getArea()).as("overlap").isLessThan(length);
        assertThat(all.buffer(1).buffer(-1).getArea() - all.getArea()).isLessThan(length);
    }

    /** What two tiles both show, in the buffers along their border, is the same. */
    @ParameterizedTest
    @CsvSource({"12,41", "14,42", "16,43"})
    void neighbouringTilesAgree(int zoom, long seed) {
        Tiles tiles = new Tiles(CrookedCoverage.of(seed, SIDE));
        TileAddress west = Tiles.at(TileMatrixSet.WEB_MERCATOR_QUAD, zoom, 122.061, 46.051);
        TileAddress east = new TileAddress(west.set(), zoom, west.column() + 1, west.row());

        assertThat(vertices(tiles.decoded("unit_grid", west, "code"), 0))
                .isEqualTo(vertices(tiles.decoded("unit_grid", east, "code"), 4096));
    }

    /** Vertices of the strip around the western tile's eastern border, without those of the cut. */
    private static java.util.Set<String> vertices(DecodedTile tile, int shift) {
        java.util.Set<String> found = new java.util.TreeSet<>();
        for (DecodedTile.Feature feature : tile.features()) {
            for (List<int[]> path : feature.paths()) {
                for (int[] p : path) {
                    int x = p[0] + shift;
                    if (Math.abs(x - 4096) < UnitProjector.BUFFER && p[1] > 0 && p[1] < 4096) {
                        found.add(feature.attributes().get("code") + " " + x + " " + p[1]);
                    }
                }
            }
        }
        return found;
    }
}
