package io.gridward.core.batch;

import io.gridward.core.store.TestStores;

class PostgisKeptProcessesIT extends KeptProcessesContract {
    @Override
    TestStores openStores() {
        return TestStores.postgis();
    }
}
