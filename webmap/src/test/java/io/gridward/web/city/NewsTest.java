package io.gridward.web.city;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.stored.StoredFeatures;
import io.gridward.core.snapshot.SnapshotFeatures;
import io.gridward.core.store.Change;
import io.gridward.core.store.ChangeFeed;
import io.gridward.core.store.TestStores;
import io.gridward.web.TestCity;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was published elsewhere is learnt from the change feed. */
@Tag("slow")
class NewsTest {
    @TempDir private Path folder;

    @Test
    void whatAnotherProcessPublishesIsTakenOver() {
        try (TestStores stores = TestStores.geopackage(folder)) {
            ChangeFeed feed = ChangeFeed.of(stores.store());
            LayerCatalog catalog = LayerCatalog.city();
            try (SnapshotFeatures held =
                    SnapshotFeatures.load(
                            StoredFeatures.in(stores.store()),
                            v -> CityConfiguration.changedAfter(feed, v),
                            catalog.list())) {
                FeatureQuery grids = FeatureQuery.of(catalog.get("unit_grid"), null);
                assertThat(held.count(grids)).isZero();
                TestCity.fill(stores.store());
                assertThat(held.count(grids)).isZero();
                assertThat(held.refresh()).isTrue();
                assertThat(held.count(grids)).isEqualTo(3);
                assertThat(held.version()).isEqualTo(feed.version());
                assertThat(held.refresh()).isFalse();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, ''",
        "0, 1, a",
        "0, 1000, a",
        "0, 1001, ab",
        "0, 2000, ab",
        "1000, 2500, bc"
    })
    void theFeedIsReadToItsEnd(long after, long last, String layers) {
        assertThat(CityConfiguration.changedAfter(thousandOfEach(last), after))
                .containsExactlyInAnyOrderElementsOf(
                        layers.chars().mapToObj(Character::toString).toList());
    }

    /** Layer a for the first thousand versions, then b, then c. */
    private static ChangeFeed thousandOfEach(long last) {
        OffsetDateTime at = OffsetDateTime.parse("2026-01-01T00:00:00+08:00");
        return new ChangeFeed() {
            @Override
            public long version() {
                return last;
            }

            @Override
            public List<Change> since(long version, int most) {
                return LongStream.rangeClosed(version + 1, Math.min(last, version + most))
                        .mapToObj(v -> new Change(v, layer(v), v, "x", at, 1, 0, 0))
                        .toList();
            }
        };
    }

    private static String layer(long version) {
        return Character.toString('a' + (int) ((version - 1) / 1000));
    }
}
