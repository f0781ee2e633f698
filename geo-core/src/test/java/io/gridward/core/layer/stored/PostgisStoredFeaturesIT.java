package io.gridward.core.layer.stored;

import io.gridward.core.store.TestStores;

class PostgisStoredFeaturesIT extends StoredFeaturesContract {
    @Override
    TestStores open() {
        return TestStores.postgis();
    }
}
