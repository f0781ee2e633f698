package io.gridward.core.citycase;

import io.gridward.core.store.TestStores;

class PostgisCasesIT extends CasesContract {
    @Override
    TestStores openStores() {
        return TestStores.postgis();
    }
}
