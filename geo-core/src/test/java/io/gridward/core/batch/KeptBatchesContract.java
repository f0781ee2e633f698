package io.gridward.core.batch;

import static io.gridward.core.batch.BatchFixture.DEPARTMENT;
import static io.gridward.core.batch.BatchFixture.GRID;
import static io.gridward.core.batch.BatchFixture.grid;
import static io.gridward.core.batch.BatchFixture.stage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.core.audit.AuditEntry;
import io.gridward.core.audit.AuditLog;
import io.gridward.core.batch.BatchRequest.Mode;
import io.gridward.core.crs.ShapeShift;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.stored.StoredFeatures;
import io.gridward.core.store.TestStores;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What batches that wait for their day promise on every kind of store. */
abstract class KeptBatchesContract {
    private TestStores stores;
    private BatchFixture city;

    abstract TestStores openStores();

    @BeforeEach
    void open() {
        stores = openStores();
        city = new BatchFixture(stores.store());
    }

    @AfterEach
    void close() {
        if (stores != null) {
            stores.close();
        }
    }

    private long keep(Mode mode, String... rows) {
        return city.keep(mode, rows).id();
    }

    private Batch activate(long id, String day) {
        return city.batches().activate(id, Activation.of("chief", LocalDate.parse(day)));
    }

    private List<String> audit() {
        return AuditLog.in(stores.store()).list(20).stream().map(AuditEntry::action).toList();
    }

    @Test
    void showsNothingAndHoldsNoLockUntilADayIsNamed() {
        city.publish("2026-01-01", "d1 A");

        Batch kept = city.keep(Mode.UPSERT, "d1 B", "d2 B");

        assertThat(kept.state()).isEqualTo(Batch.State.STAGED);
        assertThat(kept.staged()).isEqualTo(2);
        assertThat(kept.endedAt()).isNull();
        assertThat(city.departments()).containsExactly("d1 A - -");
        assertThat(city.version()).isEqualTo(1);
        assertThat(city.count("stage_department")).isZero();
        assertThat(city.batches().list()).first().isEqualTo(kept);
        stores.store().tryLock().orElseThrow().close();
        assertThat(audit()).containsExactly("stage", "publish");
    }

    @Test
    void holdsFromTheDayNamedAndNotADayEarlier() {
        city.publish("2026-01-01", "d1 A", "d3 A");

        Batch done = activate(keep(Mode.UPSERT, "d1 B", "d2 B", "d3 A"), "2099-12-01");

        assertThat(city.departmentsOn("2099-11-30")).containsExactly("d1 A", "d3 A");
        assertThat(city.departmentsOn("2099-12-01")).containsExactly("d1 B", "d2 B", "d3 A");
        assertThat(city.departments())
                .containsExactly(
                        "d1 A - 2099-12-01", "d1 B 2099-12-01 -", "d2 B 2099-12-01 -", "d3 A - -");
        assertThat(done.state()).isEqualTo(Batch.State.PUBLISHED);
        assertThat(done.effective()).isEqualTo("2099-12-01");
        assertThat(List.of(done.added(), done.changed(), done.unchanged()))
                .containsExactly(1L, 1L, 1L);
        assertThat(city.count("kept_department")).isZero();
        AuditEntry line = AuditLog.in(stores.store()).list(1).get(0);
        assertThat(line.action()).isEqualTo("activate");
        assertThat(line.actor()).isEqualTo("chief");
        assertThat(line.detail()).contains("as of 2099-12-01", "1 added");
    }

    @Test
    void keepsTheDaysThatRowsNameThemselves() {
        activate(keep(Mode.UPSERT, "d1 A 2020-01-01 2030-01-01"), "2026-12-01");

        assertThat(city.departments()).containsExactly("d1 A 2020-01-01 2030-01-01");
    }

    @Test
    void isRolledBackLikeAnyOther() {
        city.publish("2026-01-01", "d1 A", "d2 A");
        long id = keep(Mode.REPLACE, "d1 B");
        activate(id, "2026-12-01");
        assertThat(city.departmentsOn("2026-12-01")).containsExactly("d1 B");

        city.batches().rollback(id, "chief");

        assertThat(city.departments()).containsExactly("d1 A - -", "d2 A - -");
        assertThatThrownBy(() -> activate(id, "2026-12-01"))
                .isInstanceOf(BatchConflict.class)
                .hasMessageContaining("ROLLED_BACK, not STAGED");
    }

    @Test
    void isNotDisturbedByOtherBatchesOfTheLayer() {
        long first = keep(Mode.UPSERT, "d1 A", "d2 A");
        long second = keep(Mode.REPLACE, "d2 B");
        city.publish("2026-01-01", "d3 C");
        try (OpenBatch open = city.batches().open(BatchFixture.request(DEPARTMENT, "2026-01-01"))) {
            stage(open, "d4 D");
            open.fail("no");
        }
        assertThat(city.count("kept_department")).isEqualTo(3);

        city.batches().discard(second, "chief");
        activate(first, "2026-02-01");

        assertThat(city.departmentsOn("2026-02-01")).containsExactly("d1 A", "d2 A", "d3 C");
        Batch discarded = city.batches().get(second);
        assertThat(discarded.state()).isEqualTo(Batch.State.FAILED);
        assertThat(discarded.message()).contains("discarded by chief");
        assertThat(audit()).startsWith("activate", "discard");
        assertThat(city.count("kept_department")).isZero();
    }

