package io.gridward.importer.load;

import io.gridward.core.store.TestStores;
import java.nio.file.Path;

class PostgisSampleSurveyIT extends SampleSurveyContract {
    @Override
    TestStores openStores(Path place) {
        return TestStores.postgis();
    }
}
