package io.gridward.core.batch;

import io.gridward.core.audit.AuditLog;
import io.gridward.core.batch.BatchTable.Counts;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.store.Store;
import io.gridward.core.store.WriterLock;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

final class StoredBatches implements Batches {
    private final Store store;
    private final AuditLog audit;

    StoredBatches(Store store) {
        this.store = store;
        this.audit = AuditLog.in(store);
    }

    @Override
    public OpenBatch open(BatchRequest request) {
        WriterLock lock = store.lock();
        try {
            long id =
                    store.write(
                            connection -> {
                                failDead(connection);
                                return table(connection).insert(request);
                            });
            return new StoredOpenBatch(store, audit, lock, id, request);
        } catch (RuntimeException | Error e) {
            lock.close();
            throw e;
        }
    }

    @Override
    public Batch rollback(long id, String actor) {
        try (WriterLock lock = store.lock()) {
            return store.write(
                    connection -> {
                        failDead(connection);
                        return rollback(connection, id, actor);
                    });
        }
    }

    private Batch rollback(Connection connection, long id, String actor) throws SQLException {
        Batch batch = table(connection).find(id).orElseThrow(() -> noSuchBatch(id));
        if (batch.state() != Batch.State.PUBLISHED) {
            throw new BatchConflict(
                    "批次 %d 的状态是 %s，只有已发布的批次可以撤销 / batch %d is %s; only a published batch can be rolled back"
                            .formatted(id, batch.state(), id, batch.state()));
        }
        return new Undoing(sqlOf(batch, false), audit, batch, actor).on(connection);
    }

    @Override
    public Batch get(long id) {
        return store.read(connection -> table(connection).find(id))
                .orElseThrow(() -> noSuchBatch(id));
    }

    @Override
    public List<Batch> list() {
        List<Batch> batches = store.read(connection -> table(connection).list());
        if (batches.stream().noneMatch(b -> b.state() == Batch.State.RUNNING)) {
            return batches;
        }
        Optional<WriterLock> free = store.tryLock();
        if (free.isEmpty()) { // its importer is alive
            return batches;
        }
        try (WriterLock lock = free.get()) {
            store.write(this::failDead);
        }
        return store.read(connection -> table(connection).list());
    }

    /** Whoever holds the lock knows that the process of any other open batch is gone. */
    private Void failDead(Connection connection) throws SQLException {
        for (Batch dead : table(connection).listRunning()) {
            sqlOf(dead, false).clear(connection, dead.id());
            table(connection)
                    .end(
                            dead.id(),
                            Batch.State.FAILED,
                            null,
                            Counts.none(dead.staged()),
                            "进程中断，未发布任何数据；请重新导入 / its process ended; nothing was published, import again");
        }
        return null;
    }

    private LayerSql sqlOf(Batch batch, boolean kept) {
        return new LayerSql(LayerCatalog.city().get(batch.layer()), store.dialect(), kept);
    }

    private BatchTable table(Connection connection) {
        return new BatchTable(connection, store.dialect());
    }

    private static BatchConflict noSuchBatch(long id) {
        return new BatchConflict(
                "没有批次 %d；用 batches 查看全部 / there is no batch %d; see: batches".formatted(id, id));
    }
}