    @Test
    void withdrawsWhatOnlyAnotherStagedBatchHolds() {
        city.publish("2026-01-01", "d1 A", "d2 A");
        keep(Mode.UPSERT, "d2 B");
        long id = keep(Mode.REPLACE, "d1 A");

        assertThat(city.batches().diff(id, LocalDate.parse("2026-12-01"), d -> {}).gone())
                .isEqualTo(1);
        activate(id, "2026-12-01");

        assertThat(city.departmentsOn("2026-12-01")).containsExactly("d1 A");
    }

    @Test
    void refusesAKeyThatStandsTwiceWhenItIsStaged() {
        assertThatThrownBy(() -> keep(Mode.UPSERT, "d1 A", "d1 B"))
                .isInstanceOf(BatchConflict.class)
                .hasMessageContaining("d1 (1), d1 (2)");

        assertThat(city.batches().list().get(0).state()).isEqualTo(Batch.State.FAILED);
        assertThat(city.count("kept_department")).isZero();
    }

    @Test
    void goesOnWaitingWhenARowWouldHoldOnNoDay() {
        long id = keep(Mode.UPSERT, "d1 A 2026-05-01 2026-05-01", "d2 A");

        assertThatThrownBy(() -> activate(id, "2026-04-01")).hasMessageContaining("d1 (1)");

        assertThat(city.departments()).isEmpty();
        assertThat(city.batches().get(id).state()).isEqualTo(Batch.State.STAGED);
        assertThat(city.count("kept_department")).isEqualTo(2);
        city.batches().discard(id, "chief");
    }

    @Test
    void refusesWhatIsNotStaged() {
        Batch published = city.publish("2026-01-01", "d1 A");

        assertThatThrownBy(() -> activate(published.id(), "2026-04-01"))
                .isInstanceOf(BatchConflict.class)
                .hasMessageContaining("PUBLISHED, not STAGED");
        assertThatThrownBy(() -> city.batches().discard(published.id(), "x"))
                .isInstanceOf(BatchConflict.class);
        assertThatThrownBy(() -> city.batches().whatIf(99, LocalDate.EPOCH))
                .hasMessageContaining("no batch 99");
        assertThatThrownBy(() -> city.batches().diff(99, LocalDate.EPOCH, d -> {}))
                .hasMessageContaining("no batch 99");
    }

    @Test
    void writesTheReasonOfAnOverrideIntoTheAuditAndRefusesDataNewerThanTheProof() {
        city.publish("2026-01-01", "d1 A");
        long id = keep(Mode.UPSERT, "d1 B");
        LocalDate day = LocalDate.parse("2026-12-01");
        Activation order = new Activation("chief", day, "paved over; 2 gaps", 1L);
        city.publish("2026-01-02", "d9 Z");

        assertThatThrownBy(() -> city.batches().activate(id, order))
                .isInstanceOf(BatchConflict.class)
                .hasMessageContaining("activate it again");
        assertThat(audit()).doesNotContain("override");

        city.batches().activate(id, new Activation("chief", day, "paved over; 2 gaps", 2L));
        AuditEntry override = AuditLog.in(stores.store()).list(2).get(1);
        assertThat(override.action()).isEqualTo("override");
        assertThat(override.actor()).isEqualTo("chief");
        assertThat(override.subject()).isEqualTo("batch " + id);
        assertThat(override.detail()).isEqualTo("paved over; 2 gaps");
    }

    @Test
    void comparesWithWhatIsPublished() {
        city.publish("2026-01-01", "d1 A", "d2 A", "d3 A 2020-01-01", "d4 A - 2026-02-01");
        long id = keep(Mode.REPLACE, "d1 A", "d2 B - 2030-01-01", "d5 E");
        List<BatchDiff.Difference> seen = new ArrayList<>();

        BatchDiff diff = city.batches().diff(id, LocalDate.parse("2026-12-01"), seen::add);

        assertThat(List.of(diff.added(), diff.changed(), diff.gone(), diff.unchanged()))
                .containsExactly(1L, 1L, 1L, 1L);
        assertThat(seen)
                .extracting(d -> d.kind() + " " + d.key() + " " + d.from())
                .containsExactly(
                        "GONE d3 2026-12-01", "CHANGED d2 2026-12-01", "ADDED d5 2026-12-01");
        assertThat(seen.get(1).attributes())
                .extracting(a -> a.name() + " " + a.before() + " " + a.after())
                .containsExactly("name A B", "valid_to null 2030-01-01");
        assertThat(city.batches().diff(id, BatchRequest.SINCE_EVER, d -> {}).gone()).isEqualTo(2);
        assertThat(city.departments()).hasSize(4);
    }

