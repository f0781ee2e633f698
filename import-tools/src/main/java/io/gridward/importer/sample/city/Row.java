package io.gridward.importer.sample.city;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A row of a layer.
 *
 * @param values by attribute name; absent and empty text mean no value
 * @param geometry in EPSG:4490, x = longitude; null in a register
 */
public record Row(Map<String, Object> values, @Nullable Geometry geometry) {

    /** A row without values yet. */
    public static Row of(@Nullable Geometry geometry) {
        return new Row(new LinkedHashMap<>(), geometry);
    }

    /** The same row with one value more. */
    public Row with(String attribute, @Nullable Object value) {
        if (value != null && !value.equals("")) {
            values.put(attribute, value);
        }
        return this;
    }

    /** The value as text; empty when there is none. */
    public String text(String attribute) {
        Object value = values.get(attribute);
        return value == null ? "" : value.toString();
    }
}
