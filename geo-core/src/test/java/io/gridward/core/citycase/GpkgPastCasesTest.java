package io.gridward.core.citycase;

import io.gridward.core.store.TestStores;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class GpkgPastCasesTest extends PastCasesContract {
    @TempDir private Path folder;

    @Override
    TestStores openStores() {
        return TestStores.geopackage(folder);
    }
}
