package io.gridward.ogc.format;

import io.gridward.core.layer.Attribute;
import io.gridward.core.layer.Feature;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where in a feature's values the attributes of an answer lie; for one stream at a time. */
public final class Columns {
    private final List<Attribute> attributes;
    private List<String> names = List.of();
    private int[] positions = {};

    /** For features of which these attributes are written. */
    public Columns(List<Attribute> attributes) {
        this.attributes = attributes;
    }

    /** Number of attributes. */
    public int size() {
        return attributes.size();
    }

    /** Value of the i-th attribute; null when absent, not read or not finite. */
    public @Nullable Object value(Feature feature, int i) {
        if (feature.names() != names) {
            names = feature.names();
            positions = attributes.stream().mapToInt(a -> names.indexOf(a.name())).toArray();
        }
        Object value = positions[i] < 0 ? null : feature.values()[positions[i]];
        return value instanceof Double number && !Double.isFinite(number) ? null : value;
    }
}
