package io.gridward.bench;

import io.gridward.core.citycase.MadeCases;
import io.gridward.core.citycase.evaluation.CaseStatistics;
import io.gridward.core.citycase.evaluation.Count;
import io.gridward.core.citycase.evaluation.Dimension;
import io.gridward.core.citycase.evaluation.Question;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Times statistics over made-up cases of three years: one quarter by grid, three years by grid and
 * type.
 *
 * <p>Argument: how many cases.
 */
final class TimeStatistics {
    private static final int GRIDS = 12_000;
    private static final int TYPES = 250;
    private static final int ROUNDS = 60;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate END = LocalDate.of(2027, 1, 1);

    private TimeStatistics() {}

    /** Prints the medians in milliseconds. */
    public static void main(String[] args) {
        int cases = Integer.parseInt(args[0]);
        MadeCases made = new MadeCases();
        Random random = new Random(cases);
        for (int i = 0; i < cases; i++) {
            made.random(random, i, random.nextInt(GRIDS), random.nextInt(TYPES));
        }
        CaseStatistics statistics = CaseStatistics.load(made);
        Set<Count> grid = Set.of(Count.N05, Count.N14, Count.N16, Count.N17, Count.N18);
        LocalDate quarter = LocalDate.of(2025, 4, 1);
        report("one quarter by grid", statistics, question(quarter, quarter.plusMonths(3), grid, Dimension.GRID));
        report("three years by grid and type", statistics, question(FIRST, END, grid, Dimension.GRID, Dimension.TYPE));
        report("one quarter by grid, all counts", statistics, question(quarter, quarter.plusMonths(3), Set.of(Count.values()), Dimension.GRID));
    }

    private static Question question(
            LocalDate from, LocalDate to, Set<Count> counts, Dimension... by) {
        OffsetDateTime now = OffsetDateTime.parse("2026-12-31T12:00+08:00");
        return new Question(from, to, List.of(by), Map.of(), counts, now);
    }

    private static void report(String what, CaseStatistics statistics, Question question) {
        double[] millis = new double[ROUNDS];
        int groups = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            groups = statistics.evaluate(question).size();
            millis[round] = (System.nanoTime() - begin) / NANOS_PER_MILLI;
        }
        double[] warm = Arrays.copyOfRange(millis, ROUNDS / 3, ROUNDS);
        Arrays.sort(warm);
        System.out.printf(
                "%s: median %.2f ms, best %.2f ms, %d groups%n",
                what, warm[warm.length / 2], warm[0], groups);
    }
}
