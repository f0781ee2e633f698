package io.gridward.core.lineage;

import io.gridward.core.store.Dialect;
import io.gridward.core.store.SqlText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the repairs of a batch in the caller's transaction, so that they stand or fall with it.
 *
 * @param connection connection of the transaction
 * @param dialect the store's own way with values
 */
public record LineageWriter(Connection connection, Dialect dialect) {

    /** Adds repairs of a batch. */
    public void add(long batch, List<RepairNote> notes) throws SQLException {
        if (notes.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(SqlText.of("lineage/insert"))) {
            for (RepairNote note : notes) {
                insert.setLong(1, batch);
                insert.setLong(2, note.row());
                bind(insert, 3, note.key());
                bind(insert, 4, note.check());
                bind(insert, 5, note.kind());
                bind(insert, 6, note.attribute());
                bind(insert, 7, note.before());
                bind(insert, 8, note.after());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void bind(PreparedStatement statement, int index, @Nullable String text)
            throws SQLException {
        dialect.bindValue(statement, index, text, String.class);
    }

    /** Removes the repairs of a batch that had no effect or has none any more. */
    public void remove(long batch) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(SqlText.of("lineage/remove"))) {
            delete.setLong(1, batch);
            delete.executeUpdate();
        }
    }

    /** Removes those of the rows after one, which are to be checked again. */
    public void removeAfter(long batch, long row) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement(SqlText.of("lineage/remove_after"))) {
            delete.setLong(1, batch);
            delete.setLong(2, row);
            delete.executeUpdate();
        }
    }
}
