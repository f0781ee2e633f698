package io.gridward.core.layer.stored;

import io.gridward.core.layer.Feature;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;

/** An open statement whose rows are read as they are asked for. */
final class Cursor implements AutoCloseable {
    private static final int ROWS_AT_A_TIME = 1_000;

    private final PreparedStatement statement;
    private final ResultSet rows;
    private final Iterator<Feature> features;

    /** Does not close the connection when it fails. */
    Cursor(Connection connection, Selection selection) throws SQLException {
        this.statement = connection.prepareStatement(selection.sql());
        statement.setFetchSize(ROWS_AT_A_TIME);
        selection.bindPage(statement);
        this.rows = statement.executeQuery();
        this.features =
                StreamSupport.stream(new RowByRow(rows, selection), false)
                        .filter(selection::wants)
                        .skip(selection.offset())
                        .limit(selection.limit())
                        .map(selection::shown)
                        .iterator();
    }

    /** The features that are wanted. */
    Iterator<Feature> features() {
        return features;
    }

    @Override
    public void close() throws SQLException {
        try (statement;
                rows) {
            return;
        }
    }

    /** Reads a row each time one is asked for. */
    private static final class RowByRow extends Spliterators.AbstractSpliterator<Feature> {
        private final ResultSet rows;
        private final Selection selection;

        RowByRow(ResultSet rows, Selection selection) {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
            this.rows = rows;
            this.selection = selection;
        }

        @Override
        public boolean tryAdvance(Consumer<? super Feature> taker) {
            try {
                if (!rows.next()) {
                    return false;
                }
                taker.accept(selection.read(rows));
                return true;
            } catch (SQLException e) {
                throw StoredFeatures.unreadable(e);
            }
        }
    }
}
