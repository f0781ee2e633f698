package io.gridward.core.account;

import io.gridward.core.store.TestStores;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class GpkgAccountsTest extends AccountsContract {
    @TempDir private Path folder;

    @Override
    TestStores openStores() {
        return TestStores.geopackage(folder);
    }
}
