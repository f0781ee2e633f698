package io.gridward.core.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

final class StoredChangeFeed implements ChangeFeed {
    private final Store store;

    StoredChangeFeed(Store store) {
        this.store = store;
    }

    @Override
    public long version() {
        return store.read(StoredChangeFeed::version);
    }

    static long version(Connection connection) throws SQLException {
        try (PreparedStatement question =
                        connection.prepareStatement(SqlText.of("store/change_version"));
                ResultSet rows = question.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public List<Change> since(long version, int most) {
        return store.read(connection -> since(connection, version, most));
    }

    private List<Change> since(Connection connection, long version, int most) throws SQLException {
        try (PreparedStatement question =
                connection.prepareStatement(SqlText.of("store/change_since"))) {
            question.setLong(1, version);
            question.setInt(2, most);
            List<Change> changes = new ArrayList<>();
            try (ResultSet rows = question.executeQuery()) {
                while (rows.next()) {
                    changes.add(change(rows));
                }
            }
            return changes;
        }
    }

    private Change change(ResultSet rows) throws SQLException {
        OffsetDateTime at = store.dialect().readValue(rows, 5, OffsetDateTime.class);
        return new Change(
                rows.getLong(1),
                rows.getString(2),
                rows.getLong(3),
                rows.getString(4),
                at,
                rows.getLong(6),
                rows.getLong(7),
                rows.getLong(8));
    }
}
