package io.gridward.importer.edit;

import io.gridward.core.store.TestStores;
import java.nio.file.Path;

class GpkgRowJudgeTest extends RowJudgeContract {
    @Override
    TestStores openStores(Path place) {
        return TestStores.geopackage(place);
    }
}
