package io.gridward.core.citycase;

import io.gridward.core.store.TestStores;

class PostgisCaseStepsIT extends CaseStepsContract {
    @Override
    TestStores openStores() {
        return TestStores.postgis();
    }
}
