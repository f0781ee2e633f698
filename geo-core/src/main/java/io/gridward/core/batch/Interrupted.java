package io.gridward.core.batch;

import io.gridward.core.batch.BatchTable.Checkpoint;
import io.gridward.core.batch.BatchTable.Counts;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.lineage.LineageWriter;
import io.gridward.core.store.Dialect;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;

/**
 * Batches whose process died, on the transaction of somebody who holds the writer's lock. One that
 * is filled from a file stays to go on until it does, somebody discards it, another batch of its
 * layer begins, or some days have passed; a staging table so holds the rows of one batch at most.
 */
record Interrupted(Connection connection, Dialect dialect) {

    /** Whoever holds the lock knows that the process of any other open batch is gone. */
    Void failDead() throws SQLException {
        for (Batch dead : table().listRunning()) {
            boolean resumable =
                    table().findCheckpoint(dead.id()).filter(c -> c.reached() > 0).isPresent();
            if (!resumable) {
                clear(dead);
            }
            table().end(
                            dead.id(),
                            Batch.State.FAILED,
                            null,
                            Counts.none(dead.staged()),
                            resumable ? resumable(dead) : gone());
        }
        return null;
    }

    private static String gone() {
        return "进程中断，未发布任何数据；请重新导入 / its process ended; nothing was published, import again";
    }

    private static String resumable(Batch dead) {
        return "进程中断，未发布任何数据，已暂存 %d 行；加 --resume %d 重新导入即可续传 / its process ended; nothing was published, %d rows are staged; import again with --resume %d to go on"
                .formatted(dead.staged(), dead.id(), dead.staged(), dead.id());
    }

    /** Removes what stands in the way of a new batch of a layer, and what has waited too long. */
    void giveUp(Layer layer) throws SQLException {
        OffsetDateTime oldest = BatchTable.now().minusDays(Batches.RESUMABLE_DAYS);
        for (Batch batch : table().listResumable()) {
            if (batch.layer().equals(layer.name()) || batch.startedAt().isBefore(oldest)) {
                clear(batch);
                table().explain(
                                batch.id(),
                                "进程中断后未续传，暂存的行已清除；请重新导入 / its process ended and it did not go on; its staged rows are removed, import again");
            }
        }
    }

    /** Drops a batch that could go on; false when it is not of that kind. */
    boolean discard(long id, String actor) throws SQLException {
        for (Batch batch : table().listResumable()) {
            if (batch.id() == id) {
                clear(batch);
                table().explain(id, "%s 放弃 / discarded by %s".formatted(actor, actor));
                return true;
            }
        }
        return false;
    }

    /** Lets a batch go on. */
    StoredOpenBatch.Begun reopen(long id, BatchRequest request) throws SQLException {
        Batch batch = table().find(id).orElseThrow(() -> StoredBatches.noSuchBatch(id));
        Checkpoint checkpoint = table().findCheckpoint(id).orElse(null);
        if (checkpoint == null || batch.state() != Batch.State.FAILED) {
            throw new BatchConflict(
                    "批次 %d 不能续传（状态 %s）；请不带 --resume 重新导入 / batch %d cannot go on (it is %s): import again without --resume"
                            .formatted(id, batch.state(), id, batch.state()));
        }
        requireSame(batch, checkpoint, request);
        table().reopen(id);
        boolean whole =
                checkpoint.baseVersion() == table().version() && count(batch) == batch.staged();
        LineageWriter lineage = new LineageWriter(connection, dialect);
        if (whole) {
            lineage.removeAfter(id, checkpoint.reached());
            return new StoredOpenBatch.Begun(id, batch.staged(), checkpoint.reached());
        }
        lineage.remove(id);
        sqlOf(batch).clear(connection, id);
        table().restart(id);
        return new StoredOpenBatch.Begun(id, 0, 0);
    }

    private static void requireSame(Batch batch, Checkpoint checkpoint, BatchRequest request) {
        BatchRequest.Origin was = checkpoint.origin();
        BatchRequest.Origin is = request.origin();
        boolean file = is != null && is.bytes() == was.bytes() && is.sha256().equals(was.sha256());
        if (!file) {
            throw new BatchConflict(
                    "文件与批次 %d 开始时的 “%s” 不同；请用原文件续传，或不带 --resume 重新导入 / the file is not the '%s' that batch %d began with: give that file, or import again without --resume"
                            .formatted(batch.id(), batch.source(), batch.source(), batch.id()));
        }
        boolean plan =
                is.plan().equals(was.plan())
                        && request.layer().name().equals(batch.layer())
                        && request.mode() == batch.mode()
                        && request.effective().equals(batch.effective());
        if (!plan) {
            throw new BatchConflict(
                    "参数与批次 %d 开始时不同（图层 %s，%s，自 %s，%s）；请用相同参数续传 / the options are not those batch %d began with (layer %s, %s, as of %s, %s): give the same"
                            .formatted(
                                    batch.id(),
                                    batch.layer(),
                                    batch.mode(),
                                    batch.effective(),
                                    was.plan(),
                                    batch.id(),
                                    batch.layer(),
                                    batch.mode(),
                                    batch.effective(),
                                    was.plan()));
        }
    }

    /** Rows that are really there: a crash of the server empties staging tables. */
    private long count(Batch batch) throws SQLException {
        String question = "SELECT count(*) FROM %s WHERE batch = ?";
        try (PreparedStatement count =
                connection.prepareStatement(question.formatted(sqlOf(batch).stage()))) {
            count.setLong(1, batch.id());
            try (ResultSet rows = count.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private void clear(Batch batch) throws SQLException {
        sqlOf(batch).clear(connection, batch.id());
        new LineageWriter(connection, dialect).remove(batch.id());
        table().deleteCheckpoint(batch.id());
    }

    private BatchTable table() {
        return new BatchTable(connection, dialect);
    }

    private LayerSql sqlOf(Batch batch) {
        return new LayerSql(LayerCatalog.city().get(batch.layer()), dialect, false);
    }
}
