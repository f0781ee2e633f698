package io.gridward.core.batch;

import io.gridward.core.store.Store;
import java.util.List;

/** The one writer of the store. Batches queue: one is open at a time over all processes. */
public interface Batches {

    /** The batches of a store. */
    static Batches in(Store store) {
        return new StoredBatches(store);
    }

    /**
     * Opens a batch; waits while another is open. Batches whose process died are marked failed
     * first and their staged rows removed.
     */
    OpenBatch open(BatchRequest request);

    /**
     * Undoes a published batch: what it brought is withdrawn, what it replaced is back, as a new
     * data version.
     *
     * @throws BatchConflict when it is not published, or a later batch changed the same layer
     */
    Batch rollback(long id, String actor);

    /** One batch, or {@link BatchConflict} when there is none of that number. */
    Batch get(long id);

    /** All batches, newest first. Dead ones are marked failed. */
    List<Batch> list();
}
