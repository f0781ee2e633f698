package io.gridward.web.citycase;

import io.gridward.core.store.StoreAddress;
import io.gridward.core.store.TestStores;
import org.junit.jupiter.api.AfterAll;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The layer of cases by WFS, on PostGIS. */
@DirtiesContext
class PostgisCasesOverWfsIT extends CasesOverWfsTest {
    private static final TestStores STORES = TestStores.postgis();

    @DynamicPropertySource
    static void postgis(DynamicPropertyRegistry registry) {
        StoreAddress.PostgisServer server = (StoreAddress.PostgisServer) STORES.address();
        registry.add("gridward.db.url", server::url);
    }

    @AfterAll
    static void drop() {
        STORES.close();
    }
}
