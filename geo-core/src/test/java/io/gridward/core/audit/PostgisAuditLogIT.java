package io.gridward.core.audit;

import io.gridward.core.store.TestStores;

class PostgisAuditLogIT extends AuditLogContract {
    @Override
    TestStores open() {
        return TestStores.postgis();
    }
}
