package io.gridward.core.audit;

import io.gridward.core.store.TestStores;

import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class GpkgAuditLogTest extends AuditLogContract {
    @TempDir private Path folder;

    @Override
    TestStores open() {
        return TestStores.geopackage(folder);
    }
}
