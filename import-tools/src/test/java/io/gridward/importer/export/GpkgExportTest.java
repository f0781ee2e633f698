package io.gridward.importer.export;

import io.gridward.core.store.TestStores;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;

@Tag("slow")
class GpkgExportTest extends ExportContract {
    @Override
    TestStores openStores(Path place) {
        return TestStores.geopackage(place);
    }
}
