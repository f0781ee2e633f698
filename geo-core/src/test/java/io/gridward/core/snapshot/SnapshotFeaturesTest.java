package io.gridward.core.snapshot;

import static io.gridward.core.layer.CityFeatures.day;
import static io.gridward.core.layer.CityFeatures.lamp;
import static io.gridward.core.layer.CityFeatures.layer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.SortKey;
import io.gridward.core.layer.filter.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

class SnapshotFeaturesTest {
    private static final Layer COMPONENT = layer("component");
    private static final Layer ZONE = layer("responsibility_zone");

    private final Feature b = lamp("B", 122.1, 46.1, Map.of("name", "路灯"));
    private final Feature a1 = lamp("A", 122.0, 46.0, Map.of("valid_to", day("2026-01-01")));
    private final Feature a2 =
            lamp("A", 122.0, 46.0, Map.of("valid_from", day("2026-01-01"), "name", "井盖"));
    private final SnapshotFeatures snapshot =
            SnapshotFeatures.of(Map.of(COMPONENT, List.of(b, a2, a1)));

    /** Key and first valid day of each row. */
    private static List<String> read(FeatureSource source, FeatureQuery query) {
        return rows(source, query).stream().map(SnapshotFeaturesTest::version).toList();
    }

    private static String version(Feature f) {
        Object from = f.value("valid_from");
        return from == null ? f.key() : f.key() + " " + from;
    }

    private static List<Feature> rows(FeatureSource source, FeatureQuery query) {
        List<Feature> all = new ArrayList<>();
        try (FeatureStream rows = source.read(query)) {
            rows.forEachRemaining(all::add);
        }
        return all;
    }

    @Test
    void rowsComeByKeyAndFirstValidDay() {
        assertThat(read(snapshot, FeatureQuery.of(COMPONENT, null)))
                .containsExactly("A", "A 2026-01-01", "B");
        assertThat(snapshot.count(FeatureQuery.of(COMPONENT, null))).isEqualTo(3);
    }

    @Test
    void aDayShowsTheVersionsThatHoldOnIt() {
        assertThat(read(snapshot, FeatureQuery.of(COMPONENT, day("2025-12-31"))))
                .containsExactly("A", "B");
        assertThat(read(snapshot, FeatureQuery.of(COMPONENT, day("2026-01-01"))))
                .containsExactly("A 2026-01-01", "B");
        assertThat(snapshot.count(FeatureQuery.of(COMPONENT, day("2026-01-01")))).isEqualTo(2);
    }

