package io.gridward.core.batch;

import io.gridward.core.store.Store;
import io.gridward.core.store.StoreUnavailable;
import java.util.List;

final class StoredBatches implements Batches {
    StoredBatches(Store store) {}

    @Override
    public OpenBatch open(BatchRequest request) {
        throw new StoreUnavailable("contract only", null);
    }

    @Override
    public Batch rollback(long id, String actor) {
        throw new StoreUnavailable("contract only", null);
    }

    @Override
    public Batch get(long id) {
        throw new StoreUnavailable("contract only", null);
    }

    @Override
    public List<Batch> list() {
        throw new StoreUnavailable("contract only", null);
    }
}
