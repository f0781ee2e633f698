package io.gridward.core.citycase;

import io.gridward.core.store.TestStores;

class PostgisCaseCrowdIT extends CaseCrowdContract {
    @Override
    TestStores openStores() {
        return TestStores.postgis();
    }
}
