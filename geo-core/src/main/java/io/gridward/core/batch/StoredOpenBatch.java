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

final class StoredOpenBatch implements OpenBatch {
    /** Rows written at once: few enough to be held in memory whatever their shapes. */
    private static final int PIECE = 2000;

    private final Store store;
    private final AuditLog audit;
    private final WriterLock lock;
    private final long id;
    private final BatchRequest request;
    private final LayerSql sql;
    private final Staging staging;
    private final List<RepairNote> repairs = new ArrayList<>();
    private long staged; // house: counts rows as they come
    private boolean open = true; // house: the batch ends once

    StoredOpenBatch(Store store, AuditLog audit, WriterLock lock, long id, BatchRequest request) {
        this.store = store;
        this.audit = audit;
        this.lock = lock;
        this.id = id;
        this.request = request;
        this.sql = new LayerSql(request.layer(), store.dialect(), false);
        this.staging = new Staging(sql);
    }

    @Override
    public long id() {
        return id;
    }

    @Override
    public void stage(StagedRow row) {
        requireOpen();
        int waiting = staging.add(row);
        staged++;
        if (waiting >= PIECE) {
            store.write(this::flush);
        }
    }

    @Override
    public void note(RepairNote repair) {
        requireOpen();
        repairs.add(repair);
        if (repairs.size() >= PIECE) {
            store.write(this::flush);
        }
    }

    private Void flush(Connection connection) throws SQLException {
        staging.flush(connection, id);
        new LineageWriter(connection, store.dialect()).add(id, repairs);
        repairs.clear();
        new BatchTable(connection, store.dialect()).noteStaged(id, staged);
        return null;
    }

    @Override
    public Batch publish() {
        return end(new Publication(sql, audit, id, request, staged)::on);
    }

    @Override
    public Batch keep() {
        return end(this::keep);
    }

    private Batch keep(Connection connection) throws SQLException {
        BatchTable table = new BatchTable(connection, store.dialect());
        new Publication(sql, audit, id, request, staged).refuseDuplicates(connection);
        Publication.run(connection, sql.keep(), id);
        sql.clear(connection, id);
        if (!table.keep(id, staged)) {
            throw Publication.lost(id);
        }
        String detail = "%s from %s: %d rows".formatted(sql.table(), request.source(), staged);
        audit.add(
                connection,
                new AuditEntry(BatchTable.now(), request.actor(), "stage", "batch " + id, detail));
        return table.find(id).orElseThrow();
    }

    private Batch end(SqlWork<Batch> work) {
        requireOpen();
        try {
            store.write(this::flush);
            Batch ended = store.write(work);
            open = false;
            return ended;
        } catch (BatchConflict e) {
            fail(String.valueOf(e.getMessage()));
            throw e;
        }
    }

    @Override
    public void fail(String reason) {
        requireOpen();
        open = false;
        store.write(
                connection -> {
                    sql.clear(connection, id);
                    return new BatchTable(connection, store.dialect())
                            .end(id, Batch.State.FAILED, null, Counts.none(staged), reason);
                });
    }

    private void requireOpen() {
        if (!open) {
            throw new IllegalStateException("batch %d is closed".formatted(id));
        }
    }

    @Override
    public void close() {
        try {
            if (open) {
                fail("未发布即关闭 / closed before it was published");
            }
        } finally {
            lock.close();
        }
    }
}
