package io.gridward.core.batch;

import io.gridward.core.audit.AuditEntry;
import io.gridward.core.audit.AuditLog;
import io.gridward.core.batch.BatchTable.Counts;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.lineage.LineageWriter;
import io.gridward.core.store.Dialect;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Batches that wait for their day, on the caller's transaction. */
record KeptBatches(Dialect dialect, AuditLog audit) {

    Batch activate(Connection connection, long id, Activation order) throws SQLException {
        BatchTable table = new BatchTable(connection, dialect);
        Batch batch = require(table, id);
        refuseStale(table, id, order);
        table.nameDay(id, order.day());
        if (order.override() != null) {
            note(connection, order.actor(), "override", id, order.override());
        }
        BatchRequest request =
                new BatchRequest(
                        layerOf(batch), batch.source(), order.actor(), order.day(), batch.mode());
        return new Publication(sqlOf(batch), audit, id, request, batch.staged()).on(connection);
    }

    private static void refuseStale(BatchTable table, long id, Activation order)
            throws SQLException {
        if (order.provenAt() != null && table.nextVersion() != order.provenAt() + 1) {
            throw new BatchConflict(
                    "检查批次 %d 期间数据又有变更；请重新激活 / data changed while batch %d was looked at; activate it again"
                            .formatted(id, id));
        }
    }

    Batch discard(Connection connection, long id, String actor) throws SQLException {
        BatchTable table = new BatchTable(connection, dialect);
        Batch batch = require(table, id);
        sqlOf(batch).clear(connection, id);
        new LineageWriter(connection, dialect).remove(id);
        table.end(
                id,
                Batch.State.FAILED,
                null,
                Counts.none(batch.staged()),
                "%s 放弃 / discarded by %s".formatted(actor, actor));
        note(connection, actor, "discard", id, batch.layer() + " from " + batch.source());
        return table.find(id).orElseThrow();
    }

    Differences differences(Connection connection, long id, LocalDate day) throws SQLException {
        Batch batch = require(new BatchTable(connection, dialect), id);
        return new Differences(sqlOf(batch), batch, day);
    }

    /** Every version of the batch's layer as it would be after activation on a day. */
    List<Feature> after(Connection connection, long id, LocalDate day) throws SQLException {
        Batch batch = require(new BatchTable(connection, dialect), id);
        KeptSql sql = new KeptSql(sqlOf(batch), batch.mode());
        try (PreparedStatement question = connection.prepareStatement(sql.selectAfter())) {
            for (int i = 0; i < sql.triples(); i++) {
                Publication.bindDay(question, 3 * i + 1, dialect, day);
                question.setLong(3 * i + 3, id);
            }
            question.setLong(3 * sql.triples() + 1, id);
            List<Feature> features = new ArrayList<>();
            try (ResultSet rows = question.executeQuery()) {
                while (rows.next()) {
                    features.add(read(rows, layerOf(batch)));
                }
            }
            return features;
        }
    }

    private Feature read(ResultSet rows, Layer layer) throws SQLException {
        List<String> names = layer.attributeNames();
        Object[] values = new Object[names.size()];
        for (int i = 0; i < values.length; i++) {
            Class<?> type = layer.attributes().get(i).type().javaClass();
            values[i] = dialect.readValue(rows, i + 1, type);
        }
        return new Feature(
                layer,
                String.valueOf(values[0]),
                names,
                values,
                layer.published() ? dialect.readGeometry(rows, values.length + 1) : null);
    }

    void note(Connection connection, String actor, String action, long id, String detail)
            throws SQLException {
        audit.add(
                connection, new AuditEntry(BatchTable.now(), actor, action, "batch " + id, detail));
    }

    private static Batch require(BatchTable table, long id) throws SQLException {
        Batch batch = table.find(id).orElseThrow(() -> StoredBatches.noSuchBatch(id));
        if (batch.state() != Batch.State.STAGED) {
            throw new BatchConflict(
                    "批次 %d 的状态是 %s，不是待激活（STAGED）；用 batches 查看 / batch %d is %s, not STAGED; see: batches"
                            .formatted(id, batch.state(), id, batch.state()));
        }
        return batch;
    }

    private static Layer layerOf(Batch batch) {
        return LayerCatalog.city().get(batch.layer());
    }

    private LayerSql sqlOf(Batch batch) {
        return new LayerSql(layerOf(batch), dialect, true);
    }
}
