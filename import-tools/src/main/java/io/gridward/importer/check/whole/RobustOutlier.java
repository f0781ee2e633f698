package io.gridward.importer.check.whole;

import java.util.Arrays;

/**
 * How far a count lies from others, by the modified z-score of Iglewicz and Hoaglin (How to Detect
 * and Handle Outliers, ASQC 1993): {@code 0.6745 (x - median) / MAD}, where MAD is the median of
 * the absolute deviations from the median. Half of the others may be anything without moving it.
 * Counts scatter by chance (Poisson), so the deviation is never taken for less than the root of the
 * median, and of 1.
 */
final class RobustOutlier {
    private static final double NORMAL = 0.6745;

    private RobustOutlier() {}

    /** The score; 0 for a count that is like the others, negative for one that is smaller. */
    static double score(double count, double[] others) {
        double median = median(others);
        double[] away = Arrays.stream(others).map(other -> Math.abs(other - median)).toArray();
        double deviation = median(away) / NORMAL;
        double chance = Math.sqrt(Math.max(median, 1));
        return (count - median) / Math.max(deviation, chance);
    }

    static double median(double[] numbers) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
