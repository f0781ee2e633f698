package io.gridward.core.snapshot;

import io.gridward.core.store.TestStores;

class PostgisFewChangesIT extends FewChangesContract {
    @Override
    TestStores openStores() {
        return TestStores.postgis();
    }
}
