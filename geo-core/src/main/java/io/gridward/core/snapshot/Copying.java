package io.gridward.core.snapshot;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.filter.Filter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes layers over from where they come from: whole, or only the things that changed.
 *
 * @param source what is copied
 * @param changes which layers changed after a data version
 * @param things which things of them did, while they are few
 */
record Copying(FeatureSource source, ChangedLayers changes, ChangedLayers.Things things) {
    private static final int MOST_ROUNDS = 4;

    /**
     * What is held with some layers copied again, and once more those that were published
     * meanwhile, so that all are of one moment unless they change faster than they are read.
     *
     * @param held what is held, under the version that is to be taken over
     * @param before version of its layers
     * @param changed names of the layers that are to be copied
     */
    HeldMoment copy(HeldMoment held, long before, Set<String> changed) {
        Map<String, LayerSnapshot> next = new HashMap<>(held.layers());
        Set<String> stale = changed;
        Copying copying = this;
        long version = held.version();
        for (int round = 1; ; round++) {
            for (String name : stale) {
                Copying now = copying;
                next.computeIfPresent(name, (k, old) -> now.copy(old, before));
            }
            long after = source.version();
            if (after == version || round == MOST_ROUNDS) {
                return held.with(version, next);
            }
            boolean restored = after < version; // another state of the store was put in its place
            stale = restored ? held.layers().keySet() : changes.changedAfter(version);
            copying =
                    restored
                            ? new Copying(source, changes, ChangedLayers.Things.NEVER_FEW)
                            : copying;
            version = after;
        }
    }

    private LayerSnapshot copy(LayerSnapshot old, long since) {
        Layer layer = old.layer();
        Optional<Set<String>> few = things.changedAfter(layer, since);
        if (few.isEmpty()) {
            return new LayerSnapshot(layer, read(FeatureQuery.of(layer, null)));
        }
        Filter changed = Filter.in(layer.key(), List.copyOf(few.get()));
        return old.with(few.get(), read(FeatureQuery.of(layer, null).where(changed)));
    }

    private List<Feature> read(FeatureQuery query) {
        Dictionary dictionary = new Dictionary(query.layer());
        List<Feature> all = new ArrayList<>();
        try (FeatureStream rows = source.read(query)) {
            rows.forEachRemaining(f -> all.add(dictionary.share(f)));
        }
        return all;
    }
}
