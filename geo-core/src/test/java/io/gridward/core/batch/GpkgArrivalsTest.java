package io.gridward.core.batch;

import io.gridward.core.store.TestStores;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class GpkgArrivalsTest extends ArrivalsContract {
    @TempDir private Path folder;

    @Override
    TestStores openStores() {
        return TestStores.geopackage(folder);
    }
}