    @Test
    void tellsHowFarAShapeMoves() {
        String square = "POLYGON ((122 46, 122.01 46, 122.01 46.01, 122 46.01, 122 46))";
        String wider = "POLYGON ((122 46, 122.011 46, 122.011 46.01, 122 46.01, 122 46))";
        try (OpenBatch batch = city.batches().open(BatchFixture.request(GRID, "2026-01-01"))) {
            batch.stage(grid(1, "g1", square));
            batch.stage(grid(2, "g2", square));
            batch.publish();
        }
        long id;
        try (OpenBatch batch = city.batches().open(BatchFixture.request(GRID, "2026-01-01"))) {
            batch.stage(grid(1, "g1", wider));
            batch.stage(grid(2, "g2", square));
            id = batch.keep().id();
        }
        List<BatchDiff.Difference> seen = new ArrayList<>();

        BatchDiff diff = city.batches().diff(id, LocalDate.parse("2026-12-01"), seen::add);

        assertThat(diff.unchanged()).isEqualTo(1);
        assertThat(seen).singleElement().satisfies(d -> assertThat(d.attributes()).isEmpty());
        ShapeShift shift = seen.get(0).shift();
        // a degree is 77 465 m of longitude and 111 157 m of latitude here
        assertThat(shift.largestMetres()).isBetween(77.3, 77.6);
        assertThat(shift.areaSquareMetres()).isBetween(77.4 * 1111.5, 77.5 * 1111.7);
    }

    @Test
    void readsWhatWouldBeAndIsRightAboutIt() {
        long seed = 77;
        Random random = new Random(seed);
        for (int round = 0; round < 30; round++) {
            String what = "seed %d round %d".formatted(seed, round);
            LocalDate day = LocalDate.of(2026, 1, 1 + random.nextInt(9));
            if (round % 7 == 0) {
                day = BatchRequest.SINCE_EVER;
            }
            long id = keep(random.nextBoolean() ? Mode.UPSERT : Mode.REPLACE, rows(random));
            FeatureSource would = city.batches().whatIf(id, day);
            List<String> announced = all(would, DEPARTMENT);
            List<String> before = city.departments();
            long[] told = {0};
            BatchDiff diff = city.batches().diff(id, day, d -> told[0]++);

            Batch batch = activate(id, day.toString());

            assertThat(city.departments()).as(what).isEqualTo(announced);
            assertThat(all(would, DEPARTMENT)).as(what + " later").isEqualTo(announced);
            assertThat(List.of(batch.added(), batch.changed(), batch.unchanged()))
                    .as(what)
                    .containsExactly(diff.added(), diff.changed(), diff.unchanged());
            assertThat(batch.withdrawn()).as(what).isEqualTo(diff.gone());
            assertThat(told[0]).isEqualTo(diff.added() + diff.changed() + diff.gone());
            if (round % 4 == 0) {
                city.batches().rollback(id, "x");
                assertThat(city.departments()).as(what + " undone").isEqualTo(before);
            }
        }
    }

    @Test
    void readsOtherLayersAsTheyAre() {
        try (OpenBatch batch = city.batches().open(BatchFixture.request(GRID, "2026-01-01"))) {
            batch.stage(grid(1, "g1", "POLYGON ((122 46, 122.01 46, 122.01 46.01, 122 46))"));
            batch.publish();
        }
        FeatureSource would =
                city.batches().whatIf(keep(Mode.REPLACE, "d1 A"), LocalDate.parse("2026-12-01"));

        assertThat(would.count(FeatureQuery.of(GRID, null))).isEqualTo(1);
        assertThat(would.bounds(GRID)).isEqualTo(StoredFeatures.in(stores.store()).bounds(GRID));
        assertThat(would.version()).isEqualTo(1);
        assertThat(would.count(FeatureQuery.of(DEPARTMENT, LocalDate.parse("2026-11-30"))))
                .isZero();
        assertThat(would.count(FeatureQuery.of(DEPARTMENT, LocalDate.parse("2026-12-01"))))
                .isEqualTo(1);
    }

    private static String[] rows(Random random) {
        TreeSet<Integer> keys = new TreeSet<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            keys.add(random.nextInt(6));
        }
        return keys.stream()
                .map(
                        k ->
                                "d%d %s %s -"
                                        .formatted(
                                                k,
                                                "ABC".charAt(random.nextInt(3)),
                                                random.nextInt(4) == 0
                                                        ? "2026-01-0" + (1 + random.nextInt(9))
                                                        : "-"))
                .toArray(String[]::new);
    }

    /** All versions, each {@code code name valid_from valid_to}. */
    private static List<String> all(FeatureSource source, Layer layer) {
        List<String> lines = new ArrayList<>();
        try (FeatureStream rows = source.read(FeatureQuery.of(layer, null))) {
            rows.forEachRemaining(
                    f ->
                            lines.add(
                                    String.join(
                                            " ",
                                            Arrays.asList("code", "name", "valid_from", "valid_to")
                                                    .stream()
                                                    .map(n -> f.value(n))
                                                    .map(v -> v == null ? "-" : v.toString())
                                                    .toList())));
        }
        return lines;
    }
}
