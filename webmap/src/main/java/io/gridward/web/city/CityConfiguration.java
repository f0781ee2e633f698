package io.gridward.web.city;

import io.gridward.core.citycomponent.TypeCatalog;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.stored.StoredChanges;
import io.gridward.core.layer.stored.StoredFeatures;
import io.gridward.core.responsibility.Locator;
import io.gridward.core.snapshot.SnapshotFeatures;
import io.gridward.core.store.Change;
import io.gridward.core.store.ChangeFeed;
import io.gridward.core.store.Store;
import io.gridward.importer.locate.TypeFlags;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Opens the store and holds its layers in memory; every request reads what is held. */
@Configuration(proxyBeanMethods = false)
class CityConfiguration {
    /** The city's calendar. */
    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");

    private static final int CHANGES_AT_ONCE = 1000;

    /** Things that are taken over one by one; where more changed, the layer is read anew. */
    private static final int FEW_THINGS = 1_000;

    @Bean
    LayerCatalog layerCatalog() {
        return LayerCatalog.city();
    }

    @Bean
    Clock cityClock() {
        return Clock.system(CITY);
    }

    @Bean
    Store store(GridwardSettings settings) {
        return Store.open(settings.storeAddress());
    }

    @Bean
    ChangeFeed changeFeed(Store store) {
        return ChangeFeed.of(store);
    }

    /** The store itself; importers read it, requests do not. */
    @Bean
    FeatureSource storedFeatures(Store store) {
        return StoredFeatures.in(store);
    }

    @Bean
    @Primary
    SnapshotFeatures snapshotFeatures(
            @Qualifier("storedFeatures") FeatureSource storedFeatures,
            Store store,
            ChangeFeed feed,
            LayerCatalog catalog,
            GridwardSettings settings) {
        SnapshotFeatures snapshot =
                SnapshotFeatures.load(
                        storedFeatures,
                        v -> changedAfter(feed, v),
                        StoredChanges.in(store, FEW_THINGS)::after,
                        catalog.list());
        snapshot.start(settings.refresh());
        return snapshot;
    }

    @Bean
    TypeFlags locator(FeatureSource held) {
        return new TypeFlags(Locator.over(held), TypeCatalog.ofProgram());
    }

    static Set<String> changedAfter(ChangeFeed feed, long version) {
        Set<String> layers = new HashSet<>();
        long last = version;
        List<Change> page;
        do {
            page = feed.since(last, CHANGES_AT_ONCE);
            for (Change change : page) {
                layers.add(change.layer());
                last = change.version();
            }
        } while (page.size() == CHANGES_AT_ONCE);
        return layers;
    }
}
