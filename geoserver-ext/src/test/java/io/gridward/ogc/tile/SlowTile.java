package io.gridward.ogc.tile;

import io.gridward.core.crs.OutsideCrs;
import io.gridward.core.layer.Feature;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.locationtech.jts.geom.Point;

/** A vector tile written shape by shape, every message by itself, values looked for in a list. */
final class SlowTile {
    private final List<String> values = new ArrayList<>();
    private final ByteArrayOutputStream valueMessages = new ByteArrayOutputStream();
    private final ByteArrayOutputStream features = new ByteArrayOutputStream();

    private SlowTile() {}

    static byte[] of(
            String layer, List<String> keys, List<Feature> all, TileAddress address, EdgeNodes e) {
        SlowTile tile = new SlowTile();
        for (Feature feature : all) {
            if (feature.geometry() == null || isCovered(feature, all, address, e)) {
                continue;
            }
            for (TileShape shape : new UnitProjector(address, e).project(feature.geometry())) {
                tile.add(feature, shape);
            }
        }
        return tile.features.size() == 0 ? new byte[0] : tile.whole(layer, keys);
    }

    /** True when another point of the same cell comes first. */
    private static boolean isCovered(
            Feature feature, List<Feature> all, TileAddress address, EdgeNodes e) {
        Optional<List<Long>> cell = cell(feature, address, e);
        return address.zoom() < TileFeatures.WHOLE_FROM_ZOOM
                && cell.isPresent()
                && all.stream()
                        .filter(f -> cell(f, address, e).equals(cell))
                        .anyMatch(f -> rank(f) < rank(feature));
    }

    private static long rank(Feature feature) {
        CRC32 crc = new CRC32();
        crc.update(feature.key().getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }

    private static Optional<List<Long>> cell(Feature feature, TileAddress address, EdgeNodes e) {
        if (!(feature.geometry() instanceof Point point) || point.isEmpty()) {
            return Optional.empty();
        }
        try {
            double[] xy =
                    new UnitProjector(address, e).units(new double[] {point.getX(), point.getY()});
            return UnitProjector.isNear(xy[0], xy[1])
                    ? Optional.of(
                            List.of(
                                    (long) Math.floor(xy[0] / TileFeatures.CELL_UNITS),
                                    (long) Math.floor(xy[1] / TileFeatures.CELL_UNITS)))
                    : Optional.empty();
        } catch (OutsideCrs outside) {
            return Optional.empty();
        }
    }

    private void add(Feature feature, TileShape shape) {
        PackedBytes tags = new PackedBytes();
        for (int i = 0; i < feature.values().length; i++) {
            Object value = feature.values()[i];
            if (value != null) {
                tags.varint(i);
                tags.varint(index(value));
            }
        }
        PackedBytes message = new PackedBytes();
        message.message(2, tags);
        message.number(3, shape.kind().code());
        message.message(4, shape.commands());
        PackedBytes field = new PackedBytes();
        field.message(2, message);
        features.writeBytes(field.toBytes());
    }

    private int index(Object value) {
        PackedBytes message = new PackedBytes();
        if (value instanceof Long whole) {
            message.number(4, whole);
        } else if (value instanceof Double real) {
            message.real(3, real);
        } else {
            message.text(1, value.toString());
        }
        String known = Arrays.toString(message.toBytes());
        if (!values.contains(known)) {
            values.add(known);
            PackedBytes field = new PackedBytes();
            field.message(4, message);
            valueMessages.writeBytes(field.toBytes());
        }
        return values.indexOf(known);
    }

    private byte[] whole(String name, List<String> keys) {
        PackedBytes head = new PackedBytes();
        head.number(15, 2);
        head.text(1, name);
        PackedBytes names = new PackedBytes();
        keys.forEach(k -> names.text(3, k));
        PackedBytes extent = new PackedBytes();
        extent.number(5, 4096);
        ByteArrayOutputStream layer = new ByteArrayOutputStream();
        layer.writeBytes(head.toBytes());
        layer.writeBytes(features.toByteArray());
        layer.writeBytes(names.toBytes());
        layer.writeBytes(valueMessages.toByteArray());
        layer.writeBytes(extent.toBytes());
        PackedBytes start = new PackedBytes();
        start.varint(3 << 3 | 2);
        start.varint(layer.size());
        ByteArrayOutputStream tile = new ByteArrayOutputStream();
        tile.writeBytes(start.toBytes());
        tile.writeBytes(layer.toByteArray());
        return tile.toByteArray();
    }
}
