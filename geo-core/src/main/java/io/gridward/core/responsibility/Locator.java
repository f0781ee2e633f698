package io.gridward.core.responsibility;

import io.gridward.core.layer.FeatureSource;

/** Answers what is at a point; safe for use by many threads. */
public interface Locator {

    /**
     * A locator over layers that are cheap to read again and again, best {@link
     * io.gridward.core.snapshot.SnapshotFeatures}. It follows the source's data version: grids,
     * divisions and zones are indexed again after it moved.
     */
    static Locator over(FeatureSource source) {
        return new SourceLocator(source);
    }

    /** What is at the point on the day asked for; never null, also far outside the city. */
    LocateAnswer locate(LocateQuestion question);

    /** The same answer without the reasons, near components and shares. */
    Decision decide(LocateQuestion question);
}
