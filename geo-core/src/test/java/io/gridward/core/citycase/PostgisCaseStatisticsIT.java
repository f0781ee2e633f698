package io.gridward.core.citycase;

import io.gridward.core.store.TestStores;

class PostgisCaseStatisticsIT extends CaseStatisticsContract {
    @Override
    TestStores openStores() {
        return TestStores.postgis();
    }
}
