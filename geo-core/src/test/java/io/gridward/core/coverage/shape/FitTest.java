package io.gridward.core.coverage.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** The search that passes matched areas over, against comparing all with all. */
@Tag("slow")
class FitTest {
    private static final GeometryFactory SHAPES = new GeometryFactory();

    /** Crooked cells of a lattice; some grown into their neighbours, doubled, or put inside. */
    private static List<Geometry> areas(long seed, int side) {
        Random random = new Random(seed);
        Coordinate[][] corners = new Coordinate[side + 1][side + 1];
        for (int i = 0; i <= side; i++) {
            for (int j = 0; j <= side; j++) {
                corners[i][j] =
                        new Coordinate(
                                100 * i + 30 * random.nextDouble(),
                                100 * j + 30 * random.nextDouble());
            }
        }
        List<Geometry> areas = new ArrayList<>();
        for (int i = 0; i < side; i++) {
            for (int j = 0; j < side; j++) {
                Geometry cell =
                        SHAPES.createPolygon(
                                new Coordinate[] {
                                    corners[i][j],
                                    corners[i + 1][j],
                                    corners[i + 1][j + 1],
                                    corners[i][j + 1],
                                    corners[i][j]
                                });
                areas.add(spoiled(cell, random, areas));
            }
        }
        return areas;
    }

    private static Geometry spoiled(Geometry cell, Random random, List<Geometry> others) {
        return switch (random.nextInt(14)) {
            case 0 -> cell.buffer(random.nextDouble() * 5);
            case 1 -> others.isEmpty() ? cell : others.get(random.nextInt(others.size())).copy();
            case 2 -> others.isEmpty() ? cell : others.get(others.size() - 1).buffer(-20);
            case 3 -> cell.buffer(-random.nextDouble() * 5);
            default -> cell;
        };
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void findsTheOverlapsThatComparingAllWithAllFinds(long seed) {
        List<Geometry> areas = areas(seed, 9);
        Set<String> expected = new TreeSet<>();
        for (int i = 0; i < areas.size(); i++) {
            for (int j = i + 1; j < areas.size(); j++) {
                double shared = areas.get(i).intersection(areas.get(j)).getArea();
                if (shared > 0.001) {
                    expected.add("%d %d %.2f".formatted(i, j, shared));
                }
            }
        }

        TreeSet<String> found = new TreeSet<>();
        double[][] sums = new double[areas.size()][areas.size()];
        Fit.of(areas)
                .overlaps(Fit.Pairs.ALL, () -> false)
                .forEach(o -> sums[o.first()][o.second()] += o.ground().getArea());
        for (int i = 0; i < sums.length; i++) {
            for (int j = 0; j < sums.length; j++) {
                if (sums[i][j] > 0.001) {
                    found.add("%d %d %.2f".formatted(i, j, sums[i][j]));
                }
            }
        }

        assertThat(found).as("seed %d", seed).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void unitesToTheSameGroundWhateverFits(long seed) {
        List<Geometry> areas = areas(seed, 6);
        Geometry slow = areas.get(0);
        for (Geometry area : areas) {
            slow = slow.union(area);
        }

        assertThat(Fit.of(areas).union().symDifference(slow).getArea())
                .as("seed %d", seed)
                .isLessThan(1e-6);
    }

    /** Areas are made a little wider, so that corners that touch close what they enclose. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void findsHolesThatSubtractingFromTheFilledOutlineFinds(long seed) {
        Random random = new Random(seed);
        List<Geometry> areas = new ArrayList<>(areas(seed, 8));
        areas.removeIf(a -> random.nextInt(5) == 0);
        Geometry union = Fit.of(areas).union();
        double wider = 0.05;
        Geometry closed = union.buffer(wider);
        Geometry filled =
                Overlays.union(
                        Overlays.polygons(closed).stream()
                                .map(p -> (Geometry) SHAPES.createPolygon(p.getExteriorRing()))
                                .toList());
        double expected = filled.getArea() - closed.getArea();

        List<Polygon> holes = Fit.holes(union);

        double found = holes.stream().mapToDouble(Geometry::getArea).sum();
        double rims = wider * holes.stream().mapToDouble(Geometry::getLength).sum();
        assertThat(found).as("seed %d", seed).isBetween(expected, expected + rims + 0.1);
    }
}
