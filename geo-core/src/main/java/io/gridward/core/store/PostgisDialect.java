package io.gridward.core.store;

import io.gridward.core.store.bulk.BinaryCopy;
import io.gridward.core.store.bulk.BulkTable;
import io.gridward.core.store.bulk.LateIndexes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/** PostGIS: shapes travel as plain WKB (OGC 06-103r4 §8.2), values in their SQL types. */
final class PostgisDialect implements Dialect {
    private static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), 4490);

    /** For hashing and sorting a whole survey; what is larger spills to disk. */
    private static final String SORTING_MEMORY = "128MB";

    /**
     * Fewer rows leave what the planner knows of a table as it is; the server's own daemon sees.
     */
    private static final long TELLING_ROWS = 1_000;

    @Override
    public String name() {
        return "postgis";
    }

    @Override
    public String selectGeometry(String column) {
        return "ST_AsBinary(" + column + ")";
    }

    @Override
    public @Nullable Geometry readGeometry(ResultSet rows, int column) throws SQLException {
        byte[] wkb = rows.getBytes(column);
        try {
            return wkb == null ? null : new WKBReader(FACTORY).read(wkb);
        } catch (ParseException e) {
            throw new SQLException("unreadable shape: " + e.getMessage(), e);
        }
    }

    @Override
    public String geometryParameter() {
        return "ST_GeomFromWKB(?, 4490)";
    }

    @Override
    public void bindGeometry(PreparedStatement statement, int index, @Nullable Geometry geometry)
            throws SQLException {
        if (geometry == null) {
            statement.setNull(index, Types.BINARY);
        } else {
            statement.setBytes(
                    index, new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN).write(geometry));
        }
    }

    @Override
    public void insertAll(Connection connection, BulkTable table, Iterable<@Nullable Object[]> rows)
            throws SQLException {
        BinaryCopy.write(connection, table, rows);
    }

    @Override
    public <T> @Nullable T readValue(ResultSet rows, int column, Class<T> as) throws SQLException {
        if (as == String.class) {
            return as.cast(rows.getString(column));
        }
        return rows.getObject(column, as);
    }

    @Override
    public void bindValue(
            PreparedStatement statement, int index, @Nullable Object value, Class<?> as)
            throws SQLException {
        if (value == null) {
            statement.setNull(index, typeOf(as));
        } else if (value instanceof OffsetDateTime moment) {
            statement.setObject(index, moment.withOffsetSameInstant(ZoneOffset.UTC));
        } else if (value instanceof String text) {
            statement.setString(index, text.replace('\0', '\uFFFD')); // the server refuses NUL
        } else {
            statement.setObject(index, as.cast(value), typeOf(as));
        }
    }

    private static int typeOf(Class<?> as) {
        if (as == Long.class) {
            return Types.BIGINT;
        }
        if (as == Double.class) {
            return Types.DOUBLE;
        }
        if (as == LocalDate.class) {
            return Types.DATE;
        }
        return as == OffsetDateTime.class ? Types.TIMESTAMP_WITH_TIMEZONE : Types.VARCHAR;
    }

    @Override
    public String mayMeetRectangle(String table, String alias) {
        return alias + ".geom && ST_MakeEnvelope(?, ?, ?, ?, 4490)";
    }

    @Override
    public Optional<String> relation(String name, String column) {
        return Optional.of("ST_%s(%s, %s)".formatted(name, column, geometryParameter()));
    }

    /** CASE, as rows beside the rectangle may not be convertible and AND has no order. */
    @Override
    public Optional<String> nearness(String column, int epsg) {
        return Optional.of(
                ("CASE WHEN %1$s IS NULL OR ST_IsEmpty(%1$s) THEN NULL"
                                + " WHEN %1$s && ST_MakeEnvelope(?, ?, ?, ?, 4490)"
                                + " THEN ST_DWithin(ST_Transform(%1$s, %2$d), ST_GeomFromWKB(?, %2$d), ?)"
                                + " ELSE false END")
                        .formatted(column, epsg));
    }

    @Override
    public String likeRegardsCaseAs() {
        return "LIKE";
    }

    @Override
    public String selectBounds(String table) {
        return ("SELECT ST_XMin(e), ST_YMin(e), ST_XMax(e), ST_YMax(e)"
                        + " FROM (SELECT ST_Extent(geom) AS e FROM %s) extent")
                .formatted(table);
    }

    @Override
    public String byCodePoints() {
        return " COLLATE \"C\"";
    }

    @Override
    public String removeAll(String table) {
        return "TRUNCATE " + table;
    }

    @Override
    public void beforeChange(Connection connection, String staged, String key) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "ANALYZE %s (batch, row_number, %s, valid_to)".formatted(staged, key));
            statement.execute("SET LOCAL work_mem = '%s'".formatted(SORTING_MEMORY));
        }
    }

    @Override
    public void addRows(Connection connection, String table, long rows, SqlWork<Void> statement)
            throws SQLException {
        List<String> dropped = LateIndexes.drop(connection, table, rows);
        statement.on(connection);
        LateIndexes.make(connection, dropped);
    }

    @Override
    public String inOrderOf(String column) {
        return "";
    }

    @Override
    public void afterChange(Connection connection, String table, long rows) throws SQLException {
        if (rows < TELLING_ROWS) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("ANALYZE " + table);
        }
    }
}
