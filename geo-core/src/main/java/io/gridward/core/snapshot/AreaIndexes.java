package io.gridward.core.snapshot;

import io.gridward.core.layer.Feature;
import java.util.Collection;

/** Makes {@link AreaIndex}es. */
public final class AreaIndexes {
    private AreaIndexes() {}

    /** An index over the features that have an area; the others are left out. */
    public static AreaIndex of(Collection<Feature> features) {
        return new PackedAreas(features);
    }
}
