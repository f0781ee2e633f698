package io.gridward.core.layer.stored;

import io.gridward.core.store.TestStores;

class PostgisPublishingIT extends PublishingContract {
    @Override
    TestStores open() {
        return TestStores.postgis();
    }
}
