package io.gridward.core.batch;

import io.gridward.core.store.TestStores;

class PostgisReplacingIT extends ReplacingContract {

    @Override
    TestStores openStores() {
        return TestStores.postgis();
    }
}
