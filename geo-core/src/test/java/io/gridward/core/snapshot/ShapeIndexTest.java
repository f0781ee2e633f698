package io.gridward.core.snapshot;

import static io.gridward.core.snapshot.RandomShapes.wkt;
import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.snapshot.ShapeIndex.Item;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;

@Tag("slow")
class ShapeIndexTest {
    /** A question put to an index; how many answers it wrote. */
    private interface Question {
        int ask(ShapeIndex index, int[] into);
    }

    private static List<Integer> ask(ShapeIndex index, Question question) {
        int[] into = new int[index.size()];
        int n = question.ask(index, into);
        return Arrays.stream(into, 0, n).boxed().toList();
    }

    private static void assertSame(
            ShapeIndex fast, ShapeIndex slow, Coordinate p, long seed, double metres) {
        for (Question question :
                List.<Question>of(
                        (i, into) -> i.containing(p.x, p.y, into),
                        (i, into) -> i.touching(p.x, p.y, into),
                        (i, into) -> i.within(p.x, p.y, metres, into))) {
            List<Integer> expected = ask(slow, question);
            List<Integer> found = ask(fast, question);
            if (!found.equals(expected)) {
                assertThat(found)
                        .as("seed %d, at %s %s, %s m", seed, p.x, p.y, metres)
                        .isEqualTo(expected);
            }
        }
    }

    private static void assertCandidatesFit(
            ShapeIndex fast, ShapeIndex slow, Coordinate p, long seed, double metres) {
        List<Integer> holding = new ArrayList<>();
        int last = -1;
        for (int candidate : ask(fast, (i, into) -> i.candidates(p.x, p.y, into))) {
            assertThat(candidate >> 1).isGreaterThan(last);
            last = candidate >> 1;
            if ((candidate & 1) == 0 || fast.contains(last, p.x, p.y)) {
                holding.add(last);
            }
        }
        assertThat(holding)
                .as("seed %d, at %s %s", seed, p.x, p.y)
                .isEqualTo(ask(slow, (i, into) -> i.containing(p.x, p.y, into)));
        double half = metres / 100_000;
        for (int i = 0; i < slow.size(); i++) {
            assertThat(fast.contains(i, p.x, p.y)).isEqualTo(slow.contains(i, p.x, p.y));
            assertThat(fast.isWithin(i, p.x, p.y, metres))
                    .isEqualTo(slow.isWithin(i, p.x, p.y, metres));
            if (Double.isFinite(p.x + p.y)) { // a rectangle has to be one
                assertThat(edges(fast, i, p, half))
                        .as("seed %d, around %s %s: %s", seed, p.x, p.y, half)
                        .isDeepEqualTo(edges(slow, i, p, half));
            }
        }
    }

    /** Edges in a square, in an order of their own. */
    private static double[][] edges(ShapeIndex index, int position, Coordinate p, double half) {
        List<double[]> edges = new ArrayList<>();
        index.edges(
                position,
                p.x - half,
                p.y - half,
                p.x + half,
                p.y + half,
                (x0, y0, x1, y1) -> edges.add(new double[] {x0, y0, x1, y1}));
        edges.sort(Arrays::compare);
        return edges.toArray(double[][]::new);
    }

    private static void assertSameDistances(
            ShapeIndex fast, ShapeIndex slow, Coordinate p, long seed) {
        for (int i = 0; i < slow.size(); i++) {
            Double found = fast.edgeMetres(i, p.x, p.y);
            if (!found.equals(slow.edgeMetres(i, p.x, p.y))) {
                assertThat(found)
                        .as("seed %d, metres from %s %s to %s", seed, p.x, p.y, slow.shape(i))
                        .isEqualTo(slow.edgeMetres(i, p.x, p.y));
            }
        }
    }

