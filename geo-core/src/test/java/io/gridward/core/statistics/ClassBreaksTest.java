package io.gridward.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClassBreaksTest {

    @Test
    void quantilesHoldAsManyEach() {
        double[] values = {9, 1, 8, 2, 7, 3, 6, 4, 5, 10};
        assertThat(ClassBreaks.of(values, ClassMethod.QUANTILE, 5).breaks())
                .containsExactly(1.0, 2.0, 4.0, 6.0, 8.0, 10.0);
        assertThat(ClassBreaks.of(values, ClassMethod.QUANTILE, 5).counts())
                .containsExactly(2, 2, 2, 2, 2);
        double[] mostlyOne = {1, 1, 1, 1, 1, 1, 1, 2, 3, 4};
        ClassBreaks tied = ClassBreaks.of(mostlyOne, ClassMethod.QUANTILE, 4);
        assertThat(tied.breaks())
                .as("no class without a value")
                .containsExactly(1.0, 1.0, 2.0, 4.0);
        assertThat(tied.counts()).containsExactly(7, 1, 2);
    }

    @Test
    void equalClassesAreAsWide() {
        ClassBreaks equal = ClassBreaks.of(new double[] {0, 1, 2, 10}, ClassMethod.EQUAL, 5);
        assertThat(equal.breaks()).containsExactly(0.0, 2.0, 4.0, 6.0, 8.0, 10.0);
        assertThat(equal.counts()).containsExactly(3, 0, 0, 0, 1);
    }

    @Test
    void naturalBreaksPartWhatLiesApart() {
        double[] values = {1, 2, 3, 101, 102, 103, 50, 51};
        ClassBreaks natural = ClassBreaks.of(values, ClassMethod.JENKS, 3);
        assertThat(natural.breaks()).containsExactly(1.0, 3.0, 51.0, 103.0);
        assertThat(natural.counts()).containsExactly(3, 2, 3);
    }

    /** Every way of cutting is tried; seeds in the message. */
    @Test
    void noCutIsBetterThanTheNaturalOne() {
        for (int seed = 1; seed <= 400; seed++) {
            Random random = new Random(seed);
            double[] values = new double[1 + random.nextInt(12)];
            boolean whole = random.nextBoolean();
            for (int i = 0; i < values.length; i++) {
                values[i] = whole ? random.nextInt(8) : 1e6 + random.nextGaussian();
            }
            int classes = 1 + random.nextInt(5);
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            ClassBreaks found = ClassBreaks.of(values, ClassMethod.JENKS, classes);
            assertThat(costOf(sorted, found))
                    .as("seed %d: %s in %d classes", seed, Arrays.toString(values), classes)
                    .isCloseTo(leastCost(sorted, 0, classes), within(1e-6));
        }
    }

    private static double leastCost(double[] sorted, int from, int classes) {
        if (from == sorted.length) {
            return 0;
        }
        if (classes == 0) {
            return Double.POSITIVE_INFINITY;
        }
        double least = Double.POSITIVE_INFINITY;
        for (int to = from + 1; to <= sorted.length; to++) {
            double rest = leastCost(sorted, to, classes - 1);
            least = Math.min(least, cost(sorted, from, to) + rest);
        }
        return least;
    }

    private static double costOf(double[] sorted, ClassBreaks classes) {
        double cost = 0;
        int from = 0;
        for (int count : classes.counts()) {
            cost += cost(sorted, from, from + count);
            from += count;
        }
        assertThat(from).isEqualTo(sorted.length);
        return cost;
    }

    private static double cost(double[] sorted, int from, int to) {
        double mean = Arrays.stream(sorted, from, to).average().orElse(0);
        return Arrays.stream(sorted, from, to).map(v -> (v - mean) * (v - mean)).sum();
    }

    @ParameterizedTest
    @EnumSource(ClassMethod.class)
    void everyValueIsInTheClassThatCountsIt(ClassMethod method) {
        for (int seed = 1; seed <= 50; seed++) {
            Random random = new Random(seed);
            double[] values = random.doubles(1 + random.nextInt(300)).map(v -> v * v * 9).toArray();
            ClassBreaks classes = ClassBreaks.of(values, method, 1 + random.nextInt(9));
            int[] counts = new int[classes.counts().size()];
            for (double value : values) {
                counts[classes.classOf(value)]++;
            }
            assertThat(classes.counts())
                    .as("%s seed %d", method, seed)
                    .containsExactlyElementsOf(Arrays.stream(counts).boxed().toList());
            assertThat(classes.breaks()).isSorted().hasSize(counts.length + 1);
        }
    }

    @ParameterizedTest
    @EnumSource(ClassMethod.class)
    void fewValuesMakeFewClassesAndNoneMakeNone(ClassMethod method) {
        assertThat(ClassBreaks.of(new double[0], method, 5).counts()).isEmpty();
        ClassBreaks one = ClassBreaks.of(new double[] {7, 7}, method, 5);
        assertThat(one.breaks()).containsExactly(7.0, 7.0);
        assertThat(one.counts()).containsExactly(2);
        assertThatThrownBy(() -> ClassBreaks.of(new double[] {Double.NaN}, method, 5))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ClassBreaks.of(new double[] {1}, method, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void methodsAreFoundByTheirCode() {
        assertThat(ClassMethod.find("jenks")).contains(ClassMethod.JENKS);
        assertThat(ClassMethod.find("JENKS")).isEmpty();
        assertThat(ClassMethod.JENKS.title().zh()).isEqualTo("自然断点");
    }
}
