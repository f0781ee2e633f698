package io.gridward.core.lineage;

import io.gridward.core.store.Store;
import java.util.List;

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

    /**
     * Up to so many repairs of a batch, in the order of the file.
     *
     * @param after only of rows after this number; 0 for all
     */
    List<RepairNote> list(long batch, long after, int most);
}
