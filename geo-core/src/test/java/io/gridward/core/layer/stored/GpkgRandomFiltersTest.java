package io.gridward.core.layer.stored;

import io.gridward.core.store.TestStores;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class GpkgRandomFiltersTest extends RandomFiltersContract {
    @TempDir private Path folder;

    @Override
    TestStores open() {
        return TestStores.geopackage(folder);
    }
}
