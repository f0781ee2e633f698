package io.gridward.core.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The local statistic Gi* (Getis and Ord, "The Analysis of Spatial Association by Use of Distance
 * Statistics", Geographical Analysis 24, 1992, p. 189; in the form of Ord and Getis, "Local Spatial
 * Autocorrelation Statistics", Geographical Analysis 27, 1995, p. 286), each piece and its
 * neighbours weighing 1. So many pieces are judged at once that some look unusual by chance; which
 * of them count is decided by the rate of false discoveries (Benjamini and Hochberg, Journal of the
 * Royal Statistical Society B 57, 1995, p. 289; for local statistics Caldas de Castro and Singer,
 * Geographical Analysis 38, 2006, p. 180).
 */
public final class HotSpots {
    private static final double[] LEVELS = {0.01, 0.05, 0.10};

    private HotSpots() {}

    /**
     * Judges every piece.
     *
     * @param values one a piece, finite; 0 where nothing was counted
     */
    public static List<HotSpot> of(double[] values, Neighbours neighbours) {
        double[] z = deviates(values, neighbours);
        double[] p = Arrays.stream(z).map(Normal::twoSided).toArray();
        double[] sorted = Arrays.stream(p).filter(Double::isFinite).sorted().toArray();
        double[] limits = Arrays.stream(LEVELS).map(l -> limit(sorted, l)).toArray();
        return IntStream.range(0, z.length).mapToObj(i -> judged(z[i], p[i], limits)).toList();
    }

    /** Standard deviates; NaN where all values are alike or every piece is a neighbour. */
    static double[] deviates(double[] values, Neighbours neighbours) {
        int n = values.length;
        double mean = Arrays.stream(values).average().orElse(0);
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        boolean alike = Arrays.stream(values).allMatch(v -> v == values[0]);
        double deviation = alike ? 0 : Math.sqrt(squares / n);
        double[] z = new double[n];
        for (int i = 0; i < n; i++) {
            double[] sum = {values[i]};
            int[] weight = {1};
            neighbours.each(
                    i,
                    other -> {
                        sum[0] += values[other];
                        weight[0]++;
                    });
            double w = weight[0];
            double spread = deviation * Math.sqrt((n * w - w * w) / (n - 1));
            z[i] = spread > 0 ? (sum[0] - mean * w) / spread : Double.NaN;
        }
        return z;
    }

    /** The greatest p that counts when at most such a share of those that count may be false. */
    private static double limit(double[] sorted, double share) {
        int rank = sorted.length;
        while (rank > 0 && sorted[rank - 1] > share * rank / sorted.length) {
            rank--;
        }
        return rank == 0 ? -1 : sorted[rank - 1];
    }

    private static HotSpot judged(double z, double p, double[] limits) {
        if (Double.isNaN(z)) {
            return new HotSpot(OptionalDouble.empty(), OptionalDouble.empty(), HotSpot.Kind.NONE);
        }
        int level = 0;
        while (level < limits.length && p > limits[level]) {
            level++;
        }
        return new HotSpot(OptionalDouble.of(z), OptionalDouble.of(p), HotSpot.Kind.of(z, level));
    }
}
