package io.gridward.core.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.store.TestStores;
import org.junit.jupiter.api.Test;

class PostgisKeptBatchesIT extends KeptBatchesContract {

    @Override
    TestStores openStores() {
        return TestStores.postgis();
    }

    @Test
    void keepsItsRowsInTablesThatOutliveACrashOfTheServer() {
        try (TestStores stores = TestStores.postgis()) {
            assertThat(
                            new BatchFixture(stores.store())
                                    .lines(
                                            "SELECT DISTINCT relpersistence FROM pg_class"
                                                    + " WHERE relname LIKE 'kept\\_%'"))
                    .containsExactly("p");
        }
    }
}
