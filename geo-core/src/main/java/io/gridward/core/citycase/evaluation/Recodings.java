package io.gridward.core.citycase.evaluation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Keeps the last tables whose cases were told apart by other boundaries. */
final class Recodings {
    private static final int MOST = 3;

    private final Deque<Recoded> newest = new ArrayDeque<>();

    private record Recoded(CaseTable of, Boundaries boundaries, CaseTable table) {}

    /** The cases of a table by other boundaries. */
    synchronized CaseTable of(CaseTable table, Boundaries boundaries) {
        newest.removeIf(r -> r.of() != table); // of cases as they were
        Optional<Recoded> known =
                newest.stream().filter(r -> r.boundaries().equals(boundaries)).findFirst();
        Recoded found =
                known.orElseGet(() -> new Recoded(table, boundaries, table.over(boundaries)));
        newest.remove(found);
        newest.addFirst(found);
        if (newest.size() > MOST) {
            newest.removeLast();
        }
        return found.table();
    }
}
