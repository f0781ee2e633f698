package io.gridward.core.layer.stored;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;

/** Rows of a cursor as features; gives its connection back when it ends, fails or is closed. */
final class CursorStream implements FeatureStream {
    private static final int ROWS_AT_A_TIME = 1_000;

    private final Connection connection;
    private final PreparedStatement statement;
    private final ResultSet rows;
    private final Iterator<Feature> features;
    private final AtomicBoolean closed = new AtomicBoolean();

    /** Does not close the connection when it fails. */
    CursorStream(Connection connection, Selection selection) throws SQLException {
        this.connection = connection;
        this.statement = connection.prepareStatement(selection.sql());
        statement.setFetchSize(ROWS_AT_A_TIME);
        selection.bindPage(statement);
        this.rows = statement.executeQuery();
        this.features =
                StreamSupport.stream(new Cursor(rows, selection), false)
                        .filter(selection::wants)
                        .skip(selection.offset())
                        .limit(selection.limit())
                        .map(selection::shown)
                        .iterator();
    }

    @Override
    public boolean hasNext() {
        if (closed.get()) {
            return false;
        }
        try {
            if (features.hasNext()) {
                return true;
            }
        } catch (RuntimeException e) {
            close();
            throw e;
        }
        close();
        return false;
    }

    @Override
    public Feature next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return features.next();
    }

    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        try (connection;
                statement;
                rows) {
            return;
        } catch (SQLException e) {
            throw StoredFeatures.unreadable(e);
        }
    }

    /** Reads a row each time one is asked for. */
    private static final class Cursor extends Spliterators.AbstractSpliterator<Feature> {
        private final ResultSet rows;
        private final Selection selection;

        Cursor(ResultSet rows, Selection selection) {
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
