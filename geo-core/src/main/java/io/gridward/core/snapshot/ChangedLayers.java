package io.gridward.core.snapshot;

import java.util.Set;

/** Tells which layers were published after a data version; answered by the change feed. */
@FunctionalInterface
public interface ChangedLayers {
    /** Names of the layers that changed after a data version. */
    Set<String> changedAfter(long version);
}
