package io.gridward.core.citycase.evaluation;

import io.gridward.core.citycase.CaseField;
import java.util.List;
import java.util.Map;

/** A post whose work is evaluated person by person: whose name stands for which counts. */
public enum Post {
    /** Inspector: what he reported, and his tasks. */
    INSPECTOR(
            Map.of(
                    CaseField.REPORTED_BY,
                    List.of(
                            Count.N01,
                            Count.N02,
                            Count.N04,
                            Count.N05,
                            Count.VALID_OF_INSPECTORS,
                            Count.N23)),
            List.of(Count.N19, Count.N20, Count.N21, Count.N22, Count.VERIFIED, Count.CHECKED),
            false),
    /** Acceptor: what he took in, and the tasks he issued. */
    ACCEPTOR(
            Map.of(CaseField.ACCEPTED_BY, List.of(Count.ACCEPTED)),
            List.of(
                    Count.N19,
                    Count.N21,
                    Count.VERIFICATION_ISSUED_IN_TIME,
                    Count.CHECK_ISSUED_IN_TIME),
            true),
    /** Shift leader: what he filed and what he closed. */
    SHIFT_LEADER(
            Map.of(
                    CaseField.FILED_BY,
                    List.of(Count.N05, Count.N24, Count.FILED_IN_TIME),
                    CaseField.CLOSED_BY,
                    List.of(Count.N17, Count.CLOSED_IN_TIME_BY_POST)),
            List.of(),
            false),
    /** Dispatcher: what he dispatched. */
    DISPATCHER(
            Map.of(CaseField.DISPATCHED_BY, List.of(Count.N07, Count.N08, Count.N09, Count.N10)),
            List.of(),
            false);

    private final Map<CaseField, List<Count>> cases;
    private final List<Count> tasks;
    private final boolean issuer;

    Post(Map<CaseField, List<Count>> cases, List<Count> tasks, boolean issuer) {
        this.cases = cases;
        this.tasks = tasks;
        this.issuer = issuer;
    }

    /** Which counts of cases go to the person in a field. */
    Map<CaseField, List<Count>> cases() {
        return cases;
    }

    /** Which counts of tasks go to the person. */
    List<Count> tasks() {
        return tasks;
    }

    /** True when tasks go to who issued them, false when to the inspector. */
    boolean issuer() {
        return issuer;
    }

    /** Bits of all counts that go to somebody. */
    long counts() {
        long bits = mask(tasks);
        for (List<Count> some : cases.values()) {
            bits |= mask(some);
        }
        return bits;
    }

    static long mask(List<Count> counts) {
        return counts.stream().mapToLong(Count::bit).sum();
    }
}
