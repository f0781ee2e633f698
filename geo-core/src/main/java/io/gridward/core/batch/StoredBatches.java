package io.gridward.core.batch;

import io.gridward.core.audit.AuditLog;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.ReplacedLayer;
import io.gridward.core.layer.stored.StoredFeatures;
import io.gridward.core.lineage.LineageWriter;
import io.gridward.core.snapshot.SnapshotFeatures;
import io.gridward.core.store.SqlWork;
import io.gridward.core.store.Store;
import io.gridward.core.store.WriterLock;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;

final class StoredBatches implements Batches {
    private static final Duration TRY_AGAIN = Duration.ofMillis(20);

    private final Store store;
    private final AuditLog audit;

    StoredBatches(Store store) {
        this.store = store;
        this.audit = AuditLog.in(store);
    }

    @Override
    public OpenBatch open(BatchRequest request) {
        return locked(
                request, connection -> new StoredOpenBatch.Begun(begin(connection, request), 0, 0));
    }

    private long begin(Connection connection, BatchRequest request) throws SQLException {
        interrupted(connection).giveUp(request.layer());
        BatchTable table = table(connection);
        long id = table.insert(request);
        if (request.origin() != null) {
            table.insertCheckpoint(id, request.origin());
        }
        return id;
    }

    @Override
    public OpenBatch resume(long id, BatchRequest request) {
        return locked(request, connection -> interrupted(connection).reopen(id, request));
    }

    /** Opens a batch while no other is open. */
    private OpenBatch locked(BatchRequest request, SqlWork<StoredOpenBatch.Begun> work) {
        WriterLock lock = store.lock();
        try {
            StoredOpenBatch.Begun begun =
                    store.write(
                            connection -> {
                                interrupted(connection).failDead();
                                return work.on(connection);
                            });
            return new StoredOpenBatch(store, audit, lock, begun, request);
        } catch (RuntimeException | Error e) {
            lock.close();
            throw e;
        }
    }

    @Override
    public boolean isResumable(long id) {
        return store.read(
                connection ->
                        table(connection).listResumable().stream().anyMatch(b -> b.id() == id));
    }

    @Override
    public Batch rollback(long id, String actor) {
        return alone(connection -> rollback(connection, id, actor));
    }

    private Batch rollback(Connection connection, long id, String actor) throws SQLException {
        Batch batch = table(connection).find(id).orElseThrow(() -> noSuchBatch(id));
        if (batch.state() != Batch.State.PUBLISHED) {
            throw new BatchConflict(
                    "批次 %d 的状态是 %s，只有已发布的批次可以撤销 / batch %d is %s; only a published batch can be rolled back"
                            .formatted(id, batch.state(), id, batch.state()));
        }
        if (LayerCatalog.city().find(batch.layer()).isEmpty()) {
            throw new BatchConflict(
                    "批次 %d 是 %s 的办理记录，不能撤销；请在案卷上办理下一步 / batch %d holds work on the layer %s and cannot be rolled back; make the next step on the case"
                            .formatted(id, batch.layer(), id, batch.layer()));
        }
        return new Undoing(sqlOf(batch), audit, batch, actor).on(connection);
    }

    @Override
    public List<Batch> edit(EditOrder order, Function<FeatureSource, List<LayerEdit>> decide) {
        try (WriterLock lock = lockWithin(order.patience())) {
            List<LayerEdit> edits = decide.apply(StoredFeatures.in(store));
            return store.write(
                    connection -> {
                        interrupted(connection).failDead();
                        List<Batch> made = new ArrayList<>();
                        for (LayerEdit one : edits) {
                            made.add(edit(connection, order, one));
                        }
                        return made;
                    });
        }
    }

    private Batch edit(Connection connection, EditOrder order, LayerEdit edit) throws SQLException {
        BatchRequest request =
                new BatchRequest(edit.layer(), order.source(), order.actor(), order.day());
        long id = begin(connection, request);
        LayerSql sql = new LayerSql(edit.layer(), store.dialect(), false);
        Staging staging = new Staging(sql);
        edit.rows().forEach(staging::add);
        staging.write(connection, id, staging.drain());
        new LineageWriter(connection, store.dialect()).add(id, edit.notes());
        if (order.override() != null) {
            kept().note(connection, order.actor(), "override", id, order.override());
        }
        int rows = edit.rows().size();
        return new Publication(sql, audit, id, request, rows, staging.facts(), edit.withdrawn())
                .on(connection);
    }

    private WriterLock lockWithin(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        Optional<WriterLock> free = store.tryLock();
        while (free.isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(TRY_AGAIN.toNanos());
            free = store.tryLock();
        }
        return free.orElseThrow(
                () ->
                        new BatchConflict(
                                "另一批次正在写入，请稍后再试 / another batch is being written, try again later"));
    }

    @Override
    public Batch activate(long id, Activation order) {
        return alone(connection -> kept().activate(connection, id, order));
    }

    @Override
    public Batch discard(long id, String actor) {
        return alone(
                connection ->
                        interrupted(connection).discard(id, actor)
                                ? table(connection).find(id).orElseThrow()
                                : kept().discard(connection, id, actor));
    }

    /** Runs work while no batch is open. */
    private Batch alone(SqlWork<Batch> work) {
        try (WriterLock lock = store.lock()) {
            return store.write(
                    connection -> {
                        interrupted(connection).failDead();
                        return work.on(connection);
                    });
        }
    }

    @Override
    public BatchDiff diff(long id, LocalDate day, Consumer<BatchDiff.Difference> each) {
        return store.read(
                connection -> kept().differences(connection, id, day).on(connection, each));
    }

    @Override
    public FeatureSource whatIf(long id, LocalDate day) {
        Layer layer = LayerCatalog.city().get(get(id).layer());
        List<Feature> after = store.read(connection -> kept().after(connection, id, day));
        return ReplacedLayer.in(
                StoredFeatures.in(store), layer, SnapshotFeatures.of(Map.of(layer, after)));
    }

    private KeptBatches kept() {
        return new KeptBatches(store.dialect(), audit);
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
            store.write(connection -> interrupted(connection).failDead());
        }
        return store.read(connection -> table(connection).list());
    }

    private Interrupted interrupted(Connection connection) {
        return new Interrupted(connection, store.dialect());
    }

    private LayerSql sqlOf(Batch batch) {
        return new LayerSql(LayerCatalog.city().get(batch.layer()), store.dialect(), false);
    }

    private BatchTable table(Connection connection) {
        return new BatchTable(connection, store.dialect());
    }

    static BatchConflict noSuchBatch(long id) {
        return new BatchConflict(
                "没有批次 %d；用 batches 查看全部 / there is no batch %d; see: batches".formatted(id, id));
    }
}
