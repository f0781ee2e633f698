package io.gridward.importer.activation;

import io.gridward.core.store.TestStores;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;

@Tag("slow")
class GpkgActivatorTest extends ActivatorContract {
    @Override
    TestStores openStores(Path place) {
        return TestStores.geopackage(place);
    }
}
