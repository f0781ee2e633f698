package io.gridward.core.citycase;

import io.gridward.core.store.TestStores;

class PostgisPastCasesIT extends PastCasesContract {
    @Override
    TestStores openStores() {
        return TestStores.postgis();
    }
}
