package io.gridward.importer.text;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Features as GeoJSON text (RFC 7946), longitude before latitude. */
public final class GeoJson {
    private GeoJson() {}

    /**
     * One feature.
     *
     * @param id its identifier, null for none
     * @param properties texts, numbers and booleans; others by their text, null as null
     * @param geometry shape in degrees, null for none
     */
    public static String feature(
            @Nullable String id,
            Map<String, ? extends @Nullable Object> properties,
            @Nullable Geometry geometry) {
        StringBuilder out = new StringBuilder(200).append("{\"type\":\"Feature\",");
        if (id != null) {
            JsonText.string(out.append("\"id\":"), id).append(',');
        }
        out.append("\"geometry\":");
        geometry(out, geometry);
        out.append(",\"properties\":{");
        String comma = "";
        for (Map.Entry<String, ? extends @Nullable Object> property : properties.entrySet()) {
            JsonText.string(out.append(comma), property.getKey()).append(':');
            value(out, property.getValue());
            comma = ",";
        }
        return out.append("}}").toString();
    }

    /** A shape in degrees by itself; {@code null} for none. */
    public static String geometry(@Nullable Geometry geometry) {
        StringBuilder out = new StringBuilder(200);
        geometry(out, geometry);
        return out.toString();
    }

    private static void value(StringBuilder out, @Nullable Object value) {
        if (value == null || value instanceof Boolean || value instanceof Long) {
            out.append(value);
        } else if (value instanceof Double number) {
            number(out, number);
        } else {
            JsonText.string(out, value.toString());
        }
    }

    private static void number(StringBuilder out, double number) {
        if (Double.isFinite(number)) {
            out.append(BigDecimal.valueOf(number).toPlainString());
        } else {
            out.append("null");
        }
    }

    private static void geometry(StringBuilder out, @Nullable Geometry g) {
        if (g == null || g.isEmpty()) {
            out.append("null");
            return;
        }
        out.append("{\"type\":\"").append(g.getGeometryType());
        if (g.getClass() == GeometryCollection.class) {
            out.append("\",\"geometries\":[");
            for (int i = 0; i < g.getNumGeometries(); i++) {
                out.append(i == 0 ? "" : ",");
                geometry(out, g.getGeometryN(i));
            }
            out.append("]}");
        } else {
            coordinates(out.append("\",\"coordinates\":"), g);
            out.append('}');
        }
    }

    private static void coordinates(StringBuilder out, Geometry g) {
        if (g instanceof Point) {
            position(out, g.getCoordinate());
        } else if (g instanceof LineString) {
            positions(out, g.getCoordinates());
        } else if (g instanceof Polygon p) {
            positions(out.append('['), p.getExteriorRing().getCoordinates());
            for (int i = 0; i < p.getNumInteriorRing(); i++) {
                positions(out.append(','), p.getInteriorRingN(i).getCoordinates());
            }
            out.append(']');
        } else {
            out.append('[');
            for (int i = 0; i < g.getNumGeometries(); i++) {
                coordinates(out.append(i == 0 ? "" : ","), g.getGeometryN(i));
            }
            out.append(']');
        }
    }

    private static void positions(StringBuilder out, Coordinate[] ring) {
        out.append('[');
        for (int i = 0; i < ring.length; i++) {
            position(out.append(i == 0 ? "" : ","), ring[i]);
        }
        out.append(']');
    }

    private static void position(StringBuilder out, Coordinate c) {
        number(out.append('['), c.x);
        number(out.append(','), c.y);
        out.append(']');
    }
}
