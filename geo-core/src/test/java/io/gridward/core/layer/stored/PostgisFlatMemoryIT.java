package io.gridward.core.layer.stored;

import io.gridward.core.store.TestStores;

class PostgisFlatMemoryIT extends FlatMemoryContract {
    @Override
    TestStores open() {
        return TestStores.postgis();
    }
}
