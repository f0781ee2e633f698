package io.gridward.core.layer.stored;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.NoSuchVersion;
import io.gridward.core.store.ChangeFeed;
import io.gridward.core.store.Dialect;
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
        Dialect dialect = store.dialect();
        Selection selection = Selection.of(query, dialect, Shelf.CURRENT); // before one is opened
        Connection connection = store.openForReading();
        try {
            if (isPast(query, connection)) {
                return new PastState(query, dialect).read(connection);
            }
            Cursor cursor = new Cursor(connection, selection);
            return new CursorStream(connection, List.of(cursor), cursor.features());
        } catch (SQLException | RuntimeException e) {
            try (connection) {
                throw e instanceof SQLException sql ? unreadable(sql) : (RuntimeException) e;
            } catch (SQLException closing) {
                throw unreadable(closing);
            }
        }
    }

    /** True when rows of the version that is asked for were replaced since. */
    private static boolean isPast(FeatureQuery query, Connection connection) throws SQLException {
        if (query.version() == null) {
            return false;
        }
        long newest = ChangeFeed.version(connection);
        if (query.version() > newest) {
            throw new NoSuchVersion(query.version(), newest);
        }
        return query.version() < newest && PastState.isChanged(query, connection);
    }

    static StoreUnavailable unreadable(SQLException e) {
        return new StoreUnavailable(
                "读取数据失败，请检查数据库是否可用 / reading failed, see whether the store can be reached: "
                        + e.getMessage(),
                e);
    }

    @Override
    public long count(FeatureQuery query) {
        FeatureQuery whole =
                query.page(0, FeatureQuery.NO_LIMIT).from(null).reading(List.of(), false);
        Selection selection = Selection.of(whole, store.dialect(), Shelf.CURRENT);
        if (!selection.exact()) {
            return countByReading(whole);
        }
        return store.read(
                connection -> {
                    long current = count(connection, selection);
                    return isPast(whole, connection)
                            ? current
                                    + count(
                                            connection,
                                            Selection.of(whole, store.dialect(), Shelf.REPLACED))
                            : current;
                });
    }

    private static long count(Connection connection, Selection selection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(selection.countSql())) {
            selection.bind(statement);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private long countByReading(FeatureQuery query) {
        long n = 0;
        try (FeatureStream stream = read(query)) {
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
                                            store.dialect().selectBounds(layer.table()));
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
