package io.gridward.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.crs.GroundMetric;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class NeighboursTest {

    private static Geometry square(double west, double south) {
        return read(
                "MULTIPOLYGON (((%1$s %2$s, %3$s %2$s, %3$s %4$s, %1$s %4$s, %1$s %2$s)))"
                        .formatted(west, south, west + 1, south + 1));
    }

    private static Geometry read(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }

    private static List<Integer> of(Neighbours neighbours, int piece) {
        List<Integer> found = new ArrayList<>();
        neighbours.each(piece, found::add);
        return found.stream().sorted().toList();
    }

    @Test
    void thoseThatShareAnEdgeAreNeighboursACornerIsNotEnough() {
        Neighbours four =
                Neighbours.byEdge(List.of(square(0, 0), square(1, 0), square(0, 1), square(1, 1)));
        assertThat(of(four, 0)).containsExactly(1, 2);
        assertThat(of(four, 3)).containsExactly(1, 2);
        assertThat(four.alone()).isZero();
    }

    @Test
    void oneInAHoleIsANeighbourAndOneApartIsAlone() {
        Geometry ring =
                read("POLYGON ((-1 -1, 2 -1, 2 2, -1 2, -1 -1), (0 0, 0 1, 1 1, 1 0, 0 0))");
        Neighbours three = Neighbours.byEdge(List.of(ring, square(0, 0), square(5, 5)));
        assertThat(of(three, 0)).containsExactly(1);
        assertThat(of(three, 2)).isEmpty();
        assertThat(three.alone()).isEqualTo(1);
    }

    @Test
    void nearnessAgreesWithALoopOverAllPairs() {
        Random random = new Random(9);
        List<Geometry> points = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            points.add(
                    read(
                            "POINT (%s %s)"
                                    .formatted(
                                            122 + random.nextInt(400) / 1e4,
                                            46 + random.nextInt(400) / 1e4)));
        }
        for (double metres : new double[] {0, 150, 600}) {
            Neighbours near = Neighbours.within(points, metres);
            for (int i = 0; i < points.size(); i++) {
                List<Integer> slow = new ArrayList<>();
                for (int j = 0; j < points.size(); j++) {
                    if (j != i && metres(points.get(i), points.get(j)) <= metres) {
                        slow.add(j);
                    }
                }
                assertThat(of(near, i)).as("%s m, %d", metres, i).isEqualTo(slow);
            }
        }
    }

    private static double metres(Geometry a, Geometry b) {
        Coordinate from = a.getCoordinate();
        Coordinate to = b.getCoordinate();
        return GroundMetric.between(from.y, to.y).metres(to.x - from.x, to.y - from.y);
    }
}
