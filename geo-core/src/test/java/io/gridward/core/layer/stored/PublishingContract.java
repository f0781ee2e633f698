package io.gridward.core.layer.stored;

import static io.gridward.core.layer.CityFeatures.day;
import static io.gridward.core.layer.CityFeatures.lamp;
import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.batch.BatchRequest;
import io.gridward.core.batch.Batches;
import io.gridward.core.batch.OpenBatch;
import io.gridward.core.batch.StagedRow;
import io.gridward.core.layer.CityFeatures;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import io.gridward.core.store.Store;
import io.gridward.core.store.TestStores;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** A reader beside a publishing batch sees all of it or none, and never waits for it. */
abstract class PublishingContract {
    private static final Layer COMPONENT = CityFeatures.layer("component");
    private static final LocalDate FIRST = day("2026-01-01");
    private static final int ROWS = 1_500;
    private static final int BATCHES = 6;

    abstract TestStores open();

    /** Publishes all rows under one name, valid from as many days after the first. */
    private static void publish(Store store, int days) {
        LocalDate effective = FIRST.plusDays(days);
        BatchRequest request = new BatchRequest(COMPONENT, "file.csv", "tester", effective);
        try (OpenBatch batch = Batches.in(store).open(request)) {
            for (int i = 0; i < ROWS; i++) {
                Feature f = lamp("C" + i, 122, 46, Map.of("name", "第" + days + "天"));
                batch.stage(new StagedRow(i + 1, f.values(), f.geometry()));
            }
            batch.publish();
        }
    }

    /** Today's names and how many rows bear them, as {@code name rows}. */
    private static String names(FeatureSource source) {
        FeatureQuery now = FeatureQuery.of(COMPONENT, FIRST.plusDays(365));
        Set<Object> names = new TreeSet<>();
        int rows = 0;
        try (FeatureStream stream = source.read(now.reading(List.of("name"), false))) {
            while (stream.hasNext()) {
                names.add(stream.next().value("name"));
                rows++;
            }
        }
        return names + " " + rows;
    }

    @Test
    void anOpenStreamStaysOnItsDataWhileABatchIsPublished() {
        try (TestStores stores = open()) {
            publish(stores.store(), 0);
            FeatureSource source = StoredFeatures.in(stores.store());
            FeatureQuery all = FeatureQuery.of(COMPONENT, null);
            try (FeatureStream open = source.read(all)) {
                open.next();
                publish(stores.store(), 1);
                assertThat(names(source)).isEqualTo("[第1天] " + ROWS);
                assertThat(source.version()).isEqualTo(2);
                int rows = 1;
                for (; open.hasNext(); rows++) {
                    Feature old = open.next();
                    assertThat(old.value("name")).isEqualTo("第0天");
                    assertThat(old.value("valid_to")).isNull();
                }
                assertThat(rows).isEqualTo(ROWS);
            }
        }
    }

    @Test
    void readersSeeWholeBatchesOnly() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        AtomicBoolean published = new AtomicBoolean();
        try (TestStores stores = open()) {
            publish(stores.store(), 0);
            FeatureSource source = StoredFeatures.in(stores.store());
            Callable<Set<String>> reader =
                    () -> {
                        Set<String> seen = new TreeSet<>();
                        while (!published.get()) {
                            seen.add(names(source));
                        }
                        seen.add(names(source));
                        return seen;
                    };
            List<Future<Set<String>>> readers =
                    List.of(threads.submit(reader), threads.submit(reader));
            try {
                for (int i = 1; i <= BATCHES; i++) {
                    publish(stores.store(), i);
                }
            } finally {
                published.set(true);
            }
            for (Future<Set<String>> seen : readers) {
                assertThat(seen.get())
                        .allMatch(s -> s.matches("\\[第\\d天] " + ROWS))
                        .contains("[第" + BATCHES + "天] " + ROWS);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
