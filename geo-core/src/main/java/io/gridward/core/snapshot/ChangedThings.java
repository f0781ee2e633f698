package io.gridward.core.snapshot;

import io.gridward.core.layer.Layer;
import java.util.Optional;
import java.util.Set;

/** Tells which things of a layer were published after a data version, while they are few. */
@FunctionalInterface
public interface ChangedThings {

    /** Never few: layers are always copied whole. */
    ChangedThings NEVER_FEW = (layer, version) -> Optional.empty();

    /** Keys of the things; empty when they are too many to be read one by one. */
    Optional<Set<String>> changedAfter(Layer layer, long version);
}
