package io.gridward.core.store.bulk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.function.Function;
import org.locationtech.jts.geom.Envelope;

/**
 * The R*Tree of a GeoPackage table that is being filled (OGC 12-128r19 annex F.3): to pack it from
 * all rows at once takes a small part of the time of adding row by row. Done only for a table that
 * becomes at least twice as large.
 *
 * <p>The tree is written into the tables in which SQLite's R*Tree module keeps it (sqlite.org, "The
 * SQLite R*Tree Module", section 5, and rtree.c), as GDAL does.
 */
public final class LateTree {
    /** Fewer rows are added as fast with the tree in place. */
    private static final long FEWEST_ROWS = 20_000;

    /** More are not gathered in memory: a row takes 40 bytes. */
    private static final long MOST_ROWS = 4_000_000;

    private LateTree() {}

    /**
     * Drops the trigger that adds a row to the tree when it pays, in the caller's transaction.
     *
     * @param table name of the table, from the catalogue
     * @param rows how many rows are going to be added
     * @return statement that makes the trigger again; none when it was left in place
     */
    public static Optional<String> drop(Connection connection, String table, long rows)
            throws SQLException {
        if (rows < FEWEST_ROWS) {
            return Optional.empty();
        }
        Optional<String> trigger = trigger(connection, table);
        if (trigger.isEmpty()) {
            return Optional.empty();
        }
        long there = count(connection, table);
        if (there > rows || there + rows > MOST_ROWS) {
            return Optional.empty();
        }
        execute(connection, "DROP TRIGGER rtree_%s_geom_insert".formatted(table));
        return trigger;
    }

    /**
     * Packs the tree of all rows and makes the trigger again.
     *
     * @param trigger as {@link #drop} gave it
     * @param envelope rectangle around a shape in a blob of the table, null for an empty one
     */
    public static void make(
            Connection connection,
            String table,
            String trigger,
            Function<byte[], Envelope> envelope)
            throws SQLException {
        TreeEntries entries = new TreeEntries();
        try (Statement question = connection.createStatement();
                ResultSet rows =
                        question.executeQuery(
                                "SELECT fid, geom FROM %s WHERE geom NOTNULL ORDER BY fid"
                                        .formatted(table))) {
            while (rows.next()) {
                Envelope around = envelope.apply(rows.getBytes(2));
                if (!around.isNull()) {
                    entries.add(rows.getLong(1), around);
                }
            }
        }
        PackedTree.write(connection, "rtree_%s_geom".formatted(table), entries);
        execute(connection, trigger);
    }

    private static Optional<String> trigger(Connection connection, String table)
            throws SQLException {
        try (PreparedStatement question =
                connection.prepareStatement(
                        "SELECT sql FROM sqlite_master WHERE type = 'trigger' AND name = ?")) {
            question.setString(1, "rtree_%s_geom_insert".formatted(table));
            try (ResultSet rows = question.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        }
    }

    static long count(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
