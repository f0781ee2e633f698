package io.gridward.core.snapshot;

import io.gridward.core.layer.Layer;
import java.util.Optional;
import java.util.Set;

/** Tells which layers were published after a data version; answered by the change feed. */
@FunctionalInterface
public interface ChangedLayers {
    /** Names of the layers that changed after a data version. */
    Set<String> changedAfter(long version);

    /** Tells which things of a layer were published after a data version, while they are few. */
    @FunctionalInterface
    interface Things {

        /** Never few: layers are always copied whole. */
        Things NEVER_FEW = (layer, version) -> Optional.empty();

        /** Keys of the things; empty when they are too many to be read one by one. */
        Optional<Set<String>> changedAfter(Layer layer, long version);
    }
}
