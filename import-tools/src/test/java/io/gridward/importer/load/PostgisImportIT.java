package io.gridward.importer.load;

import io.gridward.core.store.TestStores;
import java.nio.file.Path;

class PostgisImportIT extends ImportContract {
    @Override
    TestStores openStores(Path place) {
        return TestStores.postgis();
    }
}
