package io.gridward.core.statistics;

import java.util.Arrays;

/**
 * The classes with the least sum of squared deviations from their means (Jenks, "The Data Model
 * Concept in Statistical Mapping", 1967), found exactly by dynamic programming (Fisher, "On
 * Grouping for Maximum Homogeneity", Journal of the American Statistical Association 53, 1958, p.
 * 789). Where a best last class begins moves only forward with the values it ends at, so each step
 * halves what has to be looked at (Grønlund et al., "Fast Exact k-Means, k-Medians and Bregman
 * Divergence Clustering in 1D", 2017): m different values and k classes take k · m · log m looks.
 */
final class NaturalBreaks {
    private final double[] values;
    private final double[] weight;
    private final double[] sum;
    private final double[] squares;

    private NaturalBreaks(double[] values, int[] counts) {
        this.values = values;
        this.weight = new double[values.length + 1];
        this.sum = new double[values.length + 1];
        this.squares = new double[values.length + 1];
        double middle = values[values.length / 2]; // small numbers lose less
        for (int i = 0; i < values.length; i++) {
            double value = values[i] - middle;
            weight[i + 1] = weight[i] + counts[i];
            sum[i + 1] = sum[i] + counts[i] * value;
            squares[i + 1] = squares[i] + counts[i] * value * value;
        }
    }

    /** The greatest value of each class. */
    static double[] uppers(double[] sorted, int most) {
        double[] different = Arrays.stream(sorted).distinct().toArray();
        int[] counts = new int[different.length];
        int at = 0;
        for (double value : sorted) {
            if (value != different[at]) {
                at++;
            }
            counts[at]++;
        }
        return new NaturalBreaks(different, counts).uppers(Math.min(most, different.length));
    }

    private double[] uppers(int classes) {
        int m = values.length;
        int[][] begins = new int[classes][m];
        double[] best = new double[m];
        for (int j = 0; j < m; j++) {
            best[j] = cost(0, j);
        }
        for (int k = 1; k < classes; k++) {
            double[] next = new double[m];
            Arrays.fill(next, Double.POSITIVE_INFINITY);
            fill(new Step(best, next, begins[k]), k, m - 1, k, m - 1);
            best = next;
        }
        double[] uppers = new double[classes];
        int end = m - 1;
        for (int k = classes - 1; k >= 0; k--) {
            uppers[k] = values[end];
            end = begins[k][end] - 1;
        }
        return uppers;
    }

    /**
     * One more class.
     *
     * @param before least cost up to a value without it
     * @param after the same with it
     * @param begins where it then begins
     */
    private record Step(double[] before, double[] after, int[] begins) {}

    /** Works out a range of ends whose last class begins in a known range. */
    private void fill(Step step, int fromEnd, int toEnd, int fromBegin, int toBegin) {
        if (fromEnd > toEnd) {
            return;
        }
        int end = (fromEnd + toEnd) >>> 1;
        int found = fromBegin;
        for (int begin = fromBegin; begin <= Math.min(end, toBegin); begin++) {
            double cost = step.before()[begin - 1] + cost(begin, end);
            if (cost < step.after()[end]) {
                step.after()[end] = cost;
                found = begin;
            }
        }
        step.begins()[end] = found;
        fill(step, fromEnd, end - 1, fromBegin, found);
        fill(step, end + 1, toEnd, found, toBegin);
    }

    /** Squared deviations from the mean, from one value to another, both included. */
    private double cost(int first, int last) {
        double w = weight[last + 1] - weight[first];
        double s = sum[last + 1] - sum[first];
        return Math.max(0, squares[last + 1] - squares[first] - s * s / w);
    }
}
