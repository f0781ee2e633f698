package io.gridward.core.layer.stored;

import io.gridward.core.layer.Layer;
import io.gridward.core.store.Store;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Which things of a store's layers changed after a data version. */
public final class StoredChanges {
    private final Store store;
    private final int most;

    private StoredChanges(Store store, int most) {
        this.store = store;
        this.most = most;
    }

    /**
     * The changes of a store.
     *
     * @param most most things that are told; where more changed, none is
     */
    public static StoredChanges in(Store store, int most) {
        return new StoredChanges(store, most);
    }

    /** Keys of what was added, replaced or withdrawn since; empty when they are too many. */
    public Optional<Set<String>> after(Layer layer, long version) {
        String sql =
                "SELECT %1$s FROM %2$s WHERE version_from > ? UNION SELECT %1$s FROM %3$s WHERE version_to > ? LIMIT ?"
                        .formatted(
                                layer.key(),
                                Shelf.CURRENT.table(layer),
                                Shelf.REPLACED.table(layer));
        return store.read(
                connection -> {
                    try (PreparedStatement question = connection.prepareStatement(sql)) {
                        question.setLong(1, version);
                        question.setLong(2, version);
                        question.setInt(3, most + 1);
                        Set<String> keys = new HashSet<>();
                        try (ResultSet rows = question.executeQuery()) {
                            while (rows.next()) {
                                keys.add(rows.getString(1));
                            }
                        }
                        return keys.size() > most ? Optional.empty() : Optional.of(keys);
                    }
                });
    }
}
