package io.gridward.importer.survey.shapefile;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/**
 * Shapes of {@code .shp} records (ESRI Shapefile Technical Description, 1998). Heights and measures
 * are left out. Polygons are put together by {@link Rings}.
 */
final class ShpShapes {
    private static final GeometryFactory SHAPES = new GeometryFactory();

    private static final int POINT = 1;
    private static final int LINE = 3;
    private static final int POLYGON = 5;
    private static final int MULTI_POINT = 8;
    private static final int BOX_BYTES = 32;

    private ShpShapes() {}

    /** A shape, or why there is none; neither for the null shape. */
    record Read(@Nullable Geometry shape, @Nullable String fault) {}

    static Read read(ByteBuffer record) {
        try {
            int type = record.getInt();
            return new Read(shape(type, record), null);
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            String why = e.getMessage();
            return new Read(null, why == null ? "图形记录不完整 / the record is cut off" : why);
        }
    }

    private static @Nullable Geometry shape(int type, ByteBuffer in) {
        if (type == 0) {
            return null;
        }
        int plain = type % 10;
        if (type > 28
                || plain != POINT && plain != LINE && plain != POLYGON && plain != MULTI_POINT) {
            throw new IllegalArgumentException(
                    "不支持的图形类型 %d / shape type %d is not read".formatted(type, type));
        }
        if (plain == POINT) {
            return SHAPES.createPoint(coordinate(in));
        }
        in.position(in.position() + BOX_BYTES);
        if (plain == MULTI_POINT) {
            return SHAPES.createMultiPointFromCoords(coordinates(in, count(in, 16)));
        }
        int parts = count(in, 4);
        int points = count(in, 16);
        int[] starts = new int[parts + 1];
        for (int i = 0; i < parts; i++) {
            starts[i] = in.getInt();
        }
        starts[parts] = points;
        List<Coordinate[]> pieces = pieces(in, starts);
        return plain == LINE ? lines(pieces) : Rings.polygons(pieces, SHAPES);
    }

    /** A number of things that have room in what is left. */
    private static int count(ByteBuffer in, int bytesEach) {
        int n = in.getInt();
        if (n < 0 || (long) n * bytesEach > in.remaining()) {
            throw new BufferUnderflowException();
        }
        return n;
    }

    private static List<Coordinate[]> pieces(ByteBuffer in, int[] starts) {
        List<Coordinate[]> pieces = new ArrayList<>();
        for (int i = 0; i + 1 < starts.length; i++) {
            int n = starts[i + 1] - starts[i];
            if (n < 0 || i == 0 && starts[0] != 0 || n * 16L > in.remaining()) {
                throw new BufferUnderflowException();
            }
            pieces.add(coordinates(in, n));
        }
        return pieces;
    }

    private static Geometry lines(List<Coordinate[]> pieces) {
        List<LineString> lines = new ArrayList<>();
        for (Coordinate[] piece : pieces) {
            lines.add(SHAPES.createLineString(piece));
        }
        return lines.size() == 1
                ? lines.get(0)
                : SHAPES.createMultiLineString(lines.toArray(LineString[]::new));
    }

    private static Coordinate[] coordinates(ByteBuffer in, int n) {
        Coordinate[] all = new Coordinate[n];
        for (int i = 0; i < n; i++) {
            all[i] = coordinate(in);
        }
        return all;
    }

    private static Coordinate coordinate(ByteBuffer in) {
        return new Coordinate(in.getDouble(), in.getDouble());
    }
}
