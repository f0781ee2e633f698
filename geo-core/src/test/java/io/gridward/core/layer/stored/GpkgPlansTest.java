package io.gridward.core.layer.stored;

import io.gridward.core.store.TestStores;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class GpkgPlansTest extends PlansContract {
    @TempDir private static Path folder;

    @Override
    TestStores open() {
        return TestStores.geopackage(folder);
    }

    @Override
    String explain() {
        return "EXPLAIN QUERY PLAN";
    }

    @Override
    String spatialIndex() {
        return "VIRTUAL TABLE INDEX";
    }

    @Override
    String sorting() {
        return "TEMP B-TREE";
    }

    @Override
    String within() {
        return "SEARCH t USING INDEX component_version";
    }
}
