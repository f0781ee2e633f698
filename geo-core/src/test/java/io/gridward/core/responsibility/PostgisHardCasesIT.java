package io.gridward.core.responsibility;

import io.gridward.core.store.TestStores;

class PostgisHardCasesIT extends HardCasesContract {
    @Override
    TestStores open() {
        return TestStores.postgis();
    }
}
