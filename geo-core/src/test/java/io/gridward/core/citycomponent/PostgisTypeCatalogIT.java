package io.gridward.core.citycomponent;

import io.gridward.core.store.TestStores;

class PostgisTypeCatalogIT extends TypeCatalogContract {
    @Override
    TestStores open() {
        return TestStores.postgis();
    }
}
