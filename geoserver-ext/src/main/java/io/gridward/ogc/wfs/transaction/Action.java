package io.gridward.ogc.wfs.transaction;

import io.gridward.core.layer.Layer;
import io.gridward.core.layer.filter.Filter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** One action of a transaction, read and checked: everything it names exists. */
sealed interface Action {

    /** Name the client gave it, for faults and results. */
    Optional<String> handle();

    /** What the action is about. */
    Layer layer();

    /** Name of its element. */
    default String kind() {
        return getClass().getSimpleName();
    }

    /** What a fault of it names. */
    default String locator() {
        return handle().orElse(kind());
    }

    /**
     * A feature as it came.
     *
     * @param values one per attribute of the layer, null where absent
     * @param shape shape in EPSG:4490, x = longitude; null when there is none
     */
    record Thing(@Nullable Object[] values, @Nullable Geometry shape) {
        /** Value of the layer's key; empty when absent. */
        Optional<String> key() {
            return Optional.ofNullable((String) values[0]);
        }
    }

    /** A feature that is new. */
    record Insert(Optional<String> handle, Layer layer, Thing thing) implements Action {}

    /**
     * Properties that change.
     *
     * @param values new values by attribute, empty to remove; {@link Layer#GEOMETRY} for the shape
     */
    record Update(
            Optional<String> handle,
            Layer layer,
            Map<String, Optional<Object>> values,
            Filter filter)
            implements Action {
        public Update {
            values = Map.copyOf(values);
        }
    }

    /** A feature that takes the place of another version of itself. */
    record Replace(Optional<String> handle, Layer layer, Thing thing, Filter filter)
            implements Action {}

    /** Features that no longer hold. */
    record Delete(Optional<String> handle, Layer layer, Filter filter) implements Action {}

    /** Results of one action, in its order. */
    record Done(Action action, List<String> ids) {
        public Done {
            ids = List.copyOf(ids);
        }
    }
}
