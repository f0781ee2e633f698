package io.gridward.core.responsibility;

import io.gridward.core.layer.FeatureSource;
import io.gridward.core.snapshot.SnapshotFeatures;
import java.util.List;

/** Answers what is at a point; safe for use by many threads. */
public interface Locator {

    /**
     * A locator over the layers of a city; it follows their changes. Over {@link SnapshotFeatures}
     * it is swapped together with the layers: a question sees old or new, never a mixture, and
     * never waits. Over another source the lists are read once and again after the data version has
     * moved, the components at each question.
     */
    static Locator over(FeatureSource source) {
        return source instanceof SnapshotFeatures held
                ? new SnapshotLocator(held)
                : new SourceLocator(source);
    }

    /** What is at the point on the day asked for; never null, also far outside the city. */
    LocateAnswer locate(LocateQuestion question);

    /** The same answer without the reasons, near components and shares. */
    Decision decide(LocateQuestion question);

    /**
     * The same for questions that belong together, in their order. Those that lie near to each
     * other are answered one after the other, whatever their order: many at a time take less time
     * than one by one.
     */
    default List<Decision> decideAll(List<LocateQuestion> questions) {
        Decision[] decisions = new Decision[questions.size()];
        for (int from = 0; from < decisions.length; from += PlaceOrder.MOST) {
            int to = Math.min(decisions.length, from + PlaceOrder.MOST);
            for (int i : PlaceOrder.of(questions.subList(from, to))) {
                decisions[from + i] = decide(questions.get(from + i));
            }
        }
        return List.of(decisions);
    }

    /**
     * A locator over the city as it is now, for questions that belong together: it follows no
     * change, and keeps what it answers from in memory as long as it is kept. Over a source that is
     * no {@link SnapshotFeatures} components are read at each question all the same.
     */
    default Locator frozen() {
        return this;
    }
}
