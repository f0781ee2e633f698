package io.gridward.core.citycase;

import io.gridward.core.store.TestStores;

class PostgisCaseKillIT extends CaseKillContract {
    @Override
    TestStores openStores() {
        return TestStores.postgis();
    }
}
