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
 * it for long. Meanwhile its numbers are drawn a thousand at a time.
 */
public final class LateIndexes {
    /** Fewer rows are added as fast with the indexes in place. */
    private static final long FEWEST_ROWS = 20_000;

    /** So long a reader is waited for; readers that come meanwhile wait behind. */
    private static final String PATIENCE = "500ms";

    /** Indexes of a table other than its key's: name, statement that makes it again. */
    private static final String INDEXES =
            """
            SELECT indexrelid::regclass::text, pg_get_indexdef(indexrelid)
            FROM pg_index WHERE indrelid = ?::regclass AND NOT indisprimary ORDER BY 1
            """;

    /** The primary key of a table: statement that drops it, statement that makes it again. */
    private static final String KEY =
            """
            SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname),
                format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname,
                    pg_get_constraintdef(oid))
            FROM pg_constraint WHERE conrelid = ?::regclass AND contype = 'p'
            """;

    /** The sequence a table numbers its rows by: name, how many numbers are drawn at a time. */
    private static final String SEQUENCES =
            """
            SELECT s.seqrelid::regclass::text, s.seqcache::text
            FROM pg_depend d JOIN pg_sequence s ON s.seqrelid = d.objid
            WHERE d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_class'::regclass
                AND d.refobjid = ?::regclass AND d.deptype = 'i'
            """;

    private static final String MANY = "ALTER SEQUENCE %s CACHE 1000";
    private static final String AS_BEFORE = "ALTER SEQUENCE %s CACHE %s";

    /** SQLSTATE of dropping what something else depends on. */
    private static final String DEPENDED_UPON = "2BP01";

    private LateIndexes() {}

    /**
     * Drops the indexes of a table when it pays, in the caller's transaction. The key's stays when
     * something else depends on it.
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
        List<String> again = new ArrayList<>();
        for (String[] key : list(connection, KEY, table)) {
            if (dropKey(connection, key[0])) {
                again.add(key[1]);
            }
        }
        for (String[] index : list(connection, INDEXES, table)) {
            run(connection, "DROP INDEX " + index[0]);
            again.add(index[1]);
        }
        for (String[] sequence : list(connection, SEQUENCES, table)) {
            run(connection, MANY.formatted(sequence[0]));
            again.add(AS_BEFORE.formatted(sequence[0], sequence[1]));
        }
        return again;
    }

    /** Rows of two texts about a table. */
    private static List<String[]> list(Connection connection, String question, String table)
            throws SQLException {
        List<String[]> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setString(1, table);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new String[] {rows.getString(1), rows.getString(2)});
                }
            }
        }
        return found;
    }

    private static boolean dropKey(Connection connection, String statement) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            run(connection, statement);
            return true;
        } catch (SQLException e) {
            if (!DEPENDED_UPON.equals(e.getSQLState())) {
                throw e;
            }
            connection.rollback(before);
            return false;
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Makes indexes again. */
    public static void make(Connection connection, List<String> statements) throws SQLException {
        for (String index : statements) {
            run(connection, index);
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
