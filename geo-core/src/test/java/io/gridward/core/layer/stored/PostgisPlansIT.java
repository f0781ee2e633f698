package io.gridward.core.layer.stored;

import io.gridward.core.store.TestStores;

class PostgisPlansIT extends PlansContract {
    @Override
    TestStores open() {
        return TestStores.postgis();
    }

    @Override
    String explain() {
        return "EXPLAIN";
    }

    @Override
    String spatialIndex() {
        return "component_geom";
    }

    @Override
    String sorting() {
        return "Sort";
    }

    @Override
    String within() {
        return "Index Cond";
    }
}
