package io.gridward.core.layer.stored;

import io.gridward.core.store.TestStores;

class PostgisRandomFiltersIT extends RandomFiltersContract {
    @Override
    TestStores open() {
        return TestStores.postgis();
    }
}
