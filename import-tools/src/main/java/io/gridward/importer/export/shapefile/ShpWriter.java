package io.gridward.importer.export.shapefile;

import io.gridward.importer.geometry.RingSense;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** Shapes and their index; lengths and extent are filled in at the end. */
final class ShpWriter implements Closeable {
    private static final int HEADER_BYTES = 100;
    private static final int BOX_BYTES = 32;

    private final Path shp;
    private final Path shx;
    private final ShpKind kind;
    private final OutputStream shapes;
    private final OutputStream index;
    private final Envelope extent = new Envelope();
    private long words = HEADER_BYTES / 2;
    private int records;

    ShpWriter(Path shp, Path shx, ShpKind kind) throws IOException {
        this.shp = shp;
        this.shx = shx;
        this.kind = kind;
        this.shapes = new BufferedOutputStream(Files.newOutputStream(shp), 1 << 16);
        this.index = new BufferedOutputStream(Files.newOutputStream(shx), 1 << 14);
        shapes.write(new byte[HEADER_BYTES]);
        index.write(new byte[HEADER_BYTES]);
    }

    void write(@Nullable Geometry shape) throws IOException {
        byte[] content = shape == null ? new byte[4] : content(shape);
        if (shape != null) {
            extent.expandToInclude(shape.getEnvelopeInternal());
        }
        records++;
        byte[] head = ByteBuffer.allocate(8).putInt(records).putInt(content.length / 2).array();
        shapes.write(head);
        shapes.write(content);
        index.write(ByteBuffer.allocate(8).putInt((int) words).putInt(content.length / 2).array());
        words += 4 + content.length / 2;
        if (words > Integer.MAX_VALUE) {
            throw new IOException(
                    "shapefile 不能超过 4 GB，请改用 .gpkg / a shapefile cannot exceed 4 GB: use .gpkg");
        }
    }

    private byte[] content(Geometry shape) {
        if (kind == ShpKind.POINT) {
            Coordinate c = shape.getCoordinate();
            return little(20).putInt(kind.type()).putDouble(c.x).putDouble(c.y).array();
        }
        List<Coordinate[]> parts = parts(shape);
        int points = parts.stream().mapToInt(p -> p.length).sum();
        boolean parted = kind != ShpKind.MULTI_POINT;
        int bytes = 4 + BOX_BYTES + 4 + (parted ? 4 + 4 * parts.size() : 0) + 16 * points;
        ByteBuffer out = little(bytes).putInt(kind.type());
        box(out, shape.getEnvelopeInternal());
        if (parted) {
            out.putInt(parts.size());
        }
        out.putInt(points);
        int start = 0;
        for (Coordinate[] part : parts) {
            if (parted) {
                out.putInt(start);
            }
            start += part.length;
        }
        for (Coordinate[] part : parts) {
            for (Coordinate c : part) {
                out.putDouble(c.x).putDouble(c.y);
            }
        }
        return out.array();
    }

    private List<Coordinate[]> parts(Geometry shape) {
        List<Coordinate[]> parts = new ArrayList<>();
        if (kind == ShpKind.MULTI_POINT) {
            parts.add(shape.getCoordinates());
            return parts;
        }
        Geometry turned = RingSense.CLOCKWISE.of(shape);
        for (int i = 0; i < turned.getNumGeometries(); i++) {
            Geometry part = turned.getGeometryN(i);
            if (part instanceof Polygon polygon) {
                parts.add(polygon.getExteriorRing().getCoordinates());
                for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
                    parts.add(polygon.getInteriorRingN(h).getCoordinates());
                }
            } else {
                parts.add(part.getCoordinates());
            }
        }
        return parts;
    }

    private static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void box(ByteBuffer out, Envelope box) {
        boolean none = box.isNull();
        out.putDouble(none ? 0 : box.getMinX()).putDouble(none ? 0 : box.getMinY());
        out.putDouble(none ? 0 : box.getMaxX()).putDouble(none ? 0 : box.getMaxY());
    }

    @Override
    public void close() throws IOException {
        try (shapes;
                index) {
            shapes.flush();
            index.flush();
        }
        finish(shp, words);
        finish(shx, HEADER_BYTES / 2 + 4L * records);
    }

    private void finish(Path path, long fileWords) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(HEADER_BYTES);
        head.putInt(9994).putInt(24, (int) fileWords);
        head.order(ByteOrder.LITTLE_ENDIAN).position(28);
        box(head.putInt(1000).putInt(kind.type()), extent);
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE)) {
            file.write(head.rewind(), 0);
        }
    }
}
