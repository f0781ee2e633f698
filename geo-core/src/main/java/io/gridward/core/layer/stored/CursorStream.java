package io.gridward.core.layer.stored;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicBoolean;

/** Features of cursors; gives their connection back when it ends, fails or is closed. */
final class CursorStream implements FeatureStream {
    private final Connection connection;
    private final List<Cursor> cursors;
    private final Iterator<Feature> features;
    private final AtomicBoolean closed = new AtomicBoolean();

    CursorStream(Connection connection, List<Cursor> cursors, Iterator<Feature> features) {
        this.connection = connection;
        this.cursors = cursors;
        this.features = features;
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
        try (connection) {
            for (Cursor cursor : cursors) {
                cursor.close();
            }
        } catch (SQLException e) {
            throw StoredFeatures.unreadable(e);
        }
    }
}
