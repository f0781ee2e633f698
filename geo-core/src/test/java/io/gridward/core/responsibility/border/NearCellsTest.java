package io.gridward.core.responsibility.border;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.crs.GroundMetric;
import io.gridward.core.snapshot.packed.EdgeTaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cells against the distance to every edge. */
@Tag("slow")
class NearCellsTest {
    private static final double METRES = 10;

    /** Shapes of loose edges; what is no grid has ground -1. */
    private static final class Loose implements Borders {
        private final List<double[]> edges = new ArrayList<>();
        private final List<Integer> grounds = new ArrayList<>();

        Loose add(int ground, double... ends) {
            edges.add(ends);
            grounds.add(ground);
            return this;
        }

        @Override
        public int count() {
            return edges.size();
        }

        @Override
        public void edges(int position, double south, double north, EdgeTaker taker) {
            double[] xy = edges.get(position);
            for (int i = 0; i + 3 < xy.length; i += 2) {
                if (Math.min(xy[i + 1], xy[i + 3]) <= north
                        && Math.max(xy[i + 1], xy[i + 3]) >= south) {
                    taker.take(xy[i], xy[i + 1], xy[i + 2], xy[i + 3]);
                }
            }
        }

        @Override
        public int ground(int position) {
            return grounds.get(position);
        }

        @Override
        public int thing(int position) {
            return position;
        }

        double metres(int position, double lon, double lat) {
            GroundMetric here = GroundMetric.at(lat);
            double[] xy = edges.get(position);
            double best = Double.POSITIVE_INFINITY;
            for (int i = 0; i + 3 < xy.length; i += 2) {
                double m = here.metresTo(lon, lat, xy[i], xy[i + 1], xy[i + 2], xy[i + 3]);
                best = Math.min(best, m);
            }
            return best;
        }
    }

    private static List<Integer> near(NearCells cells, double lon, double lat) {
        int list = cells.list(lon, lat);
        List<Integer> near = new ArrayList<>();
        for (int i = 1; i <= cells.pool()[list]; i++) {
            near.add(cells.pool()[list + i]);
        }
        return near;
    }

    private static void compare(Loose shapes, Random random, double lon, double lat, double span) {
        NearCells cells = NearCells.of(shapes, METRES);
        assertThat(cells.metres()).isEqualTo(METRES);
        for (int i = 0; i < 3000; i++) {
            double x = lon + span * (random.nextDouble() - 0.5);
            double y = lat + span * (random.nextDouble() - 0.5);
            List<Integer> near = near(cells, x, y);
            assertThat(near).isSorted().doesNotHaveDuplicates();
            for (int s = 0; s < shapes.count(); s++) {
                double metres = shapes.metres(s, x, y);
                if (metres <= METRES) {
                    assertThat(near).as("%s %s", x, y).contains(s);
                } else if (metres > METRES + 30) {
                    assertThat(near).as("%s %s", x, y).doesNotContain(s);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void nameEveryShapeWithAnEdgeNear(long seed) {
        Random random = new Random(seed);
        double lat = new double[] {46, 0, -33, 77}[(int) seed - 1];
        Loose shapes = new Loose();
        for (int i = 0; i < 60; i++) {
            double[] xy = new double[8];
            for (int k = 0; k < 8; k += 2) {
                xy[k] = 122 + 0.01 * (random.nextDouble() - 0.5);
                xy[k + 1] = lat + 0.01 * (random.nextDouble() - 0.5);
            }
            shapes.add(-1, xy);
        }
        compare(shapes, random, 122, lat, 0.012);
    }

    @Test
    void manyEdgesAreTakenBandByBand() {
        Random random = new Random(5);
        Loose shapes = new Loose();
        for (int i = 0; i < 10; i++) {
            double[] xy = new double[2 * 20_000];
            for (int k = 0; k < xy.length; k += 2) {
                xy[k] = 122 + 0.002 * i + 0.0005 * random.nextDouble();
                xy[k + 1] = 46 + 0.04 * (k / (double) xy.length - 0.5);
            }
            shapes.add(-1, xy);
        }
        NearCells cells = NearCells.of(shapes, METRES);
        for (int i = 0; i < 200; i++) {
            double y = 46 + 0.039 * (random.nextDouble() - 0.5);
            int shape = random.nextInt(10);
            assertThat(near(cells, 122.00025 + 0.002 * shape, y)).contains(shape);
            assertThat(near(cells, 122.00125 + 0.002 * shape, y)).isEmpty();
        }
    }

    @Test
    void aShapeFarAwayIsNoHindrance() {
        Random random = new Random(6);
        Loose shapes = new Loose();
        shapes.add(-1, 122, 46, 122.001, 46.001).add(-1, 0, 0, 0.001, 0.001);
        shapes.add(-1, -179, -80, -179, -79.999).add(-1, 122, 500_000, 122, 500_000.1);
        compare(shapes, random, 122, 46, 0.003);
        compare(shapes, random, 0, 0, 0.003);
        compare(shapes, random, -179, -80, 0.003);
    }

    @Test
    void anEdgeWithGridsOfOneGroundOnBothSidesIsLeftOut() {
        double[] shared = {122, 46, 122, 46.001};
        double[] reversed = {122, 46.001, 122, 46};
        NearCells same = NearCells.of(new Loose().add(3, shared).add(3, reversed), METRES);
        assertThat(near(same, 122, 46.0005)).isEmpty();
        NearCells border = NearCells.of(new Loose().add(3, shared).add(4, reversed), METRES);
        assertThat(near(border, 122, 46.0005)).containsExactly(0, 1);
        NearCells outer = NearCells.of(new Loose().add(3, shared), METRES);
        assertThat(near(outer, 122, 46.0005)).containsExactly(0);
        NearCells three =
                NearCells.of(new Loose().add(3, shared).add(3, shared).add(4, reversed), METRES);
        assertThat(near(three, 122, 46.0005)).containsExactly(0, 1, 2);
    }

    @Test
    void anEdgeAcrossContinentsOrAtAPoleMeansThatNothingIsKnown() {
        assertThat(NearCells.of(new Loose().add(-1, 0, 0, 90, 45), METRES).metres()).isNegative();
        assertThat(NearCells.of(new Loose().add(-1, 0, 90, 1, 90), METRES).metres()).isNegative();
    }

    @Test
    void withoutEdgesNothingIsNear() {
        assertThat(near(NearCells.of(new Loose(), METRES), 122, 46)).isEmpty();
    }
}
