package io.gridward.core.snapshot;

import io.gridward.core.layer.Layer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;

/**
 * Where layers changed at which data version: what was drawn of a place remains true until
 * something near it changes. Of each layer the last changes are known rectangle by rectangle; what
 * came before counts as one change of everything. Immutable.
 *
 * @param start version from which on changes are known
 * @param since the same of layers that changed so often that the first were let go
 * @param changes the newest first, by layer
 */
record ChangedGround(long start, Map<String, Long> since, Map<String, List<Change>> changes) {
    private static final int MOST_CHANGES = 256;

    /**
     * What one version changed of a layer.
     *
     * @param areas rectangles around what changed and what lies beside it
     */
    record Change(long version, List<Envelope> areas) {
        boolean touches(Envelope box) {
            for (Envelope area : areas) {
                if (area.intersects(box)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Nothing is known of what was before a version. */
    static ChangedGround from(long version) {
        return new ChangedGround(version, Map.of(), Map.of());
    }

    /** With what a version changed of a layer. */
    ChangedGround with(long version, Layer layer, List<Envelope> areas) {
        if (areas.isEmpty()) {
            return this;
        }
        String name = layer.name();
        ArrayDeque<Change> next = new ArrayDeque<>(changes.getOrDefault(name, List.of()));
        next.addFirst(new Change(version, areas));
        Map<String, Long> known = new HashMap<>(since);
        if (next.size() > MOST_CHANGES) {
            known.put(name, next.removeLast().version());
        }
        Map<String, List<Change>> all = new HashMap<>(changes);
        all.put(name, List.copyOf(new ArrayList<>(next)));
        return new ChangedGround(start, Map.copyOf(known), Map.copyOf(all));
    }

    /** The newest version that changed something of a layer near a rectangle. */
    long versionNear(Layer layer, Envelope box) {
        for (Change change : changes.getOrDefault(layer.name(), List.of())) {
            if (change.touches(box)) {
                return change.version();
            }
        }
        return since.getOrDefault(layer.name(), start);
    }
}
