package io.gridward.web.changes;

import io.gridward.core.store.StoreAddress;
import io.gridward.core.store.TestStores;
import org.junit.jupiter.api.AfterAll;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** On PostGIS. */
class PostgisChangeEventsIT extends ChangeEventsContract {
    private static final TestStores STORES = TestStores.postgis();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        StoreAddress.PostgisServer server = (StoreAddress.PostgisServer) STORES.address();
        registry.add("gridward.db.url", server::url);
    }

    @AfterAll
    static void drop() {
        STORES.close();
    }
}