    /** Shapes come, go, and change places, over and over. */
    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void renewedSaysWhatAScanSays(long seed) {
        RandomShapes shapes = new RandomShapes(seed);
        Random random = new Random(seed);
        List<Item> items = new ArrayList<>(shapes.layers());
        List<Item> spare = new ArrayList<>(shapes.layers());
        ShapeIndex fast = ShapeIndex.of(items);
        for (int round = 0; round < 4; round++) {
            for (int i = random.nextInt(6); i >= 0; i--) {
                Item gone = items.remove(random.nextInt(items.size()));
                spare.add(gone);
                for (int more = random.nextInt(3); more > 0; more--) {
                    Item back = spare.remove(random.nextInt(spare.size()));
                    items.add(random.nextInt(items.size() + 1), back);
                }
            }
            fast = ShapeIndex.of(items, fast);
            ShapeIndex slow = new ScannedShapes(items);
            for (Coordinate p : shapes.probes(items, 15)) {
                double metres = random.nextInt(200);
                if (random.nextInt(50) == 0) {
                    assertSame(fast, slow, p, seed, metres);
                    assertSameDistances(fast, slow, p, seed);
                    if (Double.isFinite(p.x) && Double.isFinite(p.y)) {
                        assertCandidatesFit(fast, slow, p, seed, metres);
                    }
                }
            }
            assertThat(fast.shape(items.size() - 1))
                    .isSameAs(items.get(items.size() - 1).geometry());
        }
    }

