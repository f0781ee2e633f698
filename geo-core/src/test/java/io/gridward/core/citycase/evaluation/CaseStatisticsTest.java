package io.gridward.core.citycase.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gridward.core.citycase.CaseField;
import io.gridward.core.citycase.CaseFile;
import io.gridward.core.citycase.InspectorTask;
import io.gridward.core.citycase.MadeCases;
import io.gridward.core.citycase.machine.CaseMark;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CaseStatisticsTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate END = LocalDate.of(2027, 1, 1);
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-06-30T12:00+08:00");

    /**
     * The figures of Tianmen in December 2016 (standards §4): of 972 cases due 911 closed, 737 in
     * time; of 956 events 902, of 16 components 9.
     */
    @Test
    void reproducesTheWorkedFigures() {
        MadeCases made = new MadeCases();
        for (int i = 0; i < 956; i++) {
            // of the events 902 are closed, 731 of them in time
            due(made, "e" + i, "matter", i < 902, i < 731, i % 2 == 0);
        }
        for (int i = 0; i < 16; i++) {
            due(made, "c" + i, "component", i < 9, i < 6, i % 2 == 0);
        }
        for (int i = 0; i < 50; i++) { // not due yet: counts in neither
            Map<CaseField, Object> values = filed("n" + i, "matter", "HANDLING");
            values.put(CaseField.DUE_AT, NOW.plusHours(1));
            made.put(values);
        }
        CaseStatistics statistics = CaseStatistics.load(made);

        Evaluation all = statistics.evaluate(Question.all(FIRST, END, NOW));
        assertThat(all.size()).isEqualTo(1);
        isRate(all.indices(0).rate("R03"), 911, 972, 93.72);
        isRate(all.indices(0).rate("R04"), 737, 972, 75.82);
        Evaluation kinds = statistics.evaluate(Question.all(FIRST, END, NOW, Dimension.KIND));
        for (int group = 0; group < kinds.size(); group++) {
            Rate closing = kinds.indices(group).rate("R03");
            if (kinds.key(group).get(0).equals("matter")) {
                isRate(closing, 902, 956, 94.35);
            } else {
                isRate(closing, 9, 16, 56.25);
            }
        }
    }

    private static void isRate(Rate rate, long numerator, long denominator, double percent) {
        assertThat(rate).isEqualTo(new Rate(numerator, denominator));
        assertThat(rate.percent().getAsDouble()).isCloseTo(percent, within(0.005));
    }

    /** A case that is due: closed, else handled and not closed, or overdue in the body's hands. */
    private static void due(
            MadeCases made,
            String no,
            String kind,
            boolean closed,
            boolean inTime,
            boolean handled) {
        Map<CaseField, Object> values =
                filed(no, kind, closed ? "CLOSED" : handled ? "HANDLED" : "HANDLING");
        values.put(CaseField.DUE_AT, NOW.minusDays(1));
        values.put(CaseField.OVERDUE, inTime ? 0L : 1L);
        if (closed || handled) {
            values.put(CaseField.HANDLED_AT, NOW.minusDays(inTime ? 2 : 0));
        }
        made.put(values);
    }

    private static Map<CaseField, Object> filed(String no, String kind, String state) {
        Map<CaseField, Object> values = new EnumMap<>(CaseField.class);
        values.put(CaseField.CASE_NO, no);
        values.put(CaseField.STATE, state);
        values.put(CaseField.KIND, kind);
        values.put(CaseField.SCHEME, "GB/T 30428.2-2013");
        values.put(CaseField.TYPE_CODE, "0101");
        values.put(CaseField.SOURCE, "inspector");
        values.put(CaseField.REPORTED_AT, NOW.minusDays(10));
        values.put(CaseField.FILED_AT, NOW.minusDays(9));
        values.put(CaseField.DISPATCHED_AT, NOW.minusDays(8));
        values.put(CaseField.OVERDUE, 0L);
        return values;
    }

    /** Random cases, random questions; seeds in the message. */
    @Test
    void agreesWithALoopOverAllCases() {
        for (int seed = 1; seed <= 6; seed++) {
            Random random = new Random(seed);
            MadeCases made = new MadeCases();
            int cases = random.nextInt(600);
            for (int i = 0; i < cases; i++) {
                made.random(random, i);
            }
            CaseStatistics statistics = CaseStatistics.load(made);
            for (int asked = 0; asked < 30; asked++) {
                Question question = question(random);
                assertThat(told(statistics.evaluate(question)))
                        .as("seed %d question %d: %s", seed, asked, question)
                        .isEqualTo(SlowEvaluation.of(made, question));
            }
            for (Post post : Post.values()) {
                LocalDate to = FIRST.plusDays(random.nextInt(1_000));
                assertThat(byPerson(statistics.evaluate(post, FIRST, to)))
                        .as("seed %d %s until %s", seed, post, to)
                        .isEqualTo(SlowEvaluation.of(made, post, FIRST, to));
            }
        }
    }

    private static Question question(Random random) {
        List<Dimension> by = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            by.add(Dimension.values()[random.nextInt(Dimension.values().length)]);
        }
        Map<Dimension, Set<String>> only = new HashMap<>();
        if (random.nextInt(3) == 0) {
            only.put(Dimension.SOURCE, Set.of("inspector", "wechat", "no such"));
        }
        if (random.nextInt(3) == 0) {
            only.put(Dimension.QUARTER, Set.of("2024-Q4", "2025-Q1"));
        }
        Set<Count> counts = EnumSet.allOf(Count.class);
        if (random.nextBoolean()) {
            int kept = 1 + random.nextInt(9); // in ten: also so few that they are added otherwise
            counts.removeIf(c -> random.nextInt(10) >= kept);
        }
        LocalDate from = FIRST.plusDays(random.nextInt(1_100) - 50);
        LocalDate to = from.plusDays(random.nextInt(700) - 20);
        return new Question(from, to, by, only, counts, NOW.plusDays(random.nextInt(400) - 200));
    }

    /** Counts by key; groups of which nothing wanted was counted stay in. */
    private static Map<List<String>, List<Long>> told(Evaluation evaluation) {
        Map<List<String>, List<Long>> told = new HashMap<>();
        for (int group = 0; group < evaluation.size(); group++) {
            int g = group;
            List<Long> counts =
                    Arrays.stream(Count.values()).map(c -> evaluation.count(g, c)).toList();
            assertThat(told.put(evaluation.key(group), counts)).as("one group a key").isNull();
        }
        return told;
    }

    private static Map<String, List<Long>> byPerson(Evaluation evaluation) {
        Map<String, List<Long>> told = new HashMap<>();
        for (int group = 0; group < evaluation.size(); group++) {
            int g = group;
            told.put(
                    evaluation.key(group).get(0),
                    Arrays.stream(Count.values()).map(c -> evaluation.count(g, c)).toList());
        }
        return told;
    }

    @Test
    void takesOverWhatChangedAndNothingElse() {
        MadeCases made = new MadeCases();
        made.put(filed("1", "matter", "HANDLING"));
        CaseStatistics statistics = CaseStatistics.load(made);
        assertThat(statistics.refresh()).isFalse();

        Map<CaseField, Object> done = filed("1", "matter", "CLOSED");
        done.put(CaseField.HANDLED_AT, NOW.minusDays(7));
        done.put(CaseField.DUE_AT, NOW.minusDays(6));
        CaseFile closed = made.put(done, CaseMark.CLOSED_IN_TIME);
        assertThat(closed.dataVersion()).isEqualTo(2);
        made.put(new InspectorTask("1", 1, true, "甲", "乙", NOW, true, NOW, NOW, true, true));
        assertThat(statistics.refresh()).isTrue();

        Evaluation all = statistics.evaluate(Question.all(FIRST, END, NOW));
        assertThat(all.count(0, Count.N01)).isEqualTo(1);
        assertThat(all.count(0, Count.N17)).isEqualTo(1);
        assertThat(all.count(0, Count.N22)).isEqualTo(1);
    }

    @Test
    void anEmptyPeriodHasNoGroupsAndAnEmptyDenominatorNoValue() {
        CaseStatistics none = CaseStatistics.load(new MadeCases());
        assertThat(none.evaluate(Question.all(FIRST, END, NOW, Dimension.GRID)).size()).isZero();
        assertThat(none.evaluate(Question.all(FIRST, END, NOW)).size()).isZero();

        Indices nothing = new Indices(count -> 0);
        assertThat(nothing.rate("R03").percent()).isEmpty();
        assertThat(nothing.composite("C02", 1)).isEmpty();
        assertThat(Objects.requireNonNull(nothing.rate("R03"))).isEqualTo(new Rate(0, 0));
    }
}
