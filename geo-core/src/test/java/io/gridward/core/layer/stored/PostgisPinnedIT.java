package io.gridward.core.layer.stored;

import io.gridward.core.store.TestStores;

class PostgisPinnedIT extends PinnedContract {
    @Override
    TestStores open() {
        return TestStores.postgis();
    }
}
