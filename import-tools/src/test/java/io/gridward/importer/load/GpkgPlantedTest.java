package io.gridward.importer.load;

import io.gridward.core.store.TestStores;
import java.nio.file.Path;

class GpkgPlantedTest extends PlantedContract {
    @Override
    TestStores openStores(Path place) {
        return TestStores.geopackage(place);
    }
}
