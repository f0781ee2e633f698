package io.gridward.web.locate;

import io.gridward.core.store.StoreAddress;
import io.gridward.core.store.TestStores;
import org.junit.jupiter.api.AfterAll;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** On PostGIS. */
class PostgisActivationUnderLoadIT extends ActivationUnderLoadContract {
    private static final TestStores STORES = TestStores.postgis();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        StoreAddress.PostgisServer server = (StoreAddress.PostgisServer) STORES.address();
        registry.add("gridward.db.url", server::url);
        registry.add("gridward.sample", () -> "false");
        registry.add("gridward.refresh", () -> "20ms");
    }

    @AfterAll
    static void drop() {
        STORES.close();
    }
}
