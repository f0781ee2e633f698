package io.gridward.core.locate;

import io.gridward.core.store.TestStores;

class PostgisLocateIT extends LocateContract {
    @Override
    TestStores open() {
        return TestStores.postgis();
    }
}
