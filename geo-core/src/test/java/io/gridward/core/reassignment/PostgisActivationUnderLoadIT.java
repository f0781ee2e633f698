package io.gridward.core.reassignment;

import io.gridward.core.store.TestStores;

class PostgisActivationUnderLoadIT extends ActivationUnderLoadContract {

    @Override
    TestStores openStores() {
        return TestStores.postgis();
    }
}
