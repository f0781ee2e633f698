package io.gridward.importer.load;

import io.gridward.importer.check.Fault;
import io.gridward.importer.check.RowFinding;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** Counts of one run. */
final class Tally {
    private final Map<Fault, Long> faults = new EnumMap<>(Fault.class);
    private final Map<Fault, Long> mended = new EnumMap<>(Fault.class);
    private final LongAdder rows = new LongAdder();
    private final LongAdder taken = new LongAdder();
    private final LongAdder repaired = new LongAdder();

    void row(boolean refused, List<RowFinding> findings) {
        rows.increment();
        taken.add(refused ? 0 : 1);
        boolean right = !refused && findings.stream().anyMatch(RowFinding::repaired);
        repaired.add(right ? 1 : 0);
        findings(findings);
    }

    void findings(List<RowFinding> findings) {
        for (RowFinding f : findings) {
            faults.merge(f.kind(), 1L, Long::sum);
            mended.merge(f.kind(), f.repaired() ? 1L : 0L, Long::sum);
        }
    }

    long rows() {
        return rows.sum();
    }

    long taken() {
        return taken.sum();
    }

    long refused() {
        return rows() - taken();
    }

    /** Rows that are not refused and in which at least one repair was made. */
    long repaired() {
        return repaired.sum();
    }

    List<FaultCount> counts() {
        List<FaultCount> counts = new ArrayList<>();
        faults.forEach(
                (fault, n) ->
                        counts.add(
                                new FaultCount(
                                        fault.check(),
                                        fault.title(),
                                        fault.severity(),
                                        n,
                                        mended.getOrDefault(fault, 0L))));
        return counts;
    }
}
