package io.gridward.core.audit;

import io.gridward.core.store.TestStores;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class GpkgAuditLogTest extends AuditLogContract {
    @TempDir private Path folder;

    @Override
    TestStores open() {
        return TestStores.geopackage(folder);
    }
}
