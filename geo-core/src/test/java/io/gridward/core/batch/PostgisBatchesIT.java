package io.gridward.core.batch;

import io.gridward.core.store.TestStores;

class PostgisBatchesIT extends BatchesContract {

    @Override
    TestStores openStores() {
        return TestStores.postgis();
    }
}
