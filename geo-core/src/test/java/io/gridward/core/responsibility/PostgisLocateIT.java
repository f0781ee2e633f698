package io.gridward.core.responsibility;

import io.gridward.core.store.TestStores;

class PostgisLocateIT extends LocateContract {
    @Override
    TestStores open() {
        return TestStores.postgis();
    }
}
