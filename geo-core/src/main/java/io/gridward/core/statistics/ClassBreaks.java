package io.gridward.core.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Classes of values for a map. Class {@code i} holds what is more than {@code breaks[i]} and at
 * most {@code breaks[i + 1]}; the first one its lower break too. There are fewer classes than
 * wanted when there are fewer different values, and none of no values.
 *
 * @param breaks ascending, from the least value to the greatest
 * @param counts how many values each class holds
 */
public record ClassBreaks(List<Double> breaks, List<Integer> counts) {
    public ClassBreaks {
        breaks = List.copyOf(breaks);
        counts = List.copyOf(counts);
    }

    /**
     * Puts values into classes.
     *
     * @param values finite numbers
     * @param most how many classes are wanted
     * @throws IllegalArgumentException for a value that is not finite, or less than one class
     */
    public static ClassBreaks of(double[] values, ClassMethod method, int most) {
        if (most < 1 || !Arrays.stream(values).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("finite values and at least one class");
        }
        if (values.length == 0) {
            return new ClassBreaks(List.of(), List.of());
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] uppers =
                switch (method) {
                    case QUANTILE -> quantiles(sorted, most);
                    case EQUAL -> equal(sorted, most);
                    case JENKS -> NaturalBreaks.uppers(sorted, most);
                };
        return counted(sorted, uppers);
    }

    /** Classes end at the smallest value that has its share of all values at or below it. */
    private static double[] quantiles(double[] sorted, int classes) {
        double[] uppers = new double[classes];
        for (int i = 1; i <= classes; i++) {
            long rank = ((long) i * sorted.length + classes - 1) / classes;
            uppers[i - 1] = sorted[(int) Math.max(1, rank) - 1];
        }
        return Arrays.stream(uppers).distinct().toArray();
    }

    private static double[] equal(double[] sorted, int classes) {
        double low = sorted[0];
        double high = sorted[sorted.length - 1];
        double[] uppers = new double[classes];
        for (int i = 1; i < classes; i++) {
            uppers[i - 1] = low + (high - low) * i / classes;
        }
        uppers[classes - 1] = high;
        return Arrays.stream(uppers).distinct().toArray();
    }

    private static ClassBreaks counted(double[] sorted, double[] uppers) {
        List<Double> breaks = new ArrayList<>();
        List<Integer> counts = new ArrayList<>();
        breaks.add(sorted[0]);
        int next = 0;
        for (double upper : uppers) {
            int first = next;
            while (next < sorted.length && sorted[next] <= upper) {
                next++;
            }
            breaks.add(upper);
            counts.add(next - first);
        }
        return new ClassBreaks(breaks, counts);
    }

    /** Class of a value, from 0; what lies beyond all classes is in the first or last one. */
    public int classOf(double value) {
        int found = 0;
        while (found < counts.size() - 1 && value > breaks.get(found + 1)) {
            found++;
        }
        return found;
    }
}
