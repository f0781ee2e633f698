package io.gridward.core.batch;

import io.gridward.core.lineage.RepairNote;

/**
 * A batch being filled. Its rows are invisible until {@link #publish} and vanish when it is closed
 * without it or {@link #keep}; when its process dies they stay, if it has an origin, for {@link
 * Batches#resume}. Used by one thread.
 */
public interface OpenBatch extends AutoCloseable {

    /** Number of the batch. */
    long id();

    /**
     * Number of the last row of its file that an earlier process staged; 0 for none. Rows up to it
     * must not be staged again.
     */
    long reached();

    /** Adds a row to the staging area. Rows come in ascending order of their numbers. */
    void stage(StagedRow row);

    /**
     * Keeps in the lineage what was repaired in a row of the batch's file; called after the row is
     * staged, if it is.
     */
    void note(RepairNote repair);

    /**
     * Makes all staged rows visible in one transaction that also writes history, audit and the
     * change feed. Rows equal to what is there change nothing; if none differs no data version is
     * made.
     */
    Batch publish();

    /**
     * Leaves the rows staged, invisible, until {@link Batches#activate} names the day from which
     * they hold. They outlive this process and a crash of the store.
     *
     * @throws BatchConflict when a key stands more than once; the batch has failed then
     */
    Batch keep();

    /** Ends the batch without effect. */
    void fail(String reason);

    /**
     * Fails the batch if it was neither published nor kept nor failed, and frees the writer's lock.
     */
    @Override
    void close();
}
