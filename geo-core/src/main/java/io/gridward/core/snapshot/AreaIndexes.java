package io.gridward.core.snapshot;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes {@link AreaIndex}es. */
public final class AreaIndexes {
    private AreaIndexes() {}

    /** An index over the features that have an area; the others are left out. */
    public static AreaIndex of(Collection<Feature> features) {
        return new PackedAreas(features);
    }

    /**
     * An index over the versions of a layer's features that hold on a day.
     *
     * @param at the day; null for every version
     */
    public static AreaIndex load(FeatureSource source, Layer layer, @Nullable LocalDate at) {
        List<Feature> features = new ArrayList<>();
        try (FeatureStream stream = source.read(FeatureQuery.of(layer, at))) {
            stream.forEachRemaining(features::add);
        }
        return of(features);
    }
}
