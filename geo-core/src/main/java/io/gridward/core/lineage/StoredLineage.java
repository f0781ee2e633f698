package io.gridward.core.lineage;

import io.gridward.core.store.SqlText;
import io.gridward.core.store.Store;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;

final class StoredLineage implements Lineage {
    private static final int ROWS_AT_ONCE = 1000;

    private final Store store;

    StoredLineage(Store store) {
        this.store = store;
    }

    @Override
    public long count(long batch) {
        return store.read(
                connection -> {
                    try (PreparedStatement question =
                            connection.prepareStatement(SqlText.of("lineage/count"))) {
                        question.setLong(1, batch);
                        try (ResultSet rows = question.executeQuery()) {
                            rows.next();
                            return rows.getLong(1);
                        }
                    }
                });
    }

    @Override
    public void read(long batch, Consumer<RepairNote> reader) {
        store.read(
                connection -> {
                    try (PreparedStatement question =
                            connection.prepareStatement(SqlText.of("lineage/list"))) {
                        question.setLong(1, batch);
                        question.setFetchSize(ROWS_AT_ONCE);
                        read(question, reader);
                        return null;
                    }
                });
    }

    private static void read(PreparedStatement question, Consumer<RepairNote> reader)
            throws SQLException {
        try (ResultSet rows = question.executeQuery()) {
            while (rows.next()) {
                reader.accept(
                        new RepairNote(
                                rows.getLong(1),
                                rows.getString(2),
                                rows.getString(3),
                                rows.getString(4),
                                rows.getString(5),
                                rows.getString(6),
                                rows.getString(7)));
            }
        }
    }
}
