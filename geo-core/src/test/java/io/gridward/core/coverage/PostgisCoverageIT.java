package io.gridward.core.coverage;

import io.gridward.core.store.TestStores;

class PostgisCoverageIT extends CoverageStoreContract {
    @Override
    TestStores open() {
        return TestStores.postgis();
    }
}