    @Test
    void whoeverAskedCanEndItByAnInterrupt() {
        FeatureQuery filtered = FeatureQuery.of(COMPONENT, day("2026-01-01"));
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> snapshot.count(filtered))
                    .isInstanceOf(CancellationException.class);
            assertThatThrownBy(() -> rows(snapshot, filtered))
                    .isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).as("is left for who asked").isTrue();
        }
        assertThat(snapshot.count(filtered)).isEqualTo(2);
    }

    @Test
    void pagesNeitherSkipNorRepeat() {
        FeatureQuery query = FeatureQuery.of(COMPONENT, null);
        assertThat(read(snapshot, query.page(0, 2))).containsExactly("A", "A 2026-01-01");
        assertThat(read(snapshot, query.page(2, 2))).containsExactly("B");
        assertThat(read(snapshot, query.page(7, 2))).isEmpty();
        assertThat(read(snapshot, query.page(0, 0))).isEmpty();
        assertThat(snapshot.count(query.page(2, 1))).isEqualTo(3);
    }

    @Test
    void absentValuesComeLastInBothDirections() {
        FeatureQuery query = FeatureQuery.of(COMPONENT, null);
        assertThat(read(snapshot, query.sortedBy(List.of(new SortKey("name", true)))))
                .containsExactly("A 2026-01-01", "B", "A");
        assertThat(read(snapshot, query.sortedBy(List.of(new SortKey("name", false)))))
                .containsExactly("B", "A 2026-01-01", "A");
    }

    @Test
    void onlyWhatWasAskedForIsRead() {
        FeatureQuery query =
                FeatureQuery.of(COMPONENT, null)
                        .where(Filter.equal("code", "B"))
                        .reading(List.of("name"), false);
        assertThat(rows(snapshot, query))
                .singleElement()
                .satisfies(
                        f -> {
                            assertThat(f.key()).isEqualTo("B");
                            assertThat(f.names()).containsExactly("name");
                            assertThat(f.values()).containsExactly("路灯");
                            assertThat(f.geometry()).isNull();
                        });
    }

    @Test
    void keysAreFoundInKeyOrderAndUnknownOnesNotAtAll() {
        FeatureQuery query = FeatureQuery.of(COMPONENT, null);
        assertThat(read(snapshot, query.where(Filter.in("code", List.of("B", "Z", "A", "B")))))
                .containsExactly("A", "A 2026-01-01", "B");
        assertThat(read(snapshot, query.where(Filter.equal("code", "")))).isEmpty();
    }

    @Test
    void aLayerThatIsNotHeldIsEmpty() {
        assertThat(read(snapshot, FeatureQuery.of(ZONE, null))).isEmpty();
        assertThat(snapshot.bounds(ZONE)).isEmpty();
    }

    @Test
    void boundsHoldAllShapes() {
        assertThat(snapshot.bounds(COMPONENT)).contains(new Envelope(122.0, 122.1, 46.0, 46.1));
    }

    @Test
    void rectanglesFindWhatAPlainScanFinds() {
        long seed = 20261125;
        Random random = new Random(seed);
        List<Feature> lamps = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            double lon = 122 + Math.round(random.nextDouble() * 100) / 1000.0;
            lamps.add(lamp("L%05d".formatted(i), lon, 46 + random.nextDouble() / 10, Map.of()));
        }
        SnapshotFeatures many = SnapshotFeatures.of(Map.of(COMPONENT, lamps));
        for (int i = 0; i < 200; i++) {
            double west = 122 + Math.round(random.nextDouble() * 100) / 1000.0;
            double south = 46 + random.nextDouble() / 10;
            Envelope box = new Envelope(west, west + 0.01, south, south + random.nextDouble() / 50);
            FeatureQuery query = FeatureQuery.of(COMPONENT, null).where(Filter.bbox(box));
            List<String> expected =
                    lamps.stream()
                            .filter(f -> box.covers(f.geometry().getCoordinate()))
                            .map(Feature::key)
                            .toList();
            assertThat(read(many, query)).as("seed %d, %s", seed, box).isEqualTo(expected);
        }
    }

    @Test
    void onlyChangedLayersAreLoadedAgain() {
        PlainSource source = new PlainSource();
        source.publish(COMPONENT, List.of(a1));
        source.publish(ZONE, List.of());
        try (SnapshotFeatures held =
                SnapshotFeatures.load(source, source::changedAfter, List.of(COMPONENT, ZONE))) {
            assertThat(held.refresh()).isFalse();
            source.reads().clear();
            source.publish(COMPONENT, List.of(a1, b));
            assertThat(read(held, FeatureQuery.of(COMPONENT, null))).hasSize(1);
            assertThat(held.refresh()).isTrue();
            assertThat(source.reads()).containsExactly("component");
            assertThat(read(held, FeatureQuery.of(COMPONENT, null))).hasSize(2);
            assertThat(held.version()).isEqualTo(3);
        }
    }

    @Test
    void anOpenStreamStaysOnItsData() {
        PlainSource source = new PlainSource();
        source.publish(COMPONENT, List.of(a1, a2, b));
        try (SnapshotFeatures held =
                        SnapshotFeatures.load(
                                source, v -> Set.of("component"), List.of(COMPONENT));
                FeatureStream open = held.read(FeatureQuery.of(COMPONENT, null))) {
            open.next();
            source.publish(COMPONENT, List.of());
            held.refresh();
            assertThat(version(open.next())).isEqualTo("A 2026-01-01");
            assertThat(held.count(FeatureQuery.of(COMPONENT, null))).isZero();
        }
    }

    @Test
    void whileTheStoreIsAwayTheLastDataAreServed() {
        PlainSource source = new PlainSource();
        source.publish(COMPONENT, List.of(b));
        try (SnapshotFeatures held =
                SnapshotFeatures.load(source, source::changedAfter, List.of(COMPONENT))) {
            source.publish(COMPONENT, List.of(a1, b));
            source.breakAfter(1);
            assertThatThrownBy(held::refresh).isInstanceOf(IllegalStateException.class);
            assertThat(read(held, FeatureQuery.of(COMPONENT, null))).containsExactly("B");
            assertThat(held.version()).isEqualTo(1);
            source.mend();
            assertThat(held.refresh()).isTrue();
            assertThat(read(held, FeatureQuery.of(COMPONENT, null))).containsExactly("A", "B");
        }
    }

    @Test
    void anOlderStorePutInPlaceIsLoadedWhole() {
        PlainSource source = new PlainSource();
        source.publish(ZONE, List.of());
        source.publish(COMPONENT, List.of(b));
        try (SnapshotFeatures held =
                SnapshotFeatures.load(source, v -> Set.of(), List.of(COMPONENT))) {
            source.restore(1, COMPONENT, List.of(a1));
            assertThat(held.refresh()).isTrue();
            assertThat(read(held, FeatureQuery.of(COMPONENT, null))).containsExactly("A");
        }
    }
}
