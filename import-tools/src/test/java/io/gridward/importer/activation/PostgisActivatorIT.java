package io.gridward.importer.activation;

import io.gridward.core.store.TestStores;
import java.nio.file.Path;

class PostgisActivatorIT extends ActivatorContract {
    @Override
    TestStores openStores(Path place) {
        return TestStores.postgis();
    }
}
