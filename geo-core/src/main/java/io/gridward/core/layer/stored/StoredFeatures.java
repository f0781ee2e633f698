package io.gridward.core.layer.stored;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import io.gridward.core.store.ChangeFeed;
import io.gridward.core.store.Store;
import io.gridward.core.store.StoreUnavailable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;

/**
 * Features read from the store by a cursor: memory does not grow with the layer. Each stream and
 * each count sees one state of the data.
 */
public final class StoredFeatures implements FeatureSource {
    private final Store store;

    private StoredFeatures(Store store) {
        this.store = store;
    }

    /** The features of a store, which stays open as long as they are read. */
    public static FeatureSource in(Store store) {
        return new StoredFeatures(store);
    }

    @Override
    public FeatureStream read(FeatureQuery query) {
        Selection selection = Selection.of(query, store.dialect());
        return read(selection);
    }

    private FeatureStream read(Selection selection) {
        Connection connection = store.openForReading();
        try {
            return new CursorStream(connection, selection);
        } catch (SQLException | RuntimeException e) {
            try (connection) {
                throw e instanceof SQLException sql ? unreadable(sql) : (RuntimeException) e;
            } catch (SQLException closing) {
                throw unreadable(closing);
            }
        }
    }

    static StoreUnavailable unreadable(SQLException e) {
        return new StoreUnavailable(
                "读取数据失败，请检查数据库是否可用 / reading failed, see whether the store can be reached: "
                        + e.getMessage(),
                e);
    }

    @Override
    public long count(FeatureQuery query) {
        Selection selection =
                Selection.of(
                        query.page(0, FeatureQuery.NO_LIMIT).reading(List.of(), false),
                        store.dialect());
        if (!selection.exact()) {
            return countByReading(selection);
        }
        return store.read(
                connection -> {
                    try (PreparedStatement statement =
                            connection.prepareStatement(selection.countSql())) {
                        selection.bind(statement);
                        try (ResultSet rows = statement.executeQuery()) {
                            rows.next();
                            return rows.getLong(1);
                        }
                    }
                });
    }

    private long countByReading(Selection selection) {
        long n = 0;
        try (FeatureStream stream = read(selection)) {
            for (Iterator<Feature> i = stream; i.hasNext(); i.next()) {
                n++;
            }
        }
        return n;
    }

    @Override
    public Optional<Envelope> bounds(Layer layer) {
        if (!layer.published()) {
            return Optional.empty();
        }
        return store.read(
                connection -> {
                    try (PreparedStatement statement =
                                    connection.prepareStatement(
                                            store.dialect().selectBounds(layer.name()));
                            ResultSet rows = statement.executeQuery()) {
                        rows.next();
                        double west = rows.getDouble(1);
                        return rows.wasNull()
                                ? Optional.<Envelope>empty()
                                : Optional.of(
                                        new Envelope(
                                                west,
                                                rows.getDouble(3),
                                                rows.getDouble(2),
                                                rows.getDouble(4)));
                    }
                });
    }

    @Override
    public long version() {
        return ChangeFeed.of(store).version();
    }
}
