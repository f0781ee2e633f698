package io.gridward.core.citycase.evaluation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which cases are counted, and how they are told apart. The cases of a period are those reported in
 * it: all counts are of the same cases, so that no rate exceeds 100 %.
 *
 * @param from first day
 * @param to first day no longer counted
 * @param by dimensions of the groups, outermost first; none for one group of all
 * @param only for dimensions, the values that are counted
 * @param counts what is counted
 * @param now moment at which what is overdue is judged
 */
public record Question(
        LocalDate from,
        LocalDate to,
        List<Dimension> by,
        Map<Dimension, Set<String>> only,
        Set<Count> counts,
        OffsetDateTime now) {
    public Question {
        by = List.copyOf(by);
        only = Map.copyOf(only);
        counts = counts.isEmpty() ? Set.of() : Set.copyOf(counts);
    }

    /** Everything that can be counted of the cases of a period. */
    public static Question all(LocalDate from, LocalDate to, OffsetDateTime now, Dimension... by) {
        return new Question(from, to, List.of(by), Map.of(), EnumSet.allOf(Count.class), now);
    }

    long mask() {
        return counts.stream().mapToLong(Count::bit).sum();
    }
}
