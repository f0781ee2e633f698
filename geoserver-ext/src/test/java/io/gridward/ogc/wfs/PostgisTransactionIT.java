package io.gridward.ogc.wfs;

import io.gridward.core.store.TestStores;

class PostgisTransactionIT extends TransactionContract {

    @Override
    TestStores openStores() {
        return TestStores.postgis();
    }
}
