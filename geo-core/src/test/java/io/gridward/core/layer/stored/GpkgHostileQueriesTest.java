package io.gridward.core.layer.stored;

import io.gridward.core.store.TestStores;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class GpkgHostileQueriesTest extends HostileQueriesContract {
    @TempDir private static Path folder;

    @Override
    TestStores open() {
        return TestStores.geopackage(folder);
    }
}
