package io.gridward.web.changes;

import io.gridward.core.store.StoreAddress;
import io.gridward.core.store.TestStores;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** On PostGIS. */
class PostgisChangeEventsIT extends ChangeEventsContract {
    private static final TestStores STORES = TestStores.postgis();

    @TempDir private static Path folder;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        StoreAddress.PostgisServer server = (StoreAddress.PostgisServer) STORES.address();
        registry.add("gridward.db.url", server::url);
        registry.add("gridward.data", () -> folder.toString());
    }

    @AfterAll
    static void drop() {
        STORES.close();
    }
}
