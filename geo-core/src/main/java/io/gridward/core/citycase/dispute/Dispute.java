package io.gridward.core.citycase.dispute;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** What comes together about two bodies. For one thread. */
final class Dispute {
    private final Set<Sides> sides = new LinkedHashSet<>();
    private final Set<String> cases = new LinkedHashSet<>();
    private final Set<String> given = new HashSet<>();
    private final int[] returns = {0};

    /** Zones, by position, on both sides of a boundary. */
    record Sides(int one, int other) {}

    void add(Return one, Sides between) {
        sides.add(between);
        cases.add(one.caseNo());
        returns[0]++;
        if (one.to() != null) {
            given.add(one.caseNo());
        }
    }

    Set<Sides> sides() {
        return sides;
    }

    Set<String> caseNumbers() {
        return cases;
    }

    int returns() {
        return returns[0];
    }

    int reassigned() {
        return given.size();
    }
}
