package io.gridward.core.store.bulk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Indexes of a PostGIS table that is being filled: to make them from all rows at once takes a third
 * of the time of adding row by row. Dropping them locks readers out until the transaction ends, so
 * it is done only for a table that becomes at least twice as large, and only when nobody is reading
 * it for long.
 */
public final class LateIndexes {
    /** Fewer rows are added as fast with the indexes in place. */
    private static final long FEWEST_ROWS = 20_000;

    /** So long a reader is waited for; readers that come meanwhile wait behind. */
    private static final String PATIENCE = "500ms";

    private LateIndexes() {}

    /**
     * Drops the indexes of a table other than its key's when it pays, in the caller's transaction.
     *
     * @param table name of the table, from the catalogue
     * @param rows how many rows are going to be added
     * @return statements that make them again; none when they were left in place
     */
    public static List<String> drop(Connection connection, String table, long rows)
            throws SQLException {
        if (rows < FEWEST_ROWS || count(connection, table) > rows || !locks(connection, table)) {
            return List.of();
        }
        List<String> made = new ArrayList<>();
        try (PreparedStatement question =
                        connection.prepareStatement(
                                "SELECT indexrelid::regclass::text, pg_get_indexdef(indexrelid)"
                                        + " FROM pg_index WHERE indrelid = ?::regclass"
                                        + " AND NOT indisprimary ORDER BY 1");
                Statement statement = connection.createStatement()) {
            question.setString(1, table);
            try (ResultSet indexes = question.executeQuery()) {
                while (indexes.next()) {
                    statement.execute("DROP INDEX " + indexes.getString(1));
                    made.add(indexes.getString(2));
                }
            }
        }
        return made;
    }

    /** Makes indexes again. */
    public static void make(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String index : statements) {
                statement.execute(index);
            }
        }
    }

    private static long count(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Takes the table for this transaction alone; false when somebody keeps reading it. */
    private static boolean locks(Connection connection, String table) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL lock_timeout = '%s'".formatted(PATIENCE));
            statement.execute("LOCK TABLE %s IN ACCESS EXCLUSIVE MODE".formatted(table));
            statement.execute("SET LOCAL lock_timeout = DEFAULT");
            return true;
        } catch (SQLException e) {
            connection.rollback(before);
            return false;
        }
    }
}
