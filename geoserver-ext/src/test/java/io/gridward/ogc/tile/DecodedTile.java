package io.gridward.ogc.tile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A vector tile taken apart, by the text of the specification and not by the code that wrote it.
 */
final class DecodedTile {
    private static final GeometryFactory SHAPES = new GeometryFactory();

    private final List<Feature> features = new ArrayList<>();
    private String name = "";
    private int extent;
    private int version;

    /** A feature: rings or lines as they are in the tile, x to the east, y to the south. */
    record Feature(Map<String, Object> attributes, int type, List<List<int[]>> paths) {
        /** Even-odd shape of its rings. */
        Geometry polygon() {
            Geometry all = SHAPES.createPolygon();
            for (List<int[]> path : paths) {
                Coordinate[] ring =
                        path.stream()
                                .map(p -> new Coordinate(p[0], p[1]))
                                .toArray(Coordinate[]::new);
                Coordinate[] closed = java.util.Arrays.copyOf(ring, ring.length + 1);
                closed[ring.length] = ring[0];
                all = all.symDifference(SHAPES.createPolygon(closed).buffer(0));
            }
            return all;
        }
    }

    List<Feature> features() {
        return features;
    }

    String name() {
        return name;
    }

    int extent() {
        return extent;
    }

    int version() {
        return version;
    }

    static DecodedTile of(byte[] tile) {
        DecodedTile decoded = new DecodedTile();
        Fields fields = new Fields(tile);
        while (fields.next()) {
            if (fields.field == 3) {
                decoded.layer(fields.bytes);
            }
        }
        return decoded;
    }

    private void layer(byte[] layer) {
        List<String> keys = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        List<byte[]> raw = new ArrayList<>();
        Fields fields = new Fields(layer);
        while (fields.next()) {
            switch (fields.field) {
                case 1 -> name = new String(fields.bytes, StandardCharsets.UTF_8);
                case 2 -> raw.add(fields.bytes);
                case 3 -> keys.add(new String(fields.bytes, StandardCharsets.UTF_8));
                case 4 -> values.add(value(fields.bytes));
                case 5 -> extent = (int) fields.number;
                case 15 -> version = (int) fields.number;
                default -> throw new AssertionError("field " + fields.field);
            }
        }
        raw.forEach(f -> features.add(feature(f, keys, values)));
    }

    private static Object value(byte[] value) {
        Fields fields = new Fields(value);
        fields.next();
        return switch (fields.field) {
            case 1 -> new String(fields.bytes, StandardCharsets.UTF_8);
            case 3 -> Double.longBitsToDouble(fields.number);
            case 4 -> fields.number;
            default -> throw new AssertionError("value " + fields.field);
        };
    }

    private static Feature feature(byte[] bytes, List<String> keys, List<Object> values) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        int type = 0;
        List<List<int[]>> paths = new ArrayList<>();
        Fields fields = new Fields(bytes);
        while (fields.next()) {
            Fields inner = new Fields(fields.bytes);
            switch (fields.field) {
                case 2 -> {
                    while (inner.more()) {
                        String key = keys.get((int) inner.varint());
                        attributes.put(key, values.get((int) inner.varint()));
                    }
                }
                case 3 -> type = (int) fields.number;
                case 4 -> paths.addAll(paths(inner, type));
                default -> throw new AssertionError("field " + fields.field);
            }
        }
        return new Feature(attributes, type, paths);
    }

    private static List<List<int[]>> paths(Fields in, int type) {
        List<List<int[]>> paths = new ArrayList<>();
        int x = 0;
        int y = 0;
        while (in.more()) {
            long command = in.varint();
            int count = (int) (command >> 3);
            for (int i = 0; i < count && (command & 7) != 7; i++) {
                x += in.zigzag();
                y += in.zigzag();
                if ((command & 7) == 1) {
                    paths.add(new ArrayList<>());
                }
                paths.get(paths.size() - 1).add(new int[] {x, y});
            }
            if ((command & 7) == 7 && (type != 3 || count != 1)) {
                throw new AssertionError("ClosePath where none belongs");
            }
        }
        return paths;
    }

    /** Fields of a message one after another. */
    private static final class Fields {
        private final byte[] data;
        private int at;
        private int field;
        private long number;
        private byte[] bytes = new byte[0];

        Fields(byte[] data) {
            this.data = data;
        }

        boolean more() {
            return at < data.length;
        }

        boolean next() {
            if (!more()) {
                return false;
            }
            long tag = varint();
            field = (int) (tag >> 3);
            switch ((int) (tag & 7)) {
                case 0 -> number = varint();
                case 1 -> {
                    number = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN).getLong(at);
                    at += 8;
                }
                case 2 -> {
                    int length = (int) varint();
                    bytes = java.util.Arrays.copyOfRange(data, at, at + length);
                    at += length;
                }
                default -> throw new AssertionError("wire type of " + tag);
            }
            return true;
        }

        long varint() {
            long value = 0;
            for (int shift = 0; ; shift += 7) {
                byte b = data[at++];
                value |= (long) (b & 0x7F) << shift;
                if (b >= 0) {
                    return value;
                }
            }
        }

        int zigzag() {
            long n = varint();
            return (int) (n >>> 1 ^ -(n & 1));
        }
    }
}
