package io.gridward.core.citycase.evaluation;

import io.gridward.core.citycase.CaseFile;
import io.gridward.core.citycase.Cases;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Statistics of all cases, held in memory. A question is answered from what was held when it was
 * asked and waits for nobody; {@link #refresh} takes over what steps changed since. Safe for use by
 * many threads.
 */
public final class CaseStatistics {
    private final Cases cases;
    private final ColumnsBuilder builder = new ColumnsBuilder();
    private final AtomicLong version = new AtomicLong();
    private final AtomicLong shown = new AtomicLong();
    private final AtomicReference<CaseTable> held = new AtomicReference<>();

    private final Recodings recodings = new Recodings();

    private CaseStatistics(Cases cases) {
        this.cases = cases;
    }

    /** Reads all cases. */
    public static CaseStatistics load(Cases cases) {
        CaseStatistics statistics = new CaseStatistics(cases);
        statistics.take();
        return statistics;
    }

    /**
     * Takes over the cases that steps changed since the last time.
     *
     * @return true when there were any
     */
    public synchronized boolean refresh() {
        long before = version.get();
        take();
        return version.get() != before;
    }

    private synchronized void take() {
        long before = version.get();
        cases.each(before, this::put);
        if (version.get() != before || held.get() == null) {
            held.set(new CaseTable(builder.columns(cases.tasks())));
            shown.set(version.get());
        }
    }

    /** Newest data version among the cases that answers are of: grows whenever one changed. */
    public long version() {
        return shown.get();
    }

    private void put(CaseFile file) {
        builder.put(file);
        version.accumulateAndGet(file.dataVersion(), Math::max);
    }

    /** Counts by area, department, source, type, state and time. */
    public Evaluation evaluate(Question question) {
        return held.get().evaluate(question);
    }

    /**
     * The same, each case belonging to what its point is in by other boundaries. The first question
     * about boundaries looks at every point; the last few are kept.
     */
    public Evaluation evaluate(Question question, Boundaries boundaries) {
        return recodings.of(held.get(), boundaries).evaluate(question);
    }

    /** What cases are by a dimension, each once; for one of time those of all periods. */
    public List<String> words(Dimension dimension) {
        return held.get().words(dimension);
    }

    /**
     * Counts by person, for a post, on the cases reported in a period.
     *
     * @param from first day
     * @param to first day no longer counted
     */
    public Evaluation evaluate(Post post, LocalDate from, LocalDate to) {
        return held.get().evaluate(post, from, to);
    }
}
