package io.gridward.core.store.bulk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The ordinary indexes of a GeoPackage table that is being filled: made from all rows at once they
 * are sorted and written page after page, where row by row each page is written many times. Done
 * only for a table that becomes at least twice as large. Readers keep the state they began with.
 */
public final class LateKeys {
    /** Fewer rows are added as fast with the indexes in place. */
    private static final long FEWEST_ROWS = 20_000;

    private LateKeys() {}

    /**
     * Drops the indexes of a table when it pays, in the caller's transaction.
     *
     * @param table name of the table, from the catalogue
     * @param rows how many rows are going to be added
     * @return statements that make them again; none when they were left in place
     */
    public static List<String> drop(Connection connection, String table, long rows)
            throws SQLException {
        if (rows < FEWEST_ROWS || LateTree.count(connection, table) > rows) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        List<String> made = new ArrayList<>();
        try (PreparedStatement question =
                connection.prepareStatement(
                        "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ?"
                                + " AND sql NOT NULL ORDER BY rowid")) {
            question.setString(1, table);
            try (ResultSet indexes = question.executeQuery()) {
                while (indexes.next()) {
                    names.add(indexes.getString(1));
                    made.add(indexes.getString(2));
                }
            }
        }
        try (Statement statement = connection.createStatement()) {
            for (String name : names) {
                statement.execute("DROP INDEX \"%s\"".formatted(name));
            }
        }
        return made;
    }
}
