package io.gridward.importer.edit;

import io.gridward.core.store.TestStores;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;

@Tag("slow")
class GpkgRowJudgeTest extends RowJudgeContract {
    @Override
    TestStores openStores(Path place) {
        return TestStores.geopackage(place);
    }
}
