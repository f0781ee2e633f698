package io.gridward.core.layer.stored;

import io.gridward.core.store.TestStores;

class PostgisHostileQueriesIT extends HostileQueriesContract {
    @Override
    TestStores open() {
        return TestStores.postgis();
    }
}
