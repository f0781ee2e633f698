package io.gridward.core.layer.stored;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Rows of a cursor as features; gives its connection back when it ends, fails or is closed. */
final class CursorStream implements FeatureStream {
    private static final int ROWS_AT_A_TIME = 1_000;

    private final Connection connection;
    private final PreparedStatement statement;
    private final ResultSet rows;
    private final Selection selection;
    private long given;
    private @Nullable Feature ahead;
    private boolean closed;

    /** Does not close the connection when it fails. */
    CursorStream(Connection connection, Selection selection) throws SQLException {
        this.connection = connection;
        this.selection = selection;
        this.statement = connection.prepareStatement(selection.sql());
        statement.setFetchSize(ROWS_AT_A_TIME);
        selection.bindPage(statement);
        this.rows = statement.executeQuery();
        for (long skip = selection.offset(); skip > 0 && search(); skip--) {
            ahead = null;
        }
    }

    @Override
    public boolean hasNext() {
        if (ahead != null) {
            return true;
        }
        if (closed || given >= selection.limit()) {
            close();
            return false;
        }
        try {
            if (search()) {
                return true;
            }
        } catch (SQLException e) {
            close();
            throw StoredFeatures.unreadable(e);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
        close();
        return false;
    }

    private boolean search() throws SQLException {
        while (ahead == null && rows.next()) {
            ahead = selection.read(rows);
        }
        return ahead != null;
    }

    @Override
    public Feature next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Feature next = ahead;
        ahead = null;
        given++;
        return next;
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        ahead = null;
        try (connection;
                statement;
                rows) {
            return;
        } catch (SQLException e) {
            throw StoredFeatures.unreadable(e);
        }
    }
}
