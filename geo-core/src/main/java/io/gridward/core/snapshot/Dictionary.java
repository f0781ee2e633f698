package io.gridward.core.snapshot;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.Layer;
import io.gridward.core.snapshot.packed.PackedShapes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets equal values of a column be one object in memory, and gives up on columns without repeats;
 * packs shapes.
 */
final class Dictionary {
    private static final int MOST_WORDS = 4096;

    private final Layer layer;
    private final List<String> names;
    private final List<Map<Object, Object>> columns = new ArrayList<>();

    Dictionary(Layer layer) {
        this.layer = layer;
        this.names = layer.attributeNames();
        names.forEach(n -> columns.add(new HashMap<>()));
    }

    /** The same feature with shared values and its shape packed. */
    Feature share(Feature feature) {
        Object[] values = feature.values().clone();
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                values[i] = share(columns.get(i), values[i]);
            }
        }
        return new Feature(
                layer, feature.key(), names, values, PackedShapes.of(feature.geometry()));
    }

    private static Object share(Map<Object, Object> words, Object value) {
        Object known = words.get(value);
        if (known == null && words.size() < MOST_WORDS) {
            words.put(value, value);
        }
        return known == null ? value : known;
    }
}
