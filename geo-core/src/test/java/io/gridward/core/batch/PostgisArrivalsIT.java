package io.gridward.core.batch;

import io.gridward.core.store.TestStores;

class PostgisArrivalsIT extends ArrivalsContract {

    @Override
    TestStores openStores() {
        return TestStores.postgis();
    }
}
