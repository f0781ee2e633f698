package io.gridward.core.layer.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.core.batch.BatchRequest;
import io.gridward.core.batch.Batches;
import io.gridward.core.batch.OpenBatch;
import io.gridward.core.batch.StagedRow;
import io.gridward.core.layer.Bookmark;
import io.gridward.core.layer.CityFeatures;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.NoSuchVersion;
import io.gridward.core.snapshot.SnapshotFeatures;
import io.gridward.core.store.Store;
import io.gridward.core.store.TestStores;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A data version once published can be read for ever, whatever is published after it. */
abstract class PinnedContract {
    private static final Layer COMPONENT = CityFeatures.layer("component");
    private static final FeatureQuery ALL = FeatureQuery.of(COMPONENT, null);
    private static final int KEYS = 40;
    private static final int BATCHES = 8;
    private static final int QUERIES = 60;

    abstract TestStores open();

    private static void publish(Store store, Random random) {
        BatchRequest.Mode mode =
                random.nextInt(3) == 0 ? BatchRequest.Mode.REPLACE : BatchRequest.Mode.UPSERT;
        LocalDate day = CityFeatures.day("2026-01-01").plusDays(random.nextInt(9));
        try (OpenBatch batch =
                Batches.in(store)
                        .open(new BatchRequest(COMPONENT, "file.csv", "tester", day, mode))) {
            int row = 0;
            for (int key = 0; key < KEYS; key++) {
                if (random.nextInt(3) > 0) {
                    batch.stage(row(++row, key, random));
                }
            }
            batch.publish();
        }
    }

    private static StagedRow row(int number, int key, Random random) {
        Map<String, Object> values =
                Map.of("name", "n" + random.nextInt(4), "type_code", "0" + random.nextInt(3));
        double lon = 122 + random.nextInt(12) / 1024.0;
        Feature f = CityFeatures.lamp("C" + key, lon, 46, values);
        return new StagedRow(number, f.values(), f.geometry());
    }

    private static List<String> shown(FeatureSource source, FeatureQuery query) {
        List<String> lines = new ArrayList<>();
        Rows.read(source, query)
                .forEach(f -> lines.add(f.key() + List.of(f.values()[0]) + f.geometry()));
        return lines;
    }

    /** All rows as they are, with everything. */
    private static List<List<Object>> whole(FeatureSource source, @Nullable Long version) {
        List<List<Object>> rows = new ArrayList<>();
        for (Feature f : Rows.read(source, ALL.pinned(version))) {
            List<Object> row = new ArrayList<>(java.util.Arrays.asList(f.values()));
            row.add(f.geometry());
            rows.add(row);
        }
        return rows;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyVersionStaysAsItWas(long seed) {
        Random random = new Random(seed);
        try (TestStores stores = open()) {
            Store store = stores.store();
            FeatureSource source = StoredFeatures.in(store);
            List<List<List<Object>>> states = new ArrayList<>(List.of(whole(source, null)));
            while (states.size() <= BATCHES) {
                boolean back = states.size() % 4 == 0;
                if (back) {
                    Batches.in(store).rollback(Batches.in(store).list().get(0).id(), "tester");
                } else {
                    publish(store, random);
                }
                states.add(whole(source, null));
                for (int v = 0; v < states.size(); v++) {
                    assertThat(whole(source, (long) v))
                            .as("seed %d, version %d", seed, v)
                            .isEqualTo(states.get(v));
                    assertThat(source.count(ALL.pinned((long) v))).isEqualTo(states.get(v).size());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void aQueryOfAPastVersionMeansWhatItMeantThen(long seed) {
        Random random = new Random(seed);
        RandomFilters filters = new RandomFilters(random, COMPONENT);
        try (TestStores stores = open()) {
            FeatureSource source = StoredFeatures.in(stores.store());
            publish(stores.store(), random);
            publish(stores.store(), random);
            SnapshotFeatures then =
                    SnapshotFeatures.load(source, v -> Set.of(), List.of(COMPONENT));
            publish(stores.store(), random);
            publish(stores.store(), random);
            for (int i = 0; i < QUERIES; i++) {
                FeatureQuery query = filters.query(KEYS).reading(List.of("code"), true);
                FeatureQuery pinned = query.pinned(2L);
                String about = "seed %d, query %d: %s".formatted(seed, i, query.filter());
                assertThat(shown(source, pinned)).as(about).isEqualTo(shown(then, query));
                assertThat(source.count(pinned)).as(about).isEqualTo(then.count(query));
            }
        }
    }

    @Test
    void aWalkThroughThePagesOfAVersionIsNotDisturbedByWhatIsPublishedMeanwhile() {
        Random random = new Random(6);
        try (TestStores stores = open()) {
            FeatureSource source = StoredFeatures.in(stores.store());
            publish(stores.store(), random);
            SnapshotFeatures held =
                    SnapshotFeatures.load(source, v -> Set.of(), List.of(COMPONENT));
            List<String> before = shown(source, ALL);
            List<String> walked = new ArrayList<>();
            Bookmark place = null;
            FeatureSource reader = source;
            while (walked.size() < before.size()) {
                FeatureQuery page = ALL.pinned(1L).from(place).page(0, 7);
                List<Feature> features = Rows.read(reader, page);
                walked.addAll(shown(reader, page));
                place = Bookmark.after(features.get(features.size() - 1), List.of());
                publish(stores.store(), random);
                reader = reader == held ? source : held;
            }
            assertThat(walked).isEqualTo(before);
        }
    }

    @Test
    void aVersionToComeIsRefused() {
        try (TestStores stores = open()) {
            FeatureSource source = StoredFeatures.in(stores.store());
            publish(stores.store(), new Random(7));
            assertThatThrownBy(() -> source.read(ALL.pinned(2L)))
                    .isInstanceOf(NoSuchVersion.class)
                    .hasMessageContaining("no data version 2, the newest is 1");
            assertThatThrownBy(() -> source.count(ALL.pinned(2L)))
                    .isInstanceOf(NoSuchVersion.class);
        }
    }
}
