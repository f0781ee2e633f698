package io.gridward.core.citycomponent;

import io.gridward.core.store.TestStores;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class GpkgTypeCatalogTest extends TypeCatalogContract {
    @TempDir private Path folder;

    @Override
    TestStores open() {
        return TestStores.geopackage(folder);
    }
}
