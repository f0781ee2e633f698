package io.gridward.ogc.tile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One layer of a vector tile being written (Mapbox Vector Tile 2.1 §4). */
final class TileLayer {
    /** Units along the side of a tile. */
    static final int EXTENT = 4096;

    private static final int VERSION = 2;
    private static final int LAYERS = 3;
    private static final int NAME = 1;
    private static final int FEATURES = 2;
    private static final int KEYS = 3;
    private static final int VALUES = 4;
    private static final int EXTENT_FIELD = 5;
    private static final int VERSION_FIELD = 15;
    private static final int TAGS = 2;
    private static final int TYPE = 3;
    private static final int GEOMETRY = 4;
    private static final int STRING_VALUE = 1;
    private static final int DOUBLE_VALUE = 3;
    private static final int INT_VALUE = 4;

    private final String name;
    private final List<String> keys;
    private final Map<Object, Integer> values = new HashMap<>();
    private final PackedBytes valueMessages = new PackedBytes();
    private final PackedBytes features = new PackedBytes();
    private final PackedBytes tags = new PackedBytes();
    private final PackedBytes place = new PackedBytes();
    private final PackedBytes message = new PackedBytes();

    TileLayer(String name, List<String> keys) {
        this.name = name;
        this.keys = List.copyOf(keys);
    }

    /**
     * Adds a feature.
     *
     * @param attributes one value per key, null where absent
     */
    void add(@Nullable Object[] attributes, TileShape.Kind kind, PackedBytes geometry) {
        tags.clear();
        for (int i = 0; i < attributes.length; i++) {
            Object value = attributes[i];
            if (value != null) {
                tags.varint(i);
                tags.varint(indexOf(value));
            }
        }
        message.clear();
        message.message(TAGS, tags);
        message.number(TYPE, kind.code());
        message.message(GEOMETRY, geometry);
        features.message(FEATURES, message);
    }

    /**
     * Adds a point.
     *
     * @param x units from the left
     * @param y units from the top
     */
    void point(@Nullable Object[] attributes, double x, double y) {
        place.clear();
        TileShape.writePoint(x, y, place);
        add(attributes, TileShape.Kind.POINT, place);
    }

    private int indexOf(Object value) {
        boolean number = value instanceof Long || value instanceof Double;
        Object plain = number ? value : value.toString();
        Integer known = values.get(plain);
        if (known != null) {
            return known;
        }
        message.clear();
        if (plain instanceof Long whole) {
            message.number(INT_VALUE, whole);
        } else if (plain instanceof Double real) {
            message.real(DOUBLE_VALUE, real);
        } else {
            message.text(STRING_VALUE, (String) plain);
        }
        valueMessages.message(VALUES, message);
        values.put(plain, values.size());
        return values.size() - 1;
    }

    /** The tile with this layer; no bytes when the layer holds nothing. */
    byte[] toTile() {
        if (features.isEmpty()) {
            return new byte[0];
        }
        PackedBytes layer = new PackedBytes();
        layer.number(VERSION_FIELD, VERSION);
        layer.text(NAME, name);
        layer.append(features);
        keys.forEach(k -> layer.text(KEYS, k));
        layer.append(valueMessages);
        layer.number(EXTENT_FIELD, EXTENT);
        PackedBytes tile = new PackedBytes();
        tile.message(LAYERS, layer);
        return tile.toBytes();
    }
}
