package io.gridward.core.store;

import java.util.List;

final class StoredChangeFeed implements ChangeFeed {
    StoredChangeFeed(Store store) {}

    @Override
    public long version() {
        throw new StoreUnavailable("contract only", null);
    }

    @Override
    public List<Change> since(long version, int most) {
        throw new StoreUnavailable("contract only", null);
    }
}
