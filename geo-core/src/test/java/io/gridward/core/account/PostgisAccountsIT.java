package io.gridward.core.account;

import io.gridward.core.store.TestStores;

class PostgisAccountsIT extends AccountsContract {
    @Override
    TestStores openStores() {
        return TestStores.postgis();
    }
}
