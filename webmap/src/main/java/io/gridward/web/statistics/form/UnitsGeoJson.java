package io.gridward.web.statistics.form;

import io.gridward.importer.geometry.RingSense;
import io.gridward.importer.text.GeoJson;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Features as GeoJSON (RFC 7946) in memory, one a line. For one thread. */
public final class UnitsGeoJson {
    private static final String BEGIN = "{\"type\":\"FeatureCollection\",\"features\":[";

    private final StringBuilder out = new StringBuilder(BEGIN);

    /** Adds a feature; a group that is no unit of that day has no shape. */
    public UnitsGeoJson add(
            String id,
            Map<String, ? extends @Nullable Object> properties,
            @Nullable Geometry shape) {
        out.append(out.length() == BEGIN.length() ? "\n" : ",\n")
                .append(
                        GeoJson.feature(
                                id,
                                properties,
                                shape == null ? null : RingSense.ANTICLOCKWISE.of(shape)));
        return this;
    }

    /** The whole collection. */
    public byte[] bytes() {
        return (out + "\n]}\n").getBytes(StandardCharsets.UTF_8);
    }
}
