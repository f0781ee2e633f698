package io.gridward.core.storedquery;

import io.gridward.core.store.TestStores;

class PostgisStoredQueryTextsIT extends StoredQueryTextsContract {
    @Override
    TestStores openStores() {
        return TestStores.postgis();
    }
}
