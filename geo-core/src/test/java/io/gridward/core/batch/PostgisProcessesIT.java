package io.gridward.core.batch;

import io.gridward.core.store.TestStores;

class PostgisProcessesIT extends ProcessesContract {
    @Override
    TestStores openStores() {
        return TestStores.postgis();
    }
}
