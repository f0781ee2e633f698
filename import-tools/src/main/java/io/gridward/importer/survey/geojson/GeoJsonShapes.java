package io.gridward.importer.survey.geojson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Shapes of GeoJSON (RFC 7946 §3.1), x before y. What is no shape is told and does not end the
 * file; more vertices than allowed are read over and told.
 */
final class GeoJsonShapes {
    /** No shape, and nothing wrong about it. */
    static final Read NONE = new Read(null, null);

    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final int MOST_NESTED = 8;

    private final int mostVertices;
    private int vertices;

    GeoJsonShapes(int mostVertices) {
        this.mostVertices = mostVertices;
    }

    /** A shape, or why there is none; neither when the file says null. */
    record Read(@Nullable Geometry shape, @Nullable String fault) {}

    /** Members of a geometry object until all are known. */
    private record Members(
            @Nullable String type,
            @Nullable Object coordinates,
            @Nullable List<Geometry> geometries) {}

    /** Reads the value the parser stands on, to its end. */
    Read read(JsonParser json) throws IOException {
        vertices = 0;
        if (json.currentToken() == JsonToken.VALUE_NULL) {
            return NONE;
        }
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return new Read(null, "图形不是对象 / the geometry is no object");
        }
        Members members = members(json, 0);
        try {
            return new Read(build(members), null);
        } catch (IllegalArgumentException | ClassCastException e) {
            String why = e instanceof ClassCastException ? null : e.getMessage();
            return new Read(
                    null, why == null ? "坐标嵌套与图形类型不符 / coordinates do not fit the type" : why);
        }
    }

    private Members members(JsonParser json, int depth) throws IOException {
        String type = null;
        Object coordinates = null;
        List<Geometry> geometries = null;
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (name.equals("type") && value == JsonToken.VALUE_STRING) {
                type = json.getText();
            } else if (name.equals("coordinates") && value == JsonToken.START_ARRAY) {
                coordinates = list(json);
            } else if (name.equals("geometries")
                    && value == JsonToken.START_ARRAY
                    && depth < MOST_NESTED) {
                geometries = geometries(json, depth);
            } else {
                json.skipChildren();
            }
        }
        return new Members(type, coordinates, geometries);
    }

    private @Nullable List<Geometry> geometries(JsonParser json, int depth) throws IOException {
        List<Geometry> all = new ArrayList<>();
        boolean good = true;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == JsonToken.START_OBJECT) {
                try {
                    all.add(build(members(json, depth + 1)));
                } catch (IllegalArgumentException | ClassCastException e) {
                    good = false;
                }
            } else {
                json.skipChildren();
            }
        }
        return good ? all : null;
    }

    /** A list as a position (when it holds numbers) or a list of lists; null when it is neither. */
    private @Nullable Object list(JsonParser json) throws IOException {
        JsonToken first = json.nextToken();
        if (first == JsonToken.END_ARRAY) {
            return List.of();
        }
        if (first.isNumeric()) {
            return position(json);
        }
        List<@Nullable Object> items = new ArrayList<>();
        for (JsonToken token = first; token != JsonToken.END_ARRAY; token = json.nextToken()) {
            if (token == JsonToken.START_ARRAY) {
                Object item = list(json);
                if (vertices <= mostVertices) {
                    items.add(item);
                }
            } else {
                json.skipChildren();
                items.add(null);
            }
        }
        return items;
    }

    private @Nullable Coordinate position(JsonParser json) throws IOException {
        double x = json.getDoubleValue();
        double y = Double.NaN;
        int n = 1;
        boolean numbers = true;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            boolean number = json.currentToken().isNumeric();
            numbers &= number;
            if (number && n == 1) {
                y = json.getDoubleValue();
            }
            json.skipChildren();
            n++;
        }
        vertices++;
        return numbers && n >= 2 ? new Coordinate(x, y) : null;
    }

    private Geometry build(Members m) {
        if (vertices > mostVertices) {
            throw new IllegalArgumentException(
                    "顶点超过上限 %d / more vertices than the limit of %d"
                            .formatted(mostVertices, mostVertices));
        }
        String type = String.valueOf(m.type());
        if (type.equals("GeometryCollection") && m.geometries() != null) {
            return SHAPES.createGeometryCollection(m.geometries().toArray(Geometry[]::new));
        }
        Object c = m.coordinates();
        if (c == null) {
            throw new IllegalArgumentException(
                    "图形 %s 没有坐标 / geometry %s has no coordinates".formatted(type, type));
        }
        return switch (type) {
            case "Point" ->
                    c instanceof List<?> l && l.isEmpty()
                            ? SHAPES.createPoint()
                            : SHAPES.createPoint((Coordinate) c);
            case "MultiPoint" -> SHAPES.createMultiPointFromCoords(positions(c));
            case "LineString" -> SHAPES.createLineString(positions(c));
            case "MultiLineString" ->
                    SHAPES.createMultiLineString(
                            lists(c).stream()
                                    .map(l -> SHAPES.createLineString(positions(l)))
                                    .toArray(LineString[]::new));
            case "Polygon" -> polygon(c);
            case "MultiPolygon" ->
                    SHAPES.createMultiPolygon(
                            lists(c).stream().map(GeoJsonShapes::polygon).toArray(Polygon[]::new));
            default ->
                    throw new IllegalArgumentException(
                            "未知图形类型 %s / unknown geometry type %s".formatted(type, type));
        };
    }

    private static Polygon polygon(Object rings) {
        List<LinearRing> all =
                lists(rings).stream().map(r -> SHAPES.createLinearRing(positions(r))).toList();
        return all.isEmpty()
                ? SHAPES.createPolygon()
                : SHAPES.createPolygon(
                        all.get(0), all.subList(1, all.size()).toArray(LinearRing[]::new));
    }

    private static Coordinate[] positions(Object list) {
        List<Object> all = lists(list);
        Coordinate[] positions = new Coordinate[all.size()];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = (Coordinate) all.get(i);
        }
        return positions;
    }

    private static List<Object> lists(Object list) {
        List<Object> all = new ArrayList<>();
        for (Object item : (List<?>) list) {
            if (item == null) {
                throw new IllegalArgumentException(
                        "坐标中有非数值 / coordinates hold something that is no number");
            }
            all.add(item);
        }
        return all;
    }
}
