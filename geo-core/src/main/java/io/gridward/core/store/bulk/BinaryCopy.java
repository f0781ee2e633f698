package io.gridward.core.store.bulk;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows in PostgreSQL's binary COPY format: what the server stores nearly as it comes, where an
 * INSERT is parsed value by value. Shapes are written as EWKB, x = longitude, y = latitude.
 */
public final class BinaryCopy {
    private static final byte[] SIGNATURE = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final int BUFFER_BYTES = 1 << 17;
    private static final long EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final long EPOCH_SECOND = EPOCH_DAY * 86_400;
    private static final int POINT_BYTES = 25;
    private static final int EWKB_POINT = 0x20000001;

    private final CopyIn copy;
    private final WKBWriter shapes = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN, true);
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);

    private BinaryCopy(CopyIn copy) {
        this.copy = copy;
    }

    /**
     * Writes rows in the caller's transaction.
     *
     * @param rows each with one value a column, null where absent
     */
    public static void write(
            Connection connection, BulkTable table, Iterable<@Nullable Object[]> rows)
            throws SQLException {
        String statement =
                "COPY %s (%s) FROM STDIN (FORMAT binary)"
                        .formatted(table.name(), table.columnNames());
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
        try {
            new BinaryCopy(copy).write(table.columns(), rows);
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private void write(List<BulkTable.Column> columns, Iterable<@Nullable Object[]> rows)
            throws SQLException {
        buffer.put(SIGNATURE);
        for (@Nullable Object[] row : rows) {
            room(2).putShort((short) columns.size());
            for (int i = 0; i < row.length; i++) {
                value(row[i], columns.get(i).type());
            }
        }
        room(2).putShort((short) -1);
        send();
        copy.endCopy();
    }

    private void value(@Nullable Object value, Class<?> type) throws SQLException {
        if (value == null) {
            room(4).putInt(-1);
        } else if (type == String.class) {
            text((String) value);
        } else if (type == Long.class) {
            room(12).putInt(8).putLong((Long) value);
        } else if (type == Double.class) {
            room(12).putInt(8).putDouble((Double) value);
        } else if (type == LocalDate.class) {
            room(8).putInt(4).putInt((int) (((LocalDate) value).toEpochDay() - EPOCH_DAY));
        } else if (type == OffsetDateTime.class) {
            room(12).putInt(8).putLong(microseconds((OffsetDateTime) value));
        } else {
            shape((Geometry) value);
        }
    }

    /** UTF-8, where most bytes are those of the characters; the server refuses NUL. */
    private void text(String text) throws SQLException {
        int most = 3 * text.length();
        if (most > BUFFER_BYTES / 2) {
            bytes(text.replace('\0', '\uFFFD').getBytes(StandardCharsets.UTF_8));
            return;
        }
        int start = room(4 + most).position();
        buffer.position(start + 4);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0 && c < 0x80) {
                buffer.put((byte) c);
            } else if (Character.isSurrogate(c)) {
                buffer.position(start + 4);
                buffer.put(text.replace('\0', '\uFFFD').getBytes(StandardCharsets.UTF_8));
                break;
            } else {
                encode(c == 0 ? '\uFFFD' : c);
            }
        }
        buffer.putInt(start, buffer.position() - start - 4);
    }

    private void encode(char c) {
        if (c < 0x800) {
            buffer.put((byte) (0xC0 | c >> 6));
        } else {
            buffer.put((byte) (0xE0 | c >> 12)).put((byte) (0x80 | c >> 6 & 0x3F));
        }
        buffer.put((byte) (0x80 | c & 0x3F));
    }

    private static long microseconds(OffsetDateTime moment) {
        return (moment.toEpochSecond() - EPOCH_SECOND) * 1_000_000 + moment.getNano() / 1000;
    }

    private void shape(Geometry shape) throws SQLException {
        if (shape instanceof Point && !shape.isEmpty()) {
            Coordinate c = shape.getCoordinate();
            room(4 + POINT_BYTES).putInt(POINT_BYTES).put((byte) 1);
            buffer.putInt(Integer.reverseBytes(EWKB_POINT)).putInt(Integer.reverseBytes(4490));
            buffer.putLong(Long.reverseBytes(Double.doubleToRawLongBits(c.x)));
            buffer.putLong(Long.reverseBytes(Double.doubleToRawLongBits(c.y)));
            return;
        }
        Geometry stamped = shape.getSRID() == 4490 ? shape : shape.copy();
        stamped.setSRID(4490);
        bytes(shapes.write(stamped));
    }

    private void bytes(byte[] bytes) throws SQLException {
        room(4).putInt(bytes.length);
        if (bytes.length > BUFFER_BYTES) {
            send();
            copy.writeToCopy(bytes, 0, bytes.length);
        } else {
            room(bytes.length).put(bytes);
        }
    }

    /** The buffer with room for some more bytes; never for more than it has. */
    private ByteBuffer room(int bytes) throws SQLException {
        if (buffer.remaining() < bytes) {
            send();
        }
        return buffer;
    }

    private void send() throws SQLException {
        copy.writeToCopy(buffer.array(), 0, buffer.position());
        buffer.clear();
    }
}
