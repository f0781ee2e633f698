package io.gridward.core.edit;

import io.gridward.core.store.TestStores;

import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class GpkgEditedFeaturesTest extends EditedFeaturesContract {
    @TempDir private Path folder;

    @Override
    TestStores openStores() {
        return TestStores.geopackage(folder);
    }
}
