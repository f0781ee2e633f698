package io.gridward.core.snapshot;

import static io.gridward.core.snapshot.RandomShapes.wkt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gridward.core.crs.GroundMetric;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;

@Tag("slow")
class NearIndexTest {
    private static final GeometryFactory SHAPES = new GeometryFactory();

    /** A thing found. */
    private record Near(int position, double metres) {}

    private static List<Near> find(NearIndex index, Coordinate p, double within, int most) {
        int[] positions = new int[most];
        double[] metres = new double[most];
        int n = index.nearest(p.x, p.y, within, most, positions, metres);
        List<Near> found = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            found.add(new Near(positions[i], metres[i]));
        }
        return found;
    }

    /** Measures every shape. */
    private static List<Near> scan(
            List<@Nullable Geometry> shapes, Coordinate p, double within, int most) {
        List<Near> found = new ArrayList<>();
        int[] into = new int[1];
        for (int i = 0; i < shapes.size(); i++) {
            Geometry shape = shapes.get(i);
            if (shape instanceof Point point && !point.isEmpty()) {
                GroundMetric here = GroundMetric.at(p.y);
                double x = point.getX();
                double y = point.getY();
                found.add(new Near(i, here.metresTo(p.x, p.y, x, y, x, y)));
            } else if (shape != null && !shape.isEmpty()) {
                ShapeIndex one = new ScannedShapes(List.of(ShapeIndex.Item.area(shape)));
                boolean in = shape.getDimension() == 2 && one.containing(p.x, p.y, into) == 1;
                found.add(new Near(i, in ? 0 : one.edgeMetres(0, p.x, p.y)));
            }
        }
        return found.stream()
                .filter(n -> n.metres() <= within)
                .sorted(Comparator.comparingDouble(Near::metres).thenComparing(Near::position))
                .limit(most)
                .toList();
    }

    /** Points in clumps, some at one place, on a lattice that makes ties, and other shapes. */
    private static List<@Nullable Geometry> things(Random random, int points) {
        List<@Nullable Geometry> all = new ArrayList<>();
        for (int i = 0; i < points; i++) {
            double spread = Math.pow(10, -2 - random.nextInt(4));
            double x = 122 + spread * random.nextInt(50) / 10;
            double y = 46 + spread * random.nextInt(50) / 10;
            all.add(SHAPES.createPoint(new Coordinate(x, y)));
        }
        RandomShapes shapes = new RandomShapes(random.nextLong());
        shapes.layers().forEach(item -> all.add(item.geometry()));
        all.add(null);
        all.add(SHAPES.createPoint());
        all.add(wkt("MULTIPOINT ((122 46), (122.002 46.002))"));
        Collections.shuffle(all, random);
        return all;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void findsWhatAScanFinds(long seed) {
        Random random = new Random(seed);
        List<@Nullable Geometry> things = things(random, 2000);
        if (seed > 2) {
            things.add(wkt("POINT (46 122)"));
            things.add(wkt("POINT (-180 90)"));
        }
        NearIndex index = NearIndex.of(things);
        for (int i = 0; i < 150; i++) {
            double spread = Math.pow(10, -1 - random.nextInt(4));
            Coordinate p =
                    new Coordinate(
                            122 + spread * random.nextDouble(), 46 + spread * random.nextInt(9));
            double within = Math.pow(10, random.nextInt(6)) * random.nextInt(4);
            int most = 1 + random.nextInt(20);
            assertThat(find(index, p, within, most))
                    .as("seed %d, %d within %s m of %s", seed, most, within, p)
                    .isEqualTo(scan(things, p, within, most));
        }
    }

    @Test
    void equallyNearThingsComeInTheirOrder() {
        List<Geometry> lamps =
                List.of(
                        wkt("POINT (122.001 46)"),
                        wkt("POINT (121.999 46)"),
                        wkt("POINT (122 46)"));
        NearIndex index = NearIndex.of(lamps);
        Coordinate middle = new Coordinate(122, 46);
        assertThat(find(index, middle, 100, 9)).extracting(Near::position).containsExactly(2, 0, 1);
        assertThat(find(index, middle, 100, 2)).extracting(Near::position).containsExactly(2, 0);
    }

    @Test
    void insideAnAreaIsNoWay() {
        NearIndex index =
                NearIndex.of(
                        List.of(
                                wkt("LINESTRING (122 46, 122.01 46)"),
                                wkt("POLYGON ((122 46, 122.01 46, 122.01 46.01, 122 46))")));
        assertThat(find(index, new Coordinate(122.005, 46.0001), 30, 9))
                .satisfiesExactly(
                        area -> assertThat(area).isEqualTo(new Near(1, 0)),
                        line -> {
                            assertThat(line.position()).isZero();
                            assertThat(line.metres()).isCloseTo(11.115, within(0.001));
                        });
    }

    @Test
    void nothingIsNearNowhere() {
        NearIndex index = NearIndex.of(things(new Random(7), 100));
        int[] positions = {-7};
        double[] metres = {-7};
        for (double odd : new double[] {Double.NaN, 1 / 0.0, -1 / 0.0}) {
            assertThat(index.nearest(odd, 46, 30, 1, positions, metres)).isZero();
            assertThat(index.nearest(122, odd, 30, 1, positions, metres)).isZero();
        }
        assertThat(index.nearest(122, 46, -1, 1, positions, metres)).isZero();
        assertThat(index.nearest(122, 46, Double.NaN, 1, positions, metres)).isZero();
        assertThat(index.nearest(122, 46, 30, 0, positions, metres)).isZero();
        assertThat(NearIndex.of(List.of()).nearest(122, 46, 1e9, 1, positions, metres)).isZero();
        assertThat(positions).containsExactly(-7);
    }

    @Test
    void manyThingsAtOnePlaceAreAllFound() {
        Geometry[] heap = new Geometry[100];
        Arrays.fill(heap, wkt("POINT (122.1 46.1)"));
        assertThat(find(NearIndex.of(List.of(heap)), new Coordinate(122.1, 46.1), 1, 100))
                .hasSize(100)
                .allSatisfy(n -> assertThat(n.metres()).isZero());
    }
}