    @Test
    void whatIsTheSameIsNotIndexedAgain() {
        List<Item> items = new ArrayList<>(new RandomShapes(5).layers());
        ShapeIndex before = ShapeIndex.of(items);
        Item small = Item.area(wkt("POLYGON ((122 46, 122.001 46, 122 46.001, 122 46))"));
        items.set(3, small);
        ShapeIndex after = ShapeIndex.of(items, before);

        long numbers = Integer.BYTES * 2L * items.size();
        assertThat(after.bytes() - before.bytes())
                .isLessThan(ShapeIndex.of(List.of(small)).bytes() + numbers + 100);
        List<Item> others = new RandomShapes(6).layers();
        assertThat(ShapeIndex.of(others, before).size()).isEqualTo(others.size());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void saysWhatAScanSaysAtEveryAwkwardPoint(long seed) {
        RandomShapes shapes = new RandomShapes(seed);
        List<Item> items = shapes.layers();
        ShapeIndex fast = ShapeIndex.of(items);
        ShapeIndex slow = new ScannedShapes(items);
        Random random = new Random(seed);
        double[] metres = {0, 0.001, 5, 30, 100, 1000, 10_000, 1 / 0.0, Double.NaN, -1};
        for (Coordinate p : shapes.probes(items, 500)) {
            if (random.nextInt(10) == 0) {
                assertSame(fast, slow, p, seed, metres[random.nextInt(metres.length)]);
            }
            if (random.nextInt(200) == 0) {
                assertSameDistances(fast, slow, p, seed);
                assertCandidatesFit(fast, slow, p, seed, random.nextInt(300));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void oneShapeFarAwayChangesNothing(long seed) {
        RandomShapes shapes = new RandomShapes(seed);
        List<Item> items = new ArrayList<>(shapes.layers());
        items.add(3, Item.area(wkt("POLYGON ((46 90, 46.1 90, 46.1 89.9, 46 90))")));
        items.add(
                Item.area(wkt("POLYGON ((500000 5000000, 500100 5000000, 1 1, 500000 5000000))")));
        items.add(new Item(wkt("LINESTRING (-180 -90, 180 90)"), 1000));
        ShapeIndex fast = ShapeIndex.of(items);
        ShapeIndex slow = new ScannedShapes(items);
        Random random = new Random(seed);
        for (Coordinate p : shapes.probes(items, 300)) {
            if (random.nextInt(20) == 0) {
                assertSame(fast, slow, p, seed, 50);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22})
    void cellBordersAreNoPlaceOfTheirOwn(long seed) {
        RandomShapes shapes = new RandomShapes(seed);
        List<Item> items = shapes.layers();
        CellShapes fast = new CellShapes(items);
        ShapeIndex slow = new ScannedShapes(items);
        double[] frame = fast.cells().frame();
        Random random = new Random(seed);
        for (int i = 0; i < 800; i++) {
            int bits = random.nextInt(2 * fast.cells().grid()[2] + 1);
            long columns = (long) ((frame[2] - frame[0]) * frame[4]) + 1;
            long rows = (long) ((frame[3] - frame[1]) * frame[5]) + 1;
            long column = (long) (random.nextDouble() * columns) >> bits << bits;
            long row = (long) (random.nextDouble() * rows) >> bits << bits;
            double x = frame[0] + column / frame[4];
            double y = frame[1] + row / frame[5];
            x += (random.nextInt(3) - 1) * Math.ulp(x);
            y += (random.nextInt(3) - 1) * Math.ulp(y);
            assertSame(fast, slow, new Coordinate(x, y), seed, 20);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "inside the left one, 0.5, 0.5, 0",
        "on the shared edge the right one wins, 1, 0.5, 1",
        "upper end of the shared edge is nobody's, 1, 1, ",
        "outer left edge, 0, 0.5, 0",
        "outer right edge is nobody's, 2, 0.5, ",
        "just outside, 2.0000001, 0.5, ",
        "swapped, 0.5, 90, "
    })
    void edgesAreHalfOpen(String name, double x, double y, Integer position) {
        ShapeIndex index =
                ShapeIndex.of(
                        List.of(
                                Item.area(wkt("POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0))")),
                                Item.area(wkt("POLYGON ((1 0, 2 0, 2 1, 1 1, 1 0))"))));
        assertThat(ask(index, (i, into) -> i.containing(x, y, into)))
                .isEqualTo(position == null ? List.of() : List.of(position));
    }

    @Test
    void aPointTouchesFromEitherSideAndFromOutside() {
        ShapeIndex index =
                ShapeIndex.of(List.of(Item.area(wkt("POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0))"))));
        for (double x : new double[] {1, 1 - 0.9e-8, 1 + 0.9e-8}) {
            assertThat(ask(index, (i, into) -> i.touching(x, 0.5, into))).containsExactly(0);
        }
        for (double x : new double[] {0.5, 1 - 1.1e-8, 1 + 1.1e-8, 1.1}) {
            assertThat(ask(index, (i, into) -> i.touching(x, 0.5, into))).isEmpty();
        }
    }

    @Test
    void aLineHoldsWhatIsWithinItsReachAndTouchesNothing() {
        ShapeIndex index =
                ShapeIndex.of(List.of(new Item(wkt("LINESTRING (122 46, 122.01 46)"), 20)));
        double near = 46 + 19.99 / 111_150;
        double far = 46 + 20.01 / 111_150;
        assertThat(ask(index, (i, into) -> i.containing(122.005, near, into))).containsExactly(0);
        assertThat(ask(index, (i, into) -> i.containing(122.005, far, into))).isEmpty();
        assertThat(ask(index, (i, into) -> i.touching(122.005, 46, into))).isEmpty();
        assertThat(ask(index, (i, into) -> i.within(122.005, far, 20, into))).isEmpty();
        assertThat(ask(index, (i, into) -> i.within(122.005, far, 21, into))).containsExactly(0);
    }

    @Test
    void nothingIsInAnIndexOfNothing() {
        for (ShapeIndex index :
                List.of(
                        ShapeIndex.of(List.of()),
                        ShapeIndex.of(List.of(Item.area(wkt("POLYGON EMPTY")))))) {
            assertThat(ask(index, (i, into) -> i.containing(0.5, 0.5, into))).isEmpty();
            assertThat(ask(index, (i, into) -> i.touching(0.5, 0.5, into))).isEmpty();
            assertThat(ask(index, (i, into) -> i.within(0.5, 0.5, 1e6, into))).isEmpty();
        }
        assertThat(ShapeIndex.of(List.of(Item.area(wkt("POLYGON EMPTY")))).edgeMetres(0, 1, 1))
                .isInfinite();
    }

    @Test
    void aShapeWithACoordinateThatIsNoNumberIsTakenAsEmpty() {
        Item broken = Item.area(wkt("POLYGON ((0 0, 1 0, 1 1, 0 0))").copy());
        broken.geometry().getCoordinates()[1].x = Double.NaN;
        broken.geometry().geometryChanged();
        Item whole = Item.area(wkt("POLYGON ((0 0, 1 0, 1 1, 0 0))"));
        ShapeIndex index = ShapeIndex.of(List.of(broken, whole));
        assertThat(ask(index, (i, into) -> i.containing(0.9, 0.5, into))).containsExactly(1);
        assertThat(index.edgeMetres(0, 0.9, 0.5)).isInfinite();
    }

    @Test
    void reachIsHeldToWhatMakesSense() {
        assertThat(new Item(wkt("POINT (0 0)"), -3).reachMetres()).isZero();
        assertThat(new Item(wkt("POINT (0 0)"), Double.NaN).reachMetres()).isZero();
        assertThat(new Item(wkt("POINT (0 0)"), 1e9).reachMetres()).isEqualTo(Item.MOST_REACH);
    }
}
