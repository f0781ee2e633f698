package io.gridward.importer.load;

import io.gridward.core.store.TestStores;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;

@Tag("slow")
class GpkgImportTest extends ImportContract {
    @Override
    TestStores openStores(Path place) {
        return TestStores.geopackage(place);
    }
}
