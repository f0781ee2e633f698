package io.gridward.core.store;

import io.gridward.core.store.bulk.BulkTable;
import io.gridward.core.store.bulk.LateIndexes;
import io.gridward.core.store.bulk.LateKeys;
import io.gridward.core.store.bulk.LateTree;
import io.gridward.core.store.bulk.TreeRoot;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** GeoPackage over SQLite: shapes as blobs, days and moments as ISO 8601 text. */
final class GpkgDialect implements Dialect {
    private static final int CGCS2000 = 4490;

    /** Fixed width, so that text order is order in time (OGC 12-128r19 table 1, DATETIME). */
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'");

    @Override
    public String name() {
        return "gpkg";
    }

    @Override
    public String selectGeometry(String column) {
        return column;
    }

    @Override
    public @Nullable Geometry readGeometry(ResultSet rows, int column) throws SQLException {
        byte[] blob = rows.getBytes(column);
        return blob == null ? null : GeoPackageBlob.decode(blob);
    }

    @Override
    public String geometryParameter() {
        return "?";
    }

    @Override
    public void bindGeometry(PreparedStatement statement, int index, @Nullable Geometry geometry)
            throws SQLException {
        if (geometry == null) {
            statement.setNull(index, Types.BLOB);
        } else {
            statement.setBytes(index, GeoPackageBlob.encode(geometry, CGCS2000));
        }
    }

