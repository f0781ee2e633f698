package io.gridward.importer.position.nearby;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NearbyPointsTest {
    private record Plain(int kind, double x, double y, long code) {}

    @Test
    void agreesWithComparingEveryPair() {
        long seed = 20260702;
        Random random = new Random(seed);
        NearbyPoints points = new NearbyPoints(4000);
        List<Plain> plain = new ArrayList<>();
        for (int i = 1; i <= 4000; i++) {
            Plain p =
                    new Plain(
                            random.nextInt(3),
                            random.nextDouble() * 40 - 20,
                            random.nextDouble() * 40 - 20,
                            random.nextInt(10) == 0 ? 0 : random.nextInt(500) + 1);
            NearbyPoints.Near found = points.nearest(p.kind(), p.x(), p.y(), p.code(), 10_000);
            double expected = nearest(plain, p);

            assertThat(found == null ? Double.POSITIVE_INFINITY : found.metres())
                    .as("seed %d, point %d", seed, i)
                    .isEqualTo(expected);
            points.add(p.kind(), p.x(), p.y(), p.code());
            plain.add(p);
        }
    }

    private static double nearest(List<Plain> others, Plain p) {
        return others.stream()
                .filter(o -> o.kind() == p.kind() && (p.code() == 0 || o.code() != p.code()))
                .mapToDouble(o -> Math.sqrt(square(o.x() - p.x()) + square(o.y() - p.y())))
                .filter(metres -> metres <= NearbyPoints.REACH_METRES)
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    private static double square(double number) {
        return number * number;
    }

    @Test
    void looksAtEarlierPointsOnlyAndNeverAtOneThatWasSkipped() {
        NearbyPoints points = new NearbyPoints(3);
        points.skip();
        points.add(1, 5, 5, 11);
        points.add(1, 5, 5.1, 12);

        assertThat(points.nearest(1, 5, 5, 13, 1)).isNull();
        assertThat(points.nearest(1, 5, 5.2, 13, 2).code()).isEqualTo(11);
        assertThat(points.nearest(1, 5, 5.2, 13, 3).code()).isEqualTo(12);
        assertThat(points.nearest(-1, 0, 0, 13, 3)).isNull();
    }

    @Test
    void hasNoNeighboursInAnEmptySet() {
        assertThat(new NearbyPoints(0).nearest(0, 1, 1, 1, 1)).isNull();
    }
}
