package io.gridward.core.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.layer.Feature;
import io.gridward.core.snapshot.ShapeIndex.Item;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.LinearComponentExtracter;

@Tag("slow")
class WholeCityTest {
    private static final int SIDE = 40;
    private static final int GRIDS = 500;

    private static ShapeIndex index(List<Feature> city) {
        return ShapeIndex.of(
                city.stream().map(f -> Item.area(Objects.requireNonNull(f.geometry()))).toList());
    }

    /** Vertices, midpoints of edges, points on edges and their neighbours among numbers. */
    private static List<Coordinate> onEdges(Geometry shape, Random random) {
        List<Coordinate> points = new ArrayList<>();
        for (Object line : LinearComponentExtracter.getLines(shape)) {
            Coordinate[] ring = ((Geometry) line).getCoordinates();
            for (int i = 1; i < ring.length; i++) {
                Coordinate a = ring[i - 1];
                Coordinate b = ring[i];
                double t = random.nextDouble();
                points.add(a);
                points.add(new Coordinate((a.x + b.x) / 2, (a.y + b.y) / 2));
                points.add(new Coordinate(a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)));
                points.add(new Coordinate(Math.nextUp(a.x), Math.nextDown(a.y)));
            }
        }
        return points;
    }

    private static List<String> keys(List<Feature> city, int[] positions, int count) {
        return Arrays.stream(positions, 0, count)
                .mapToObj(i -> city.get(i).key())
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void noPointIsInTwoGridsAndNoneWithinTheCityInNone(long seed) {
        List<Feature> city = RandomCoverage.of(seed, SIDE, GRIDS);
        ShapeIndex index = index(city);
        Geometry outline =
                CoverageUnion.union(city.stream().map(Feature::geometry).toArray(Geometry[]::new));
        ShapeIndex whole = ShapeIndex.of(List.of(Item.area(outline)));
        Random random = new Random(seed);
        List<Coordinate> points = new ArrayList<>();
        city.forEach(f -> points.addAll(onEdges(Objects.requireNonNull(f.geometry()), random)));
        RandomShapes anywhere = new RandomShapes(seed);
        for (int i = 0; i < 20_000; i++) {
            points.add(anywhere.within(outline.getEnvelopeInternal()));
        }
        int[] into = new int[index.size()];
        for (Coordinate p : points) {
            int expected = whole.containing(p.x, p.y, into);
            int found = index.containing(p.x, p.y, into);
            if (found != expected) {
                assertThat(keys(city, into, found))
                        .as("seed %d, at %s %s", seed, p.x, p.y)
                        .hasSize(expected);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyPointOfTheOutlineIsTouched(long seed) {
        List<Feature> city = RandomCoverage.of(seed, SIDE, GRIDS);
        ShapeIndex index = index(city);
        Geometry outline =
                CoverageUnion.union(city.stream().map(Feature::geometry).toArray(Geometry[]::new));
        int[] into = new int[index.size()];
        for (Coordinate p : onEdges(outline, new Random(seed))) {
            assertThat(index.touching(p.x, p.y, into))
                    .as("seed %d, at %s %s", seed, p.x, p.y)
                    .isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void containmentIsExact(long seed) {
        List<Feature> city = RandomCoverage.of(seed, 12, 40);
        ShapeIndex index = index(city);
        Random random = new Random(seed);
        int[] into = new int[index.size()];
        for (Feature f : city) {
            for (Coordinate p : onEdges(Objects.requireNonNull(f.geometry()), random)) {
                List<String> exact = ExactContainment.keysInside(city, p);
                int n = index.containing(p.x, p.y, into);
                if (!keys(city, into, n).equals(exact)) {
                    assertThat(keys(city, into, n))
                            .as("seed %d, at %s %s", seed, p.x, p.y)
                            .isEqualTo(exact);
                }
            }
        }
    }

    @Test
    void shapesElsewhereCostALookupNothing() {
        long seed = 9;
        List<Feature> city = RandomCoverage.of(seed, SIDE, SIDE * SIDE);
        List<Item> few = new ArrayList<>();
        city.forEach(f -> few.add(Item.area(Objects.requireNonNull(f.geometry()))));
        List<Item> many = new ArrayList<>(few);
        for (int i = 1; i <= 20; i++) {
            for (Item item : few) {
                Geometry elsewhere = item.geometry().copy();
                double east = 0.05 * i;
                elsewhere.apply((Coordinate c) -> c.x += east);
                elsewhere.geometryChanged();
                many.add(Item.area(elsewhere));
            }
        }
        assertThat(tests(many, few, seed)).isLessThan(1.3 * tests(few, few, seed) + 0.05);
        assertThat(tests(few, few, seed)).isLessThan(1);
    }

    @Test
    void mostPointsAreDecidedByTheirCell() {
        List<Item> items = new ArrayList<>();
        RandomCoverage.of(3, SIDE, SIDE * SIDE)
                .forEach(f -> items.add(Item.area(Objects.requireNonNull(f.geometry()))));
        CellShapes index = new CellShapes(items);
        RandomShapes anywhere = new RandomShapes(3);
        int decided = 0;
        int of = 5000;
        for (int i = 0; i < of; i++) {
            Coordinate p =
                    anywhere.within(items.get(i % items.size()).geometry().getEnvelopeInternal());
            decided += index.tests(p.x, p.y) == 0 ? 1 : 0;
        }
        assertThat(decided).isGreaterThan(of / 2);
    }

    /** Exact tests per lookup in an index, at points of the shapes given. */
    private static double tests(List<Item> indexed, List<Item> at, long seed) {
        CellShapes index = new CellShapes(indexed);
        RandomShapes anywhere = new RandomShapes(seed);
        long tests = 0;
        int of = 4000;
        for (int i = 0; i < of; i++) {
            Coordinate p = anywhere.within(at.get(i % at.size()).geometry().getEnvelopeInternal());
            tests += index.tests(p.x, p.y);
        }
        return tests / (double) of;
    }
}
