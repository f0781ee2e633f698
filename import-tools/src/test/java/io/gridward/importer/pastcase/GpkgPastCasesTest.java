package io.gridward.importer.pastcase;

import io.gridward.core.store.TestStores;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;

@Tag("slow")
class GpkgPastCasesTest extends PastCasesContract {
    @Override
    TestStores openStores(Path place) {
        return TestStores.geopackage(place);
    }
}
