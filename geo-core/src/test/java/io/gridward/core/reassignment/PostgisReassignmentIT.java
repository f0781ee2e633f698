package io.gridward.core.reassignment;

import io.gridward.core.store.TestStores;

class PostgisReassignmentIT extends ReassignmentContract {

    @Override
    TestStores openStores() {
        return TestStores.postgis();
    }
}
