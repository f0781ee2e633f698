package io.gridward.core.layer;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Features of the catalogue's layers, written by hand. */
public final class CityFeatures {
    private CityFeatures() {}

    /** The layer of that name. */
    public static Layer layer(String name) {
        return LayerCatalog.city().get(name);
    }

    /** A feature with some attributes, the key among them. */
    public static Feature of(String layer, @Nullable String wkt, Map<String, Object> attributes) {
        Layer l = layer(layer);
        Object[] values = new Object[l.attributes().size()];
        attributes.forEach((n, v) -> values[l.indexOf(l.get(n).name())] = v);
        return new Feature(l, (String) values[0], l.attributeNames(), values, shape(wkt));
    }

    /** A component at a point. */
    public static Feature lamp(
            String code, double lon, double lat, Map<String, Object> attributes) {
        Map<String, Object> all = new HashMap<>(attributes);
        all.put("code", code);
        return of("component", "POINT (%s %s)".formatted(lon, lat), all);
    }

    /** A day written as in ISO 8601. */
    public static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    /** A shape from WKT; none from null. */
    public static @Nullable Geometry shape(@Nullable String wkt) {
        try {
            return wkt == null ? null : new WKTReader().read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }
}
