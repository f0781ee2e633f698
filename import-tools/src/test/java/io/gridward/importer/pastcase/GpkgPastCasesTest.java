package io.gridward.importer.pastcase;

import io.gridward.core.store.TestStores;
import java.nio.file.Path;

class GpkgPastCasesTest extends PastCasesContract {
    @Override
    TestStores openStores(Path place) {
        return TestStores.geopackage(place);
    }
}
