package io.gridward.ogc.wfs;

import io.gridward.core.store.TestStores;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class GpkgTransactionTest extends TransactionContract {
    @TempDir private Path folder;

    @Override
    TestStores openStores() {
        return TestStores.geopackage(folder);
    }
}
