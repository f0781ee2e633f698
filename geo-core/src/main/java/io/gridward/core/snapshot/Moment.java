package io.gridward.core.snapshot;

import io.gridward.core.layer.FeatureSource;

/**
 * What {@link SnapshotFeatures} held at one moment: its layers, and what was derived from exactly
 * these layers. It stays as it is while newer data are taken over; a reader keeps it for one
 * answer, not longer. Immutable; safe for use by many threads.
 */
public interface Moment extends FeatureSource {

    /**
     * What was derived from the layers of this moment.
     *
     * @throws IllegalArgumentException when it belongs to other features or was first derived after
     *     this moment
     */
    <T> T get(Derived<T> derived);
}
