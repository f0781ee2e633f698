package io.gridward.core.reassignment;

import static io.gridward.core.reassignment.Ground.zone;
import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.batch.Activation;
import io.gridward.core.batch.BatchRequest.Mode;
import io.gridward.core.batch.Batches;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.stored.StoredFeatures;
import io.gridward.core.responsibility.Decision;
import io.gridward.core.responsibility.LocateQuestion;
import io.gridward.core.responsibility.Locator;
import io.gridward.core.snapshot.SnapshotFeatures;
import io.gridward.core.store.Change;
import io.gridward.core.store.ChangeFeed;
import io.gridward.core.store.TestStores;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A city whose zones all move at once, read all the while: every answer is the old or the new. */
abstract class ActivationUnderLoadContract {
    private static final LocalDate DAY = LocalDate.parse("2026-12-01");
    private static final Layer ZONE = LayerCatalog.city().get("responsibility_zone");
    private static final int ZONES = 40;
    private static final int READERS = 4;
    private static final int ROUNDS = 300;

    private TestStores stores;
    private Ground city;

    abstract TestStores openStores();

    @BeforeEach
    void open() {
        stores = openStores();
        city = new Ground(stores.store());
        city.publish("responsibility_zone", zones(0, "D"));
    }

    @AfterEach
    void close() {
        if (stores != null) {
            stores.close();
        }
    }

    /** Zones of 0.05 side by side, moved east; each of a body of its own. */
    private static List<Ground.Row> zones(double shift, String body) {
        List<Ground.Row> rows = new ArrayList<>();
        for (int i = 0; i < ZONES; i++) {
            double west = 0.05 * i + shift;
            rows.add(zone("z" + (100 + i), body + i, west, west + 0.05));
        }
        return rows;
    }

    /** What readers saw, and how often they looked. */
    private static final class Watch {
        final AtomicLong looks = new AtomicLong();
        final AtomicBoolean over = new AtomicBoolean();
        final List<String> wrong = new ArrayList<>();

        /** Starts a reader; when one breaks down all is over. */
        CompletableFuture<Void> run(Runnable reader) {
            return CompletableFuture.runAsync(reader)
                    .whenComplete((done, failed) -> over.set(over.get() || failed != null));
        }

        synchronized void wrong(String what) {
            wrong.add(what);
        }

        void waitForMore(long looksMore) {
            long until = looks.get() + looksMore;
            while (looks.get() < until && !over.get()) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void readersSeeOldOrNewAndNeverAMixture() {
        SnapshotFeatures held = hold();
        Locator locator = Locator.over(held);
        Watch watch = new Watch();
        List<CompletableFuture<Void>> readers = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            long seed = i;
            readers.add(watch.run(() -> ask(locator, watch, seed)));
        }
        readers.add(watch.run(() -> list(held, watch)));
        readers.add(watch.run(() -> list(StoredFeatures.in(stores.store()), watch)));
        long id = city.keep("responsibility_zone", Mode.REPLACE, zones(0.02, "N"));
        watch.waitForMore(ROUNDS);

        Batches.in(stores.store()).activate(id, Activation.of("chief", DAY));
        watch.waitForMore(ROUNDS);
        held.refresh();
        assertThat(body(locator, 0.06, DAY)).isEqualTo("N0");
        assertThat(body(locator, 0.06, DAY.minusDays(1))).isEqualTo("D1");
        watch.waitForMore(ROUNDS);
        Batches.in(stores.store()).rollback(id, "chief");
        held.refresh();
        assertThat(body(locator, 0.06, DAY)).isEqualTo("D1");
        watch.waitForMore(ROUNDS);

        watch.over.set(true);
        readers.forEach(CompletableFuture::join);
        assertThat(watch.wrong).isEmpty();
    }

    private SnapshotFeatures hold() {
        ChangeFeed feed = ChangeFeed.of(stores.store());
        return SnapshotFeatures.load(
                StoredFeatures.in(stores.store()),
                v -> feed.since(v, 100).stream().map(Change::layer).collect(Collectors.toSet()),
                LayerCatalog.city().list());
    }

    private static String body(Locator locator, double x, LocalDate day) {
        Decision d = locator.decide(LocateQuestion.at(122 + x / 100, 46.005, day));
        return String.valueOf(d.departmentCode());
    }

    /** Points 0.01 inside an old zone lie in the zone before it after the move, others do not. */
    private static void ask(Locator locator, Watch watch, long seed) {
        Random random = new Random(seed);
        while (!watch.over.get()) {
            int i = 1 + random.nextInt(ZONES - 1);
            boolean moves = random.nextBoolean();
            double x = 0.05 * i + (moves ? 0.01 : 0.03);
            String before = body(locator, x, DAY.minusDays(1));
            String after = body(locator, x, DAY);
            String moved = "N" + (moves ? i - 1 : i);
            if (!before.equals("D" + i) || !(after.equals("D" + i) || after.equals(moved))) {
                watch.wrong("at %s seed %d: %s, %s".formatted(x, seed, before, after));
            }
            watch.looks.incrementAndGet();
        }
    }

    /** All zones of the day are of the old kind or all are of the new. */
    private static void list(FeatureSource source, Watch watch) {
        while (!watch.over.get()) {
            long old = 0;
            long moved = 0;
            try (FeatureStream rows = source.read(FeatureQuery.of(ZONE, DAY))) {
                while (rows.hasNext()) {
                    Feature zone = rows.next();
                    boolean isNew = String.valueOf(zone.text("department_code")).startsWith("N");
                    old += isNew ? 0 : 1;
                    moved += isNew ? 1 : 0;
                }
            }
            if (old + moved != ZONES || old * moved != 0) {
                watch.wrong("%d old and %d new zones".formatted(old, moved));
            }
            watch.looks.incrementAndGet();
        }
    }
}
