package io.gridward.core.reassignment;

import io.gridward.core.store.TestStores;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class GpkgActivationUnderLoadTest extends ActivationUnderLoadContract {
    @TempDir private Path folder;

    @Override
    TestStores openStores() {
        return TestStores.geopackage(folder);
    }
}
