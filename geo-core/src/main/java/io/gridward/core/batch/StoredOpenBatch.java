package io.gridward.core.batch;

import io.gridward.core.audit.AuditEntry;
import io.gridward.core.audit.AuditLog;
import io.gridward.core.batch.BatchTable.Counts;
import io.gridward.core.lineage.LineageWriter;
import io.gridward.core.lineage.RepairNote;
import io.gridward.core.store.SqlWork;
import io.gridward.core.store.Store;
import io.gridward.core.store.WriterLock;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

final class StoredOpenBatch implements OpenBatch {
    private static final int MOST_REPAIRS = 2_000;

    private final Store store;
    private final AuditLog audit;
    private final WriterLock lock;
    private final long id;
    private final BatchRequest request;
    private final long reached;
    private final LayerSql sql;
    private final Staging staging;
    private final List<RepairNote> repairs = new ArrayList<>();
    private final ExecutorService writer = Executors.newSingleThreadExecutor();
    private final AtomicLong staged;
    private final AtomicLong last;
    private final AtomicBoolean full = new AtomicBoolean();
    private final AtomicBoolean open = new AtomicBoolean(true);

    /** The piece that is on its way. */
    private final AtomicReference<CompletableFuture<Void>> writing =
            new AtomicReference<>(CompletableFuture.completedFuture(null));

    StoredOpenBatch(
            Store store, AuditLog audit, WriterLock lock, Begun begun, BatchRequest request) {
        this.store = store;
        this.audit = audit;
        this.lock = lock;
        this.id = begun.id();
        this.reached = begun.reached();
        this.staged = new AtomicLong(begun.staged());
        this.last = new AtomicLong(begun.reached());
        this.request = request;
        this.sql = new LayerSql(request.layer(), store.dialect(), false);
        this.staging = new Staging(sql);
    }

    /** Where a batch stands: its number, how many rows it holds, up to which of its file. */
    record Begun(long id, long staged, long reached) {}

    @Override
    public long id() {
        return id;
    }

    @Override
    public long reached() {
        return reached;
    }

    @Override
    public void stage(StagedRow row) {
        requireOpen();
        if (row.number() <= reached) {
            throw new IllegalArgumentException(
                    "row %d of batch %d is staged already".formatted(row.number(), id));
        }
        if (full.get()) {
            flush();
        }
        full.set(staging.add(row));
        last.set(row.number());
        staged.incrementAndGet();
    }

    /** Written with its row: a batch that goes on notes no repair twice and misses none. */
    @Override
    public void note(RepairNote repair) {
        requireOpen();
        if (repair.row() > last.get() && repairs.size() >= MOST_REPAIRS) {
            flush();
        }
        repairs.add(repair);
        last.accumulateAndGet(repair.row(), Math::max);
    }

    /** Has the waiting rows written by another thread, when it is done with those before them. */
    private void flush() {
        await();
        List<StagedRow> rows = staging.drain();
        List<RepairNote> made = List.copyOf(repairs);
        repairs.clear();
        long sum = staged.get();
        long given = last.get();
        writing.set(
                CompletableFuture.runAsync(
                        () -> store.write(c -> write(c, rows, made, sum, given)), writer));
    }

    private Void write(
            Connection connection,
            List<StagedRow> rows,
            List<RepairNote> made,
            long sum,
            long given)
            throws SQLException {
        BatchTable table = new BatchTable(connection, store.dialect());
        staging.write(connection, id, rows);
        new LineageWriter(connection, store.dialect()).add(id, made);
        table.noteStaged(id, sum);
        table.noteReached(id, given);
        return null;
    }

    private void await() {
        try {
            writing.get().join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException told) {
                throw told;
            }
            throw e;
        }
    }

    @Override
    public Batch publish() {
        return end(publication()::on);
    }

    @Override
    public Batch keep() {
        return end(this::keep);
    }

    /** Of a batch that goes on, the rows from before are not known. */
    private Publication publication() {
        Staging.Facts facts = reached == 0 ? staging.facts() : Staging.Facts.NONE;
        return new Publication(sql, audit, id, request, staged.get(), facts, Set.of());
    }

    private Batch keep(Connection connection) throws SQLException {
        BatchTable table = new BatchTable(connection, store.dialect());
        publication().refuseDuplicates(connection);
        Publication.run(connection, sql.keep(), id);
        sql.clear(connection, id);
        table.deleteCheckpoint(id);
        if (!table.keep(id, staged.get())) {
            throw Publication.lost(id);
        }
        String detail =
                "%s from %s: %d rows".formatted(sql.table(), request.source(), staged.get());
        audit.add(
                connection,
                new AuditEntry(BatchTable.now(), request.actor(), "stage", "batch " + id, detail));
        return table.find(id).orElseThrow();
    }

    private Batch end(SqlWork<Batch> work) {
        requireOpen();
        try {
            flush();
            await();
            Batch ended = store.write(work);
            open.set(false);
            return ended;
        } catch (BatchConflict e) {
            fail(String.valueOf(e.getMessage()));
            throw e;
        }
    }

    @Override
    public void fail(String reason) {
        requireOpen();
        open.set(false);
        writing.get().exceptionally(alreadyTold -> null).join();
        store.write(
                connection -> {
                    BatchTable table = new BatchTable(connection, store.dialect());
                    sql.clear(connection, id);
                    new LineageWriter(connection, store.dialect()).remove(id);
                    table.deleteCheckpoint(id);
                    return table.end(
                            id, Batch.State.FAILED, null, Counts.none(staged.get()), reason);
                });
    }

    private void requireOpen() {
        if (!open.get()) {
            throw new IllegalStateException("batch %d is closed".formatted(id));
        }
    }

    @Override
    public void close() {
        try {
            if (open.get()) {
                fail("未发布即关闭 / closed before it was published");
            }
        } finally {
            writer.shutdown();
            lock.close();
        }
    }
}
