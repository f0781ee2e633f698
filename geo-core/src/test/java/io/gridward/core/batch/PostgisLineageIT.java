package io.gridward.core.batch;

import io.gridward.core.store.TestStores;

class PostgisLineageIT extends LineageContract {

    @Override
    TestStores openStores() {
        return TestStores.postgis();
    }
}
