package io.gridward.core.batch;

import io.gridward.core.store.TestStores;

class PostgisEditingIT extends EditingContract {

    @Override
    TestStores openStores() {
        return TestStores.postgis();
    }
}
