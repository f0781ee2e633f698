package io.gridward.core.batch;

import io.gridward.core.audit.AuditLog;
import io.gridward.core.batch.BatchTable.Counts;
import io.gridward.core.store.Store;
import io.gridward.core.store.WriterLock;
import java.sql.Connection;
import java.sql.SQLException;

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

    private Void flush(Connection connection) throws SQLException {
        staging.flush(connection, id);
        new BatchTable(connection, store.dialect()).noteStaged(id, staged);
        return null;
    }

    @Override
    public Batch publish() {
        requireOpen();
        try {
            store.write(this::flush);
            Batch published = store.write(new Publication(sql, audit, id, request, staged)::on);
            open = false;
            return published;
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
