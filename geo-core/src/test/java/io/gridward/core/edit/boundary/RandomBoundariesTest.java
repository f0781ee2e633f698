package io.gridward.core.edit.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gridward.core.edit.boundary.BoundaryStep.Merge;
import io.gridward.core.edit.boundary.BoundaryStep.Move;
import io.gridward.core.edit.boundary.BoundaryStep.Split;
import io.gridward.core.layer.FeatureSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * Random steps on a random mosaic: whatever is done, the same ground is covered, each point once,
 * and neighbours have the same vertices. The slow oracles are the coverage validator of JTS and
 * plain points against every area.
 */
@Tag("slow")
class RandomBoundariesTest {
    private static final int SIDE = 5;
    private static final int STEPS = 14;
    private static final int POINTS = 400;

    /** Square degrees; a square centimetre is 1.2e-14. */
    private static final double SAME_AREA = 1e-13;

    private static final GeometryFactory SHAPES = new GeometryFactory();

    private final List<BoundaryStep> done = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233})
    void theGroundStaysCoveredOnceWhateverIsDone(long seed) {
        Random random = new Random(seed);
        Mosaic city = new Mosaic();
        Coordinate[][] corners = corners(random);
        for (int x = 0; x < SIDE; x++) {
            for (int y = 0; y < SIDE; y++) {
                city.grid(x * SIDE + y + 1, square(corners, x, y), Map.of());
            }
        }
        FeatureSource source = city.source();
        Map<String, Geometry> now = city.after(Mosaic.change(source, "unit_grid"));
        Geometry ground = union(now.values());
        int taken = 0;
        for (int i = 0; i < STEPS; i++) {
            List<BoundaryStep> next = new ArrayList<>(done);
            next.add(step(now, random));
            try {
                BoundaryChange change =
                        Mosaic.change(source, "unit_grid", next.toArray(BoundaryStep[]::new));
                now = city.after(change);
                done.add(next.get(next.size() - 1));
                taken++;
            } catch (BoundaryRefused e) {
                continue; // told why; the map is as it was
            }
            requireSound(now.values(), ground, random, "seed %d step %d".formatted(seed, i));
        }
        assertThat(taken).as("seed %d", seed).isGreaterThan(STEPS / 3);
    }

    private static void requireSound(
            Collection<Geometry> areas, Geometry ground, Random random, String as) {
        assertThat(areas).as(as).allMatch(Geometry::isValid);
        assertThat(areas.stream().mapToDouble(Geometry::getArea).sum())
                .as(as)
                .isCloseTo(ground.getArea(), within(SAME_AREA));
        Geometry[] faults = CoverageValidator.validate(areas.toArray(Geometry[]::new));
        assertThat(faults).as(as).allMatch(f -> f == null);
        for (int i = 0; i < POINTS; i++) {
            Geometry point =
                    SHAPES.createPoint(
                            new Coordinate(
                                    122 + SIDE * random.nextDouble() / 1000,
                                    46 + SIDE * random.nextDouble() / 1000));
            long holders = areas.stream().filter(a -> a.contains(point)).count();
            assertThat(holders).as(as + " " + point).isEqualTo(ground.contains(point) ? 1 : 0);
        }
    }

    private static BoundaryStep step(Map<String, Geometry> now, Random random) {
        List<String> keys = List.copyOf(now.keySet());
        String key = keys.get(random.nextInt(keys.size()));
        Geometry area = now.get(key);
        return switch (random.nextInt(3)) {
            case 0 -> new Split(key, line(area, random), List.of());
            case 1 -> {
                List<String> beside =
                        keys.stream()
                                .filter(k -> !k.equals(key))
                                .filter(k -> now.get(k).touches(area))
                                .toList();
                yield new Merge(List.of(key, beside.get(random.nextInt(beside.size()))), key);
            }
            default -> move(area, random);
        };
    }

    /** A vertex, or a place on an edge, inside the ground moves a little. */
    private static Move move(Geometry area, Random random) {
        Coordinate[] ring = area.getCoordinates();
        int i = random.nextInt(ring.length - 1);
        double t = random.nextBoolean() ? 0 : random.nextDouble();
        Coordinate from =
                new Coordinate(
                        ring[i].x + t * (ring[i + 1].x - ring[i].x),
                        ring[i].y + t * (ring[i + 1].y - ring[i].y));
        double step = rim(from) ? 0 : 3e-4;
        return new Move(
                from,
                new Coordinate(
                        from.x + step * (random.nextDouble() - 0.5),
                        from.y + step * (random.nextDouble() - 0.5)),
                Set.of());
    }

    private static boolean rim(Coordinate c) {
        double x = (c.x - 122) * 1000;
        double y = (c.y - 46) * 1000;
        return Math.min(Math.min(x, y), Math.min(SIDE - x, SIDE - y)) < 0.01;
    }

    /** From beyond one side to beyond another, with a bend; now and then through a vertex. */
    private static List<Coordinate> line(Geometry area, Random random) {
        Coordinate centre = area.getCentroid().getCoordinate();
        double radius = area.getEnvelopeInternal().getDiameter();
        double angle = random.nextDouble() * 2 * Math.PI;
        Coordinate[] ring = area.getCoordinates();
        Coordinate bend =
                new Coordinate(
                        centre.x + radius * 0.1 * (random.nextDouble() - 0.5),
                        centre.y + radius * 0.1 * (random.nextDouble() - 0.5));
        Coordinate end =
                random.nextInt(4) == 0
                        ? ring[random.nextInt(ring.length)]
                        : away(centre, radius, angle + 2 + 2 * random.nextDouble());
        return Arrays.asList(away(centre, radius, angle), bend, end);
    }

    private static Coordinate away(Coordinate from, double radius, double angle) {
        return new Coordinate(from.x + radius * Math.cos(angle), from.y + radius * Math.sin(angle));
    }

    private static Coordinate[][] corners(Random random) {
        Coordinate[][] corners = new Coordinate[SIDE + 1][SIDE + 1];
        for (int x = 0; x <= SIDE; x++) {
            for (int y = 0; y <= SIDE; y++) {
                boolean rim = x == 0 || y == 0 || x == SIDE || y == SIDE;
                double jitter = rim ? 0 : 0.4;
                corners[x][y] =
                        new Coordinate(
                                122 + (x + jitter * (random.nextDouble() - 0.5)) / 1000,
                                46 + (y + jitter * (random.nextDouble() - 0.5)) / 1000);
            }
        }
        return corners;
    }

    private static Polygon square(Coordinate[][] c, int x, int y) {
        return SHAPES.createPolygon(
                new Coordinate[] {
                    c[x][y], c[x + 1][y], c[x + 1][y + 1], c[x][y + 1], c[x][y].copy()
                });
    }

    private static Geometry union(Collection<Geometry> areas) {
        return SHAPES.buildGeometry(areas).union();
    }
}
