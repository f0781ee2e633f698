package io.gridward.bench;

import io.gridward.core.citycase.MadeCases;
import io.gridward.core.citycase.evaluation.CaseStatistics;
import io.gridward.core.citycase.evaluation.Count;
import io.gridward.core.citycase.evaluation.Dimension;
import io.gridward.core.citycase.evaluation.Evaluation;
import io.gridward.core.citycase.evaluation.Question;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Statistics over made-up cases of three years, one quarter by grid and three years by grid and
 * type, beside plain SQL over a table of the same cases. The answers of both are compared first;
 * then they take turns.
 *
 * <p>Arguments: JDBC address, folder of the statements, file of results, how many cases, {@code
 * quick} or {@code full}.
 */
final class TimeStatistics {
    private static final int GRIDS = 12_000;
    private static final int TYPES = 250;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final Set<Count> COUNTS =
            Set.of(Count.N01, Count.N14, Count.N16, Count.N17, Count.N18);
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-12-31T12:00+08:00");
    private static final LocalDate QUARTER = LocalDate.of(2025, 4, 1);

    private TimeStatistics() {}

    /** What is asked of both; the file of the statement is named after it. */
    private enum Asked {
        QUARTER_BY_GRID("quarter", Dimension.GRID),
        YEARS_BY_GRID_AND_TYPE("years", Dimension.GRID, Dimension.TYPE);

        private final String file;
        private final List<Dimension> by;

        Asked(String file, Dimension... by) {
            this.file = file;
            this.by = List.of(by);
        }

        LocalDate from() {
            return this == QUARTER_BY_GRID ? QUARTER : LocalDate.of(2024, 1, 1);
        }

        LocalDate to() {
            return this == QUARTER_BY_GRID ? QUARTER.plusMonths(3) : LocalDate.of(2027, 1, 1);
        }

        Question question() {
            return new Question(from(), to(), by, Map.of(), COUNTS, NOW);
        }
    }

    public static void main(String[] args) throws Exception {
        int cases = Integer.parseInt(args[3]);
        boolean quick = args[4].equals("quick");
        MadeCases made = new MadeCases();
        Random random = new Random(cases);
        for (int i = 0; i < cases; i++) {
            made.random(random, i, random.nextInt(GRIDS), random.nextInt(TYPES));
        }
        CaseStatistics statistics = CaseStatistics.load(made);
        Results results = new Results(Path.of(args[2]), "statistics");
        try (StatisticsPeer peer = StatisticsPeer.fill(args[0], Path.of(args[1]), made)) {
            for (Asked asked : Asked.values()) {
                long groups = compare(statistics, peer, asked);
                time(statistics, peer, asked, groups, quick ? 12 : 60, cases, results);
            }
        }
    }

    /** Ends the run when a number differs. */
    private static long compare(CaseStatistics statistics, StatisticsPeer peer, Asked asked)
            throws Exception {
        Map<List<String>, List<Long>> ours = new HashMap<>();
        Evaluation evaluation = statistics.evaluate(asked.question());
        for (int group = 0; group < evaluation.size(); group++) {
            int g = group;
            ours.put(
                    evaluation.key(group),
                    List.of(
                            evaluation.count(g, Count.N01),
                            evaluation.count(g, Count.N16),
                            evaluation.count(g, Count.N17),
                            evaluation.count(g, Count.N18),
                            evaluation.count(g, Count.N14)));
        }
        Map<List<String>, List<Long>> theirs =
                peer.answers(asked.file, asked.from(), asked.to(), NOW, asked.by.size());
        if (!ours.equals(theirs)) {
            throw new IllegalStateException(
                    "%s: %d groups of Gridward and %d of PostGIS are not the same"
                            .formatted(asked, ours.size(), theirs.size()));
        }
        return ours.size();
    }

    private static void time(
            CaseStatistics statistics,
            StatisticsPeer peer,
            Asked asked,
            long groups,
            int rounds,
            int cases,
            Results results)
            throws Exception {
        double[] ours = new double[rounds];
        double[] theirs = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            long begin = System.nanoTime();
            Evaluation evaluation = statistics.evaluate(asked.question());
            long middle = System.nanoTime();
            if (evaluation.size() != peer.read(asked.file, asked.from(), asked.to(), NOW)) {
                throw new IllegalStateException("not as many groups as before");
            }
            ours[round] = (middle - begin) / NANOS_PER_MILLI;
            theirs[round] = (System.nanoTime() - middle) / NANOS_PER_MILLI;
        }
        results.add(line(asked, "gridward", groups, ours, cases));
        results.add(line(asked, "postgis", groups, theirs, cases));
    }

    /** A third of the rounds is to get warm. */
    private static Map<String, Object> line(
            Asked asked, String system, long groups, double[] millis, int cases) {
        double[] warm = Arrays.copyOfRange(millis, millis.length / 3, millis.length);
        Arrays.sort(warm);
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("scenario", asked.file);
        line.put("system", system);
        line.put("cases", cases);
        line.put("groups", groups);
        line.put("rounds", warm.length);
        line.put("median_ms", warm[warm.length / 2]);
        line.put("best_ms", warm[0]);
        line.put("worst_ms", warm[warm.length - 1]);
        return line;
    }
}
