package io.gridward.core.audit;

import io.gridward.core.store.Dialect;
import io.gridward.core.store.SqlText;
import io.gridward.core.store.Store;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

final class StoredAuditLog implements AuditLog {
    private final Store store;
    private final Dialect dialect;

    StoredAuditLog(Store store) {
        this.store = store;
        this.dialect = store.dialect();
    }

    @Override
    public void add(Connection connection, AuditEntry entry) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(SqlText.of("audit/insert"))) {
            dialect.bindValue(insert, 1, entry.at(), OffsetDateTime.class);
            dialect.bindValue(insert, 2, entry.actor(), String.class);
            dialect.bindValue(insert, 3, entry.action(), String.class);
            dialect.bindValue(insert, 4, entry.subject(), String.class);
            dialect.bindValue(insert, 5, entry.detail(), String.class);
            insert.executeUpdate();
        }
    }

    @Override
    public List<AuditEntry> list(int most) {
        return store.read(connection -> list(connection, most));
    }

    private List<AuditEntry> list(Connection connection, int most) throws SQLException {
        try (PreparedStatement question = connection.prepareStatement(SqlText.of("audit/list"))) {
            question.setInt(1, most);
            List<AuditEntry> entries = new ArrayList<>();
            try (ResultSet rows = question.executeQuery()) {
                while (rows.next()) {
                    entries.add(
                            new AuditEntry(
                                    Objects.requireNonNull(
                                            dialect.readValue(rows, 1, OffsetDateTime.class)),
                                    rows.getString(2),
                                    rows.getString(3),
                                    rows.getString(4),
                                    rows.getString(5)));
                }
            }
            return entries;
        }
    }
}
