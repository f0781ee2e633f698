package io.gridward.core.lineage;

import io.gridward.core.store.Store;
import java.util.function.Consumer;

/**
 * The repairs of a store's batches. They are written in the transactions of the rows they tell of,
 * and go when the batch fails, is discarded or is rolled back.
 */
public interface Lineage {

    /** The lineage of a store. */
    static Lineage in(Store store) {
        return new StoredLineage(store);
    }

    /** Number of repairs of a batch. */
    long count(long batch);

    /** Reads the repairs of a batch in the order of its file; none is kept in memory. */
    void read(long batch, Consumer<RepairNote> reader);
}
