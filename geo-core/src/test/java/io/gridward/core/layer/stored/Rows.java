package io.gridward.core.layer.stored;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import io.gridward.core.store.Dialect;
import io.gridward.core.store.Store;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Features put into a store's tables as they are, and read back. */
final class Rows {
    private static final int ROWS_AT_A_TIME = 1_000;

    private Rows() {}

    /** Adds features, all of one layer and with all its attributes. */
    static void put(Store store, Layer layer, Iterable<Feature> features) {
        store.write(
                connection -> {
                    put(connection, store.dialect(), layer, features);
                    store.dialect().afterChange(connection, layer.name(), Long.MAX_VALUE);
                    return null;
                });
    }

    private static void put(
            Connection connection, Dialect dialect, Layer layer, Iterable<Feature> features)
            throws SQLException {
        List<String> names = new ArrayList<>(layer.attributeNames());
        List<String> marks = new ArrayList<>(Collections.nCopies(names.size(), "?"));
        if (layer.published()) {
            names.add(Layer.GEOMETRY);
            marks.add(dialect.geometryParameter());
        }
        String sql =
                "INSERT INTO %s (%s) VALUES (%s)"
                        .formatted(
                                layer.name(), String.join(", ", names), String.join(", ", marks));
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            int waiting = 0;
            for (Feature feature : features) {
                bind(dialect, insert, feature);
                insert.addBatch();
                if (++waiting % ROWS_AT_A_TIME == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private static void bind(Dialect dialect, PreparedStatement insert, Feature feature)
            throws SQLException {
        Layer layer = feature.layer();
        int n = layer.attributes().size();
        for (int i = 0; i < n; i++) {
            Class<?> as = layer.attributes().get(i).type().javaClass();
            dialect.bindValue(insert, i + 1, feature.values()[i], as);
        }
        if (layer.published()) {
            dialect.bindGeometry(insert, n + 1, feature.geometry());
        }
    }

    /** All features of a query. */
    static List<Feature> read(FeatureSource source, FeatureQuery query) {
        List<Feature> all = new ArrayList<>();
        try (FeatureStream rows = source.read(query)) {
            rows.forEachRemaining(all::add);
        }
        return all;
    }

    /** Each feature as its key and, if there is one, its first valid day. */
    static List<String> versions(Collection<Feature> features) {
        List<String> words = new ArrayList<>();
        for (Feature f : features) {
            Object from = f.value(Layer.VALID_FROM);
            words.add(from == null ? f.key() : f.key() + " " + from);
        }
        return words;
    }
}
