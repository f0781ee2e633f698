package io.gridward.core.edit;

import io.gridward.core.store.TestStores;

class PostgisEditedFeaturesIT extends EditedFeaturesContract {

    @Override
    TestStores openStores() {
        return TestStores.postgis();
    }
}
