package io.gridward.importer.sample.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.geom.Coordinate;

final class ConvexCutTest {
    private static final List<Coordinate> SQUARE =
            List.of(
                    new Coordinate(0, 0),
                    new Coordinate(10, 0),
                    new Coordinate(10, 10),
                    new Coordinate(0, 10));

    @Test
    void cutsStraightAcross() {
        List<List<Coordinate>> parts = ConvexCut.cut(SQUARE, 0, new Coordinate(4, 0), Math.PI / 2);
        assertThat(area(parts.get(0))).isCloseTo(60, within(1e-9));
        assertThat(area(parts.get(1))).isCloseTo(40, within(1e-9));
        assertThat(parts.get(2).get(0)).isEqualTo(new Coordinate(4, 0));
        assertThat(parts.get(2).get(1).distance(new Coordinate(4, 10))).isLessThan(1e-9);
    }

    @Test
    void cutsACornerOff() {
        List<List<Coordinate>> parts = ConvexCut.cut(SQUARE, 0, new Coordinate(7, 0), Math.PI / 4);
        assertThat(parts.get(0)).hasSize(3);
        assertThat(parts.get(1)).hasSize(5);
        assertThat(area(parts.get(0))).isCloseTo(4.5, within(1e-9));
    }

    @Test
    void bothPartsTogetherAreTheWholeFromEverySideAndAngle() {
        Dice dice = Dice.of(9, "cuts");
        for (int i = 0; i < 200; i++) {
            int side = dice.below(4);
            Coordinate a = SQUARE.get(side);
            Coordinate b = SQUARE.get((side + 1) % 4);
            double t = dice.between(0.1, 0.9);
            Coordinate on = new Coordinate(a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t);
            double across = Math.atan2(b.y - a.y, b.x - a.x) + dice.between(0.2, 2.9);
            List<List<Coordinate>> parts = ConvexCut.cut(SQUARE, side, on, across);
            assertThat(parts).hasSize(3);
            assertThat(area(parts.get(0)) + area(parts.get(1))).isCloseTo(100, within(1e-6));
            assertThat(parts.get(0)).contains(on);
            assertThat(parts.get(1)).contains(on);
        }
    }

    @Test
    void aLineAlongTheSideCutsNothing() {
        assertThat(ConvexCut.cut(SQUARE, 0, new Coordinate(5, 0), 0)).isEmpty();
    }

    private static double area(List<Coordinate> ring) {
        List<Coordinate> closed = new ArrayList<>(ring);
        closed.add(ring.get(0));
        return Math.abs(Area.ofRing(closed.toArray(new Coordinate[0])));
    }
}
