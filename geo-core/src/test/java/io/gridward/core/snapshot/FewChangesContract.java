package io.gridward.core.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.batch.Batch;
import io.gridward.core.batch.BatchConflict;
import io.gridward.core.batch.BatchRequest;
import io.gridward.core.batch.Batches;
import io.gridward.core.batch.OpenBatch;
import io.gridward.core.batch.StagedRow;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.stored.StoredChanges;
import io.gridward.core.layer.stored.StoredFeatures;
import io.gridward.core.store.TestStores;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** What is taken over thing by thing is what the store has, whatever was done to it. */
abstract class FewChangesContract {
    private static final Layer PLACE = LayerCatalog.city().get("place");
    private static final LocalDate BEGIN = LocalDate.of(2026, 1, 1);
    private static final int THINGS = 12;
    private static final int ROUNDS = 25;

    private TestStores stores;
    private Batches batches;

    abstract TestStores openStores();

    @BeforeEach
    void open() {
        stores = openStores();
        batches = Batches.in(stores.store());
    }

    @AfterEach
    void close() {
        if (stores != null) {
            stores.close();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 1_000})
    void theSnapshotFollowsTheStore(int few) {
        Random random = new Random(20260301);
        FeatureSource stored = StoredFeatures.in(stores.store());
        try (SnapshotFeatures snapshot =
                SnapshotFeatures.load(
                        stored,
                        v -> Set.of(PLACE.name()),
                        StoredChanges.in(stores.store(), few)::after,
                        List.of(PLACE))) {
            List<Batch> done = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                change(random, round, done);
                if (random.nextInt(3) > 0) { // now and again several at once
                    snapshot.refresh();
                    assertThat(rows(snapshot)).as("round " + round).isEqualTo(rows(stored));
                }
            }
        }
    }

    private void change(Random random, int round, List<Batch> done) {
        LocalDate day = BEGIN.plusDays(round / 3);
        switch (random.nextInt(4)) {
            case 0 -> undo(done);
            case 1 -> withdraw(random, day);
            default -> {
                BatchRequest request = new BatchRequest(PLACE, "f", "t", day);
                try (OpenBatch batch = batches.open(request)) {
                    int things = 1 + random.nextInt(THINGS);
                    IntStream.range(0, things)
                            .forEach(i -> batch.stage(row(i + 1, random.nextInt(3))));
                    done.add(batch.publish());
                }
            }
        }
    }

    private void undo(List<Batch> done) {
        if (!done.isEmpty()) {
            try {
                batches.rollback(done.remove(done.size() - 1).id(), "t");
            } catch (BatchConflict changedSince) {
                // a later batch touched the layer: nothing is undone
            }
        }
    }

    private void withdraw(Random random, LocalDate day) {
        String key = "T" + (1 + random.nextInt(THINGS));
        batches.edit(
                new Batches.EditOrder("f", "t", day, Duration.ZERO),
                newest -> {
                    boolean there =
                            rows(newest, FeatureQuery.of(PLACE, day)).stream()
                                    .anyMatch(r -> r.startsWith(key + " "));
                    Set<String> keys = there ? Set.of(key) : Set.of();
                    return List.of(new Batches.LayerEdit(PLACE, List.of(), keys));
                });
    }

    private static StagedRow row(int thing, int name) {
        Object[] values = new Object[PLACE.attributes().size()];
        values[PLACE.indexOf("id")] = "T" + thing;
        values[PLACE.indexOf("kind")] = "poi";
        values[PLACE.indexOf("name")] = "name " + name;
        return new StagedRow(
                thing,
                values,
                new GeometryFactory().createPoint(new Coordinate(122 + thing / 100.0, 46)));
    }

    private static List<String> rows(FeatureSource source) {
        return rows(source, FeatureQuery.of(PLACE, null));
    }

    private static List<String> rows(FeatureSource source, FeatureQuery query) {
        List<String> rows = new ArrayList<>();
        try (FeatureStream all = source.read(query)) {
            while (all.hasNext()) {
                Feature f = all.next();
                rows.add(f.key() + " " + Arrays.toString(f.values()) + " " + f.geometry());
            }
        }
        return rows;
    }
}
