package io.gridward.core.citycase.report;

import io.gridward.core.store.TestStores;

class PostgisReportingIT extends ReportingContract {
    @Override
    TestStores openStores() {
        return TestStores.postgis();
    }
}
