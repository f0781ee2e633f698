package io.gridward.core.lineage;

import io.gridward.core.store.SqlText;
import io.gridward.core.store.Store;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

final class StoredLineage implements Lineage {
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
    public List<RepairNote> list(long batch, long after, int most) {
        return store.read(
                connection -> {
                    try (PreparedStatement question =
                            connection.prepareStatement(SqlText.of("lineage/list"))) {
                        question.setLong(1, batch);
                        question.setLong(2, after);
                        question.setInt(3, most);
                        return read(question);
                    }
                });
    }

    private static List<RepairNote> read(PreparedStatement question) throws SQLException {
        List<RepairNote> notes = new ArrayList<>();
        try (ResultSet rows = question.executeQuery()) {
            while (rows.next()) {
                notes.add(
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
        return notes;
    }
}
