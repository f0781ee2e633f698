package io.gridward.web.locate;

import io.gridward.core.store.StoreAddress;
import io.gridward.core.store.TestStores;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** On PostGIS. */
class PostgisActivationUnderLoadIT extends ActivationUnderLoadContract {
    private static final TestStores STORES = TestStores.postgis();

    @TempDir private static Path folder;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        StoreAddress.PostgisServer server = (StoreAddress.PostgisServer) STORES.address();
        registry.add("gridward.db.url", server::url);
        registry.add("gridward.data", () -> folder.toString());
        registry.add("gridward.sample", () -> "false");
        registry.add("gridward.refresh", () -> "20ms");
    }

    @AfterAll
    static void drop() {
        STORES.close();
    }
}
