package io.gridward.core.layer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One version of one thing of a layer, as read by a query.
 *
 * @param layer what it is
 * @param key value of the layer's key attribute
 * @param values one value per name of {@link #names}, null where absent; classes as in {@link
 *     AttributeType}
 * @param names attributes that were read, in order; shared by all features of one stream
 * @param geometry shape in EPSG:4490, x = longitude, y = latitude; null when none is stored or none
 *     was asked for
 */
public record Feature(
        Layer layer,
        String key,
        List<String> names,
        @Nullable Object[] values,
        @Nullable Geometry geometry) {

    /** Value of an attribute, null when absent or not read. */
    public @Nullable Object value(String attribute) {
        int i = names.indexOf(attribute);
        return i < 0 ? null : values[i];
    }

    /** Value of a text attribute, null when absent or not read. */
    public @Nullable String text(String attribute) {
        return (String) value(attribute);
    }

    /** Identifier on every service: {@code layer.key} (WFS 2.0 §7.2). */
    public String id() {
        return layer.name() + "." + key;
    }
}
