package io.gridward.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HotSpotsTest {

    /** Neighbours as a table of yes and no. */
    private record Table(boolean[][] beside) implements Neighbours {
        @Override
        public int size() {
            return beside.length;
        }

        @Override
        public void each(int piece, IntConsumer taker) {
            IntStream.range(0, beside.length).filter(i -> beside[piece][i]).forEach(taker);
        }
    }

    /**
     * The example of the documentation of PySAL (class esda.G_Local): six points, those at most 15
     * apart being neighbours.
     */
    @Test
    void agreesWithThePublishedExample() {
        double[][] points = {{10, 10}, {20, 10}, {40, 10}, {15, 20}, {30, 20}, {30, 30}};
        boolean[][] beside = new boolean[6][6];
        for (int i = 0; i < 6; i++) {
            for (int j = 0; j < 6; j++) {
                double apart = Math.hypot(points[i][0] - points[j][0], points[i][1] - points[j][1]);
                beside[i][j] = i != j && apart <= 15;
            }
        }
        double[] z = HotSpots.deviates(new double[] {2, 3, 3.2, 5, 8, 7}, new Table(beside));
        double[] published = {
            -1.39727626, -0.28917762, 0.65064964, -0.28917762, 1.23452088, 2.02424331
        };
        assertThat(z).hasSize(6);
        for (int i = 0; i < 6; i++) {
            assertThat(z[i]).isCloseTo(published[i], within(1e-8));
        }
    }

    /** The definition written out: all pairs, weight 1 for a neighbour and for itself. */
    @Test
    void agreesWithALoopOverAllPairs() {
        for (int seed = 1; seed <= 100; seed++) {
            Random random = new Random(seed);
            int n = 2 + random.nextInt(30);
            boolean[][] beside = new boolean[n][n];
            double[] values = new double[n];
            for (int i = 0; i < n; i++) {
                values[i] = random.nextInt(6);
                for (int j = 0; j < i; j++) {
                    beside[i][j] = beside[j][i] = random.nextInt(4) == 0;
                }
            }
            double[] z = HotSpots.deviates(values, new Table(beside));
            for (int i = 0; i < n; i++) {
                double slow = slow(values, beside, i);
                if (Double.isFinite(slow)) {
                    assertThat(z[i]).as("seed %d piece %d", seed, i).isCloseTo(slow, within(1e-9));
                } else {
                    assertThat(z[i]).as("seed %d piece %d", seed, i).isNaN();
                }
            }
        }
    }

    private static double slow(double[] x, boolean[][] beside, int i) {
        int n = x.length;
        double sum = 0;
        double squares = 0;
        double weighted = 0;
        double weights = 0;
        double weights2 = 0;
        for (int j = 0; j < n; j++) {
            double w = beside[i][j] || i == j ? 1 : 0;
            sum += x[j];
            squares += x[j] * x[j];
            weighted += w * x[j];
            weights += w;
            weights2 += w * w;
        }
        double mean = sum / n;
        double s = Math.sqrt(squares / n - mean * mean);
        double below = s * Math.sqrt((n * weights2 - weights * weights) / (n - 1));
        return below < 1e-9 ? Double.NaN : (weighted - mean * weights) / below;
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1",
        "1.959963984540054, 0.05",
        "-1.959963984540054, 0.05",
        "2.5758293035489004, 0.01",
        "1, 0.31731050786291415",
        "8, 1.2441921148543639e-15",
        "40, 0"
    })
    void saysHowLikelyADeviateIs(double z, double p) {
        assertThat(Normal.twoSided(z)).isCloseTo(p, within((z < 7 ? 1e-12 : 1e-5) * p));
    }

    /** A row of a hundred pieces, nine of which stand out together. */
    @Test
    void findsWhatStandsOutAndNothingElse() {
        double[] values = new double[100];
        Arrays.fill(values, 1);
        Arrays.fill(values, 40, 49, 30);
        List<HotSpot> spots = HotSpots.of(values, row(100));

        assertThat(spots.get(44).kind()).isEqualTo(HotSpot.Kind.HOT_99);
        assertThat(spots.get(44).p().getAsDouble()).isLessThan(0.001);
        assertThat(spots.get(80).kind()).isEqualTo(HotSpot.Kind.NONE);
        assertThat(spots.get(80).z().getAsDouble()).isNegative();
    }

    @Test
    void lowValuesTogetherAreCold() {
        double[] values = new double[100];
        Arrays.fill(values, 30);
        Arrays.fill(values, 40, 49, 1);
        assertThat(HotSpots.of(values, row(100)).get(44).kind()).isEqualTo(HotSpot.Kind.COLD_99);
    }

    /** Of a thousand pieces with values by chance some fifty have p below 5 %; none may count. */
    @Test
    void chanceAloneMakesNoHotSpots() {
        Random random = new Random(5);
        double[] values = random.doubles(1000).toArray();
        List<HotSpot> spots = HotSpots.of(values, row(1000));
        assertThat(spots.stream().filter(s -> s.p().getAsDouble() < 0.05).count())
                .isBetween(20L, 80L);
        assertThat(spots.stream().map(HotSpot::kind)).containsOnly(HotSpot.Kind.NONE);
    }

    private static Neighbours row(int n) {
        boolean[][] beside = new boolean[n][n];
        for (int i = 1; i < n; i++) {
            beside[i][i - 1] = beside[i - 1][i] = true;
        }
        return new Table(beside);
    }

    @Test
    void nothingIsSaidWhereAllAreAlikeOrThereIsNothing() {
        for (HotSpot spot : HotSpots.of(new double[] {0.1, 0.1, 0.1}, row(3))) {
            assertThat(spot.z()).isEmpty();
            assertThat(spot.p()).isEmpty();
            assertThat(spot.kind()).isEqualTo(HotSpot.Kind.NONE);
        }
        assertThat(HotSpots.of(new double[] {3}, row(1)).get(0).z()).isEmpty();
        assertThat(HotSpots.of(new double[0], row(0))).isEmpty();
    }
}
