package io.gridward.ogc.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CrowdedLineTest {
    private static double[] wander(Random random, int points, double stepPx) {
        double[] xy = new double[2 * points];
        for (int i = 2; i < xy.length; i++) {
            xy[i] = xy[i - 2] + random.nextDouble(-stepPx / 2, stepPx);
        }
        return xy;
    }

    private static double[] reversed(double[] xy) {
        double[] out = new double[xy.length];
        for (int i = 0; i < xy.length; i += 2) {
            out[i] = xy[xy.length - 2 - i];
            out[i + 1] = xy[xy.length - 1 - i];
        }
        return out;
    }

    @Test
    void aLineWithRoomBetweenItsVerticesStaysAsItIs() {
        double[] line = {0, 0, 3.3, 0.2, 7.9, 5.1};

        assertThat(CrowdedLine.thin(line)).isSameAs(line);
    }

    @Test
    void aCrowdedOneKeepsFewVerticesAndItsEnds() {
        double[] line = wander(new Random(1), 400, 0.3);

        double[] thin = CrowdedLine.thin(line);

        assertThat(thin.length).isLessThan(line.length / 2);
        assertThat(thin[0]).isZero();
        assertThat(thin[thin.length - 2]).isCloseTo(line[line.length - 2], within());
        assertThat(thin[thin.length - 1]).isCloseTo(line[line.length - 1], within());
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(0.25);
    }

    @Test
    void bothNeighboursOfAnEdgeGetTheSame() {
        for (int seed = 0; seed < 100; seed++) {
            double[] line = wander(new Random(seed), 60, 0.5);

            assertThat(reversed(CrowdedLine.thin(reversed(line))))
                    .isEqualTo(CrowdedLine.thin(line));
        }
    }

    @Test
    void whatIsLeftOutWasOnTheWay() {
        double[] level = new double[200];
        for (int i = 0; i < 100; i++) {
            level[2 * i] = i * 0.2;
        }

        assertThat(CrowdedLine.thin(level)).containsExactly(0, 0, 20, 0);
    }
}
