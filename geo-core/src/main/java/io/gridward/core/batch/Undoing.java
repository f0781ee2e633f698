package io.gridward.core.batch;

import io.gridward.core.audit.AuditEntry;
import io.gridward.core.audit.AuditLog;
import io.gridward.core.store.SqlText;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.LongStream;

/**
 * One published batch being undone in the caller's transaction: the layer returns to its state
 * before the batch's data version.
 */
record Undoing(LayerSql sql, AuditLog audit, Batch batch, String actor) {

    Batch on(Connection connection) throws SQLException {
        BatchTable table = new BatchTable(connection, sql.dialect());
        Long undone = batch.version();
        String detail = "made no data version";
        if (undone != null) {
            refuseLater(table, undone);
            detail = undo(connection, table, undone);
        }
        table.undo(batch.id(), "rolled back by %s: %s".formatted(actor, detail));
        audit.add(
                connection,
                new AuditEntry(BatchTable.now(), actor, "rollback", "batch " + batch.id(), detail));
        return table.find(batch.id()).orElseThrow();
    }

    private void refuseLater(BatchTable table, long undone) throws SQLException {
        List<Long> later = table.listLater(sql.table(), undone);
        if (!later.isEmpty()) {
            throw new BatchConflict(
                    "批次 %d 之后图层 %s 又有批次 %s；请先撤销较晚的批次 / batches %s changed layer %s after batch %d; roll those back first, the newest first"
                            .formatted(
                                    batch.id(),
                                    sql.table(),
                                    later,
                                    later,
                                    sql.table(),
                                    batch.id()));
        }
    }

    private String undo(Connection connection, BatchTable table, long undone) throws SQLException {
        Publication.run(connection, SqlText.of("batch/create_undone"));
        Publication.run(connection, "DELETE FROM batch_undone");
        long[] sixTimes = LongStream.generate(() -> undone).limit(6).toArray();
        if (Publication.run(connection, sql.insertUndone(), sixTimes) == 0) {
            return "nothing was left of it";
        }
        long version = table.nextVersion();
        Publication.run(connection, sql.keepUndone(), version, undone);
        long rows = Publication.run(connection, sql.deleteUndone(), undone);
        rows += Publication.run(connection, sql.putBack(), version, undone, undone);
        sql.dialect().afterChange(connection, sql.table(), rows);
        return count(connection, table, version);
    }

    private String count(Connection connection, BatchTable table, long version)
            throws SQLException {
        try (Statement question = connection.createStatement();
                ResultSet rows = question.executeQuery(sql.countUndone())) {
            rows.next();
            long gone = rows.getLong(2);
            long back = rows.getLong(1) - gone;
            table.insertChange(version, sql.table(), batch.id(), actor, 0, back, gone);
            return "%d withdrawn, %d put back, data version %d".formatted(gone, back, version);
        }
    }
}
