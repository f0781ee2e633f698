package io.gridward.ogc.wfs.transaction;

import io.gridward.core.edit.DraftRow;
import io.gridward.core.layer.Attribute;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.Layer;
import io.gridward.ogc.wfs.transaction.Action.Thing;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A feature as the actions so far leave it.
 *
 * @param before it as it is published; null for a new one
 * @param values one per attribute of its layer, null where absent
 * @param shape shape in EPSG:4490; null when there is none
 * @param gone whether it was deleted
 */
record Draft(
        Layer layer,
        @Nullable Feature before,
        @Nullable Object[] values,
        @Nullable Geometry shape,
        boolean gone) {
    private static final String NAME = "_name";
    private static final String CODE = "_code";

    static Draft of(Feature published) {
        return new Draft(
                published.layer(),
                published,
                published.values().clone(),
                published.geometry(),
                false);
    }

    String key() {
        return String.valueOf(values[0]);
    }

    String id() {
        return layer.name() + "." + key();
    }

    /** It as a feature, for filters. */
    Feature feature() {
        return new Feature(layer, key(), layer.attributeNames(), values, shape);
    }

    Draft deleted() {
        return new Draft(layer, before, values, shape, true);
    }

    /** Another version of it. */
    Draft replaced(Thing thing) {
        return new Draft(layer, before, thing.values().clone(), thing.shape(), false);
    }

    /**
     * With some properties changed. What Gridward works out from a changed one is worked out anew,
     * unless it is given.
     */
    Draft changed(Map<String, Optional<Object>> change) {
        @Nullable Object[] next = values.clone();
        boolean moved = change.containsKey(Layer.GEOMETRY);
        for (int i = 0; i < next.length; i++) {
            Attribute attribute = layer.attributes().get(i);
            Optional<Object> given = change.get(attribute.name());
            if (given != null) {
                next[i] = given.orElse(null);
            } else if (isStale(attribute, change, moved)) {
                next[i] = null;
            }
        }
        Geometry place = moved ? (Geometry) change.get(Layer.GEOMETRY).orElse(null) : shape;
        return new Draft(layer, before, next, place, false);
    }

    /** Derived values follow from the place, names from the codes beside them. */
    private static boolean isStale(
            Attribute attribute, Map<String, Optional<Object>> change, boolean moved) {
        String name = attribute.name();
        boolean named =
                name.endsWith(NAME) && change.containsKey(name.replaceAll(NAME + "$", CODE));
        return attribute.need() == Attribute.Need.DERIVED && (moved || named);
    }

    /**
     * It as a row for the checks. The days of the version it came from are no statement about the
     * new one, which holds from the day of the transaction.
     */
    DraftRow row(long number) {
        int from = layer.indexOf(Layer.VALID_FROM);
        boolean untold =
                before != null && Objects.equals(values[from], before.value(Layer.VALID_FROM));
        @Nullable Object[] told = values.clone();
        if (untold) {
            told[from] = null;
        }
        return DraftRow.of(number, told, shape);
    }
}
