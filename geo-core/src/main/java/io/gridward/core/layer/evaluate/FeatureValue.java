package io.gridward.core.layer.evaluate;

import io.gridward.core.layer.Feature;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Access to an attribute that must have been read. */
final class FeatureValue {
    private FeatureValue() {}

    /** The value, null when absent. */
    static @Nullable Object of(Feature feature, String name) {
        return of(feature, name, -1);
    }

    /**
     * The value, null when absent; looked for first where it lies in the catalogue's order, as most
     * features have all attributes.
     */
    static @Nullable Object of(Feature feature, String name, int expected) {
        List<String> names = feature.names();
        int i = expected;
        if (i < 0 || i >= names.size() || !names.get(i).equals(name)) {
            i = names.indexOf(name);
        }
        if (i < 0) {
            throw new IllegalArgumentException(
                    "attribute " + name + " of " + feature.layer().name() + " was not read");
        }
        return feature.values()[i];
    }
}
