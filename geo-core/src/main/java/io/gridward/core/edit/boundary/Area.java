package io.gridward.core.edit.boundary;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.Layer;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * An area as the steps so far leave it.
 *
 * @param before it as it is published; null for a new one
 * @param values one per attribute of the layer, null where absent
 * @param shape its shape in EPSG:4490
 * @param gone whether it became part of another
 */
record Area(
        Layer layer,
        @Nullable Feature before,
        @Nullable Object[] values,
        Geometry shape,
        boolean gone) {

    static Area of(Feature published, Geometry shape) {
        return new Area(published.layer(), published, published.values(), shape, false);
    }

    String key() {
        return String.valueOf(values[0]);
    }

    @Nullable Object value(String attribute) {
        int i = layer.indexOf(attribute);
        return i < 0 ? null : values[i];
    }

    Area shaped(Geometry other) {
        return new Area(layer, before, values, other, gone);
    }

    Area withdrawn() {
        return new Area(layer, before, values, shape, true);
    }

    /** True when it is published and looks as it did. */
    boolean unchanged() {
        return before != null
                && !gone
                && before.geometry() != null
                && before.geometry().equalsExact(shape);
    }
}