    @Override
    public void insertAll(Connection connection, BulkTable table, Iterable<@Nullable Object[]> rows)
            throws SQLException {
        String marks = String.join(", ", Collections.nCopies(table.columns().size(), "?"));
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "INSERT INTO %s (%s) VALUES (%s)"
                                .formatted(table.name(), table.columnNames(), marks))) {
            for (@Nullable Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    Class<?> type = table.columns().get(i).type();
                    if (type == Geometry.class) {
                        bindGeometry(insert, i + 1, (Geometry) row[i]);
                    } else {
                        bindValue(insert, i + 1, row[i], type);
                    }
                }
                insert.addBatch(); // executed one by one, the driver asks for each row's key
            }
            insert.executeBatch();
        }
    }

    @Override
    public <T> @Nullable T readValue(ResultSet rows, int column, Class<T> as) throws SQLException {
        if (as == Long.class || as == Double.class) {
            Object number =
                    as == Long.class ? rows.getLong(column) : (Object) rows.getDouble(column);
            return rows.wasNull() ? null : as.cast(number);
        }
        String text = rows.getString(column);
        return text == null ? null : as.cast(parse(text, as)); // wasNull asks SQLite once more
    }

    private static Object parse(String text, Class<?> as) {
        if (as == LocalDate.class) {
            return LocalDate.parse(text);
        }
        return as == OffsetDateTime.class ? OffsetDateTime.parse(text) : text;
    }

    @Override
    public void bindValue(
            PreparedStatement statement, int index, @Nullable Object value, Class<?> as)
            throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.NULL);
        } else if (value instanceof Long number) {
            statement.setLong(index, number);
        } else if (value instanceof Double number) {
            statement.setDouble(index, number);
        } else if (value instanceof OffsetDateTime moment) {
            statement.setString(index, MOMENT.format(moment.withOffsetSameInstant(ZoneOffset.UTC)));
        } else {
            statement.setString(index, as.cast(value).toString().replace('\0', '\uFFFD'));
        }
    }

    @Override
    public String mayMeetRectangle(String table, String alias) {
        if (table.endsWith("_history")) { // has no R*Tree: the blob's header answers
            return ("%1$s.geom IS NOT NULL AND ST_MaxX(%1$s.geom) >= ? AND ST_MaxY(%1$s.geom) >= ?"
                            + " AND ST_MinX(%1$s.geom) <= ? AND ST_MinY(%1$s.geom) <= ?")
                    .formatted(alias);
        }
        return "%s.fid IN (SELECT id FROM rtree_%s_geom WHERE maxx >= ? AND maxy >= ? AND minx <= ? AND miny <= ?)"
                .formatted(alias, table);
    }

    @Override
    public Optional<String> relation(String name, String column) {
        return Optional.empty();
    }

    @Override
    public Optional<String> nearness(String column, int epsg) {
        return Optional.empty();
    }

    @Override
    public String likeRegardsCaseAs() {
        return "GLOB";
    }

    @Override
    public String selectBounds(String table) {
        return "SELECT min(minx), min(miny), max(maxx), max(maxy) FROM rtree_%s_geom"
                .formatted(table);
    }

    @Override
    public String byCodePoints() {
        return " COLLATE BINARY";
    }

    @Override
    public String removeAll(String table) {
        return "DELETE FROM " + table;
    }

    @Override
    public void beforeChange(Connection connection, String staged, String key) {
        // SQLite plans these statements by their indexes alone
    }

    @Override
    public void addRows(Connection connection, String table, long rows, SqlWork<Void> statement)
            throws SQLException {
        Optional<String> trigger = LateTree.drop(connection, table, rows);
        List<String> indexes = LateKeys.drop(connection, table, rows);
        statement.on(connection);
        LateIndexes.make(connection, indexes);
        if (trigger.isPresent()) {
            LateTree.make(connection, table, trigger.get(), GeoPackageBlob::envelope);
        }
    }

    @Override
    public String inOrderOf(String column) {
        return " ORDER BY " + column;
    }

    @Override
    public void afterChange(Connection connection, String table, long rows) throws SQLException {
        try (PreparedStatement touch =
                connection.prepareStatement(SqlText.of("store/gpkg_last_change"))) {
            touch.setString(1, MOMENT.format(OffsetDateTime.now(ZoneOffset.UTC)));
            touch.setString(2, table);
            touch.executeUpdate();
        }
        try (PreparedStatement spatial =
                connection.prepareStatement(SqlText.of("store/gpkg_is_spatial"))) {
            spatial.setString(1, table);
            try (ResultSet found = spatial.executeQuery()) {
                if (!found.next()) {
                    return;
                }
            }
        }
        setExtent(connection, table);
    }

    /**
     * The R*Tree keeps rectangles in float32, rounded outward; so the true edge is among the rows
     * whose rounded edge is outermost, which the root of the tree knows.
     */
    private static void setExtent(Connection connection, String table) throws SQLException {
        Optional<Envelope> rounded = TreeRoot.bounds(connection, "rtree_%s_geom".formatted(table));
        Envelope e = rounded.orElseGet(Envelope::new);
        double[] edges = {e.getMinX(), e.getMinY(), e.getMaxX(), e.getMaxY()};
        try (PreparedStatement extent = connection.prepareStatement(extentSql(table))) {
            for (int i = 0; i < edges.length; i++) {
                if (rounded.isPresent()) {
                    extent.setDouble(i + 1, edges[i]);
                } else {
                    extent.setNull(i + 1, Types.NULL);
                }
            }
            extent.executeUpdate();
        }
    }

    /** Parameters: the outermost rounded edges west, south, east, north; none: no extent. */
    private static String extentSql(String table) {
        return "UPDATE gpkg_contents SET min_x = %s, min_y = %s, max_x = %s, max_y = %s WHERE table_name = '%s'"
                .formatted(
                        edge(table, "min", "x", "<="),
                        edge(table, "min", "y", "<="),
                        edge(table, "max", "x", ">="),
                        edge(table, "max", "y", ">="),
                        table);
    }

    private static String edge(String table, String side, String axis, String orBeyond) {
        return ("(SELECT %1$s(ST_%1$s%2$s(geom)) FROM %3$s WHERE fid IN (SELECT id FROM rtree_%3$s_geom"
                        + " WHERE %1$s%2$s %4$s ?))")
                .formatted(side, axis, table, orBeyond);
    }
}
