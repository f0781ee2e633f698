package io.gridward.core.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.snapshot.ShapeIndex.Item;
import io.gridward.core.snapshot.packed.CellTree;
import io.gridward.core.snapshot.packed.ShapeEdges;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** What the notes of a cell say of its areas, against each area by itself. */
class EdgeNotesTest {
    private static final double MARGIN = 2 * ShapeIndex.TOUCH_DEGREES;
    private static final GeometryFactory SHAPES = new GeometryFactory();

    /** A tree with notes over shapes. */
    private record Noted(ShapeEdges edges, CellTree tree) {
        static Noted of(List<Item> items, double fine) {
            ShapeEdges edges =
                    ShapeEdges.of(
                            items.stream().map(Item::geometry).toList(),
                            items.stream().mapToDouble(Item::reachMetres).toArray());
            return new Noted(edges, CellTree.withEdges(edges, MARGIN, fine));
        }

        boolean hasNote(Coordinate p) {
            int node = tree.leaf(p.x, p.y);
            return (node & 3) == CellTree.LIST && tree.lists()[node >>> 2] < 0;
        }

        /** Checks a point; true when its cell has a note. */
        boolean check(Coordinate p) {
            boolean noted = hasNote(p);
            int[] into = new int[edges.size()];
            int n = tree.candidates(edges, p.x, p.y, into);
            List<Integer> holding = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                int shape = into[i] >>> 1;
                boolean asked = (into[i] & 1) == 1;
                assertThat(noted && asked && edges.isArea(shape)).as("area asked again").isFalse();
                if (!asked || edges.contains(shape, p.x, p.y)) {
                    holding.add(shape);
                }
            }
            List<Integer> expected = new ArrayList<>();
            for (int i = 0; i < edges.size(); i++) {
                if (edges.contains(i, p.x, p.y)) {
                    expected.add(i);
                }
            }
            if (!holding.equals(expected)) {
                assertThat(holding).as("at %s %s", p.x, p.y).isEqualTo(expected);
            }
            return noted;
        }
    }

    private static Item polygon(List<Coordinate> ring) {
        List<Coordinate> closed = new ArrayList<>(ring);
        closed.add(ring.get(0));
        return Item.area(SHAPES.createPolygon(closed.toArray(Coordinate[]::new)));
    }

    /** Points at the vertices of shapes, at their level, above and below them, and anywhere. */
    private static List<Coordinate> around(List<Item> items, Random random, int anywhere) {
        List<Coordinate> points = new ArrayList<>();
        Envelope all = new Envelope();
        for (Item item : items) {
            Geometry shape = item.geometry();
            all.expandToInclude(shape.getEnvelopeInternal());
            for (Coordinate c : shape.getCoordinates()) {
                double step = 1e-3 * random.nextGaussian();
                points.add(c);
                points.add(new Coordinate(c.x + step, c.y));
                points.add(new Coordinate(c.x, c.y + step));
                points.add(new Coordinate(Math.nextUp(c.x), Math.nextDown(c.y)));
                points.add(new Coordinate(c.x - step, Math.nextUp(c.y)));
            }
        }
        for (int i = 0; i < anywhere; i++) {
            points.add(
                    new Coordinate(
                            all.getMinX() + random.nextDouble() * all.getWidth(),
                            all.getMinY() + random.nextDouble() * all.getHeight()));
        }
        return points;
    }

    private static long countNoted(Noted noted, List<Coordinate> points) {
        return points.stream().filter(noted::check).count();
    }

    @ParameterizedTest
    @CsvSource({"51, 0.125", "52, 0.125", "53, 0.5", "54, 2", "55, 8"})
    void decideAwkwardShapesOfSeveralLayersAsEachDoesItself(long seed, double fine) {
        RandomShapes shapes = new RandomShapes(seed);
        List<Item> items = shapes.layers();
        Noted noted = Noted.of(items, fine);
        List<Coordinate> points = shapes.probes(items, 1000);
        points.addAll(around(items, new Random(seed), 2000));
        assertThat(countNoted(noted, points)).isGreaterThan(points.size() / 4);
    }

    /** Rings that go there and back, stand still, and meet themselves; neighbours share them. */
    @ParameterizedTest
    @CsvSource({"61, 0.125", "62, 1", "63, 8"})
    void edgesThatAnAreaHasTwiceCancelOut(long seed, double fine) {
        Random random = new Random(seed);
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            double x = 122 + 0.02 * random.nextInt(5);
            double y = 46 + 0.02 * random.nextInt(5);
            List<Coordinate> ring =
                    new ArrayList<>(
                            List.of(
                                    new Coordinate(x, y),
                                    new Coordinate(x + 0.02, y),
                                    new Coordinate(x + 0.02, y + 0.02),
                                    new Coordinate(x, y + 0.02)));
            int at = 1 + random.nextInt(3);
            Coordinate turn = ring.get(at - 1);
            Coordinate tip =
                    new Coordinate(
                            turn.x + 0.03 * (random.nextDouble() - 0.5),
                            random.nextBoolean() ? turn.y : turn.y + 0.01 * random.nextGaussian());
            ring.addAll(at, List.of(tip, tip, turn));
            items.add(polygon(ring));
        }
        Noted noted = Noted.of(items, fine);
        List<Coordinate> points = around(items, random, 4000);
        assertThat(countNoted(noted, points)).isGreaterThan(1000);
    }

    /** Long runs of short edges in large cells: chains are cut, and too many edges are no note. */
    @Test
    void aRingOfManyEdgesIsCutOrLeftToItself() {
        Random random = new Random(71);
        List<Item> items = new ArrayList<>();
        for (int count : new int[] {200, 300, 4000}) {
            List<Coordinate> ring = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                double angle = 2 * Math.PI * i / count;
                double r = 0.01 + 0.0005 * random.nextGaussian();
                ring.add(
                        new Coordinate(
                                122 + items.size() * 0.1 + r * Math.cos(angle),
                                46 + r * Math.sin(angle)));
            }
            Item item = polygon(ring);
            items.add(item);
            items.add(item);
        }
        Noted noted = Noted.of(items, 20);
        List<Coordinate> points = around(items, random, 3000);
        long count = countNoted(noted, points);
        assertThat(count).isGreaterThan(points.size() / 20).isLessThan(points.size());
    }

    @Test
    void moreAreasThanAMaskHoldsAreTestedOneByOne() {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            double to = 0.1 + i * 1e-4;
            items.add(
                    polygon(
                            List.of(
                                    new Coordinate(122, 46),
                                    new Coordinate(122 + to, 46),
                                    new Coordinate(122, 46 + to))));
        }
        Noted noted = Noted.of(items, 1 / 8.0);
        assertThat(noted.hasNote(new Coordinate(122, 46))).isFalse();
        List<Coordinate> points = around(items, new Random(81), 4000);
        assertThat(countNoted(noted, points)).isPositive();
    }

    @Test
    void whatIsWrittenToFilesHasNoNotes() {
        ShapeEdges edges = Noted.of(new RandomShapes(91).layers(), 1 / 8.0).edges();
        CellTree plain = CellTree.of(edges, MARGIN, 1 / 8.0);
        CellTree noted = CellTree.withEdges(edges, MARGIN, 1 / 8.0);
        assertThat(Arrays.stream(plain.lists()).min()).hasValue(0);
        assertThat(Arrays.stream(noted.lists()).min().orElse(0)).isNegative();
    }
}
