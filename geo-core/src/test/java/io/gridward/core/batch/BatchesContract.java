package io.gridward.core.batch;

import static io.gridward.core.batch.BatchFixture.DEPARTMENT;
import static io.gridward.core.batch.BatchFixture.GRID;
import static io.gridward.core.batch.BatchFixture.grid;
import static io.gridward.core.batch.BatchFixture.request;
import static io.gridward.core.batch.BatchFixture.stage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.core.audit.AuditLog;
import io.gridward.core.store.Change;
import io.gridward.core.store.ChangeFeed;
import io.gridward.core.store.TestStores;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What batches promise on every kind of store. */
abstract class BatchesContract {
    private static final String SQUARE =
            "POLYGON ((122 46, 122.001 46, 122.001 46.001, 122 46.001, 122 46))";
    private static final String MOVED =
            "POLYGON ((122 46, 122.001 46, 122.001 46.001, 122 46.0010000000001, 122 46))";

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

    @Test
    void publishesNewRowsWithFeedAndAudit() {
        Batch batch = city.publish("2026-03-01", "d1 Water", "d2 Roads 2020-01-01 2027-01-01");

        assertThat(city.departments())
                .containsExactly("d1 Water - -", "d2 Roads 2020-01-01 2027-01-01");
        assertThat(batch.state()).isEqualTo(Batch.State.PUBLISHED);
        assertThat(List.of(batch.staged(), batch.added(), batch.changed(), batch.unchanged()))
                .containsExactly(2L, 2L, 0L, 0L);
        assertThat(batch.version()).isEqualTo(1);
        assertThat(batch.endedAt()).isAfterOrEqualTo(batch.startedAt());
        assertThat(city.batches().get(batch.id())).isEqualTo(batch);
        Change change = ChangeFeed.of(stores.store()).since(0, 9).get(0);
        assertThat(change)
                .isEqualTo(new Change(1, "department", batch.id(), "tester", change.at(), 2, 0, 0));
        assertThat(AuditLog.in(stores.store()).list(9))
                .singleElement()
                .satisfies(
                        line -> {
                            assertThat(line.action()).isEqualTo("publish");
                            assertThat(line.subject()).isEqualTo("batch " + batch.id());
                            assertThat(line.detail()).contains("file.csv", "2 added");
                        });
        assertThat(city.count("stage_department")).isZero();
    }

    @Test
    void showsNothingBeforePublishingAndNothingWhenClosedWithout() {
        try (OpenBatch batch = city.batches().open(request(DEPARTMENT, "2026-03-01"))) {
            for (int i = 1; i <= 20_001; i++) {
                batch.stage(
                        new StagedRow(
                                i, new Object[] {"d" + i, "n", null, null, null, null}, null));
            }
            assertThat(city.count("stage_department")).isIn(10_000L, 20_000L);
            assertThat(city.departments()).isEmpty();
            assertThat(city.batches().list())
                    .extracting(Batch::state)
                    .containsExactly(Batch.State.RUNNING);
        }

        assertThat(city.departments()).isEmpty();
        assertThat(city.count("stage_department")).isZero();
        assertThat(city.version()).isZero();
        Batch failed = city.batches().list().get(0);
        assertThat(failed.state()).isEqualTo(Batch.State.FAILED);
        assertThat(failed.message()).contains("closed before it was published");
        assertThat(failed.staged()).isEqualTo(20_001);
    }

    @Test
    void failsWithTheReasonGiven() {
        try (OpenBatch batch = city.batches().open(request(DEPARTMENT, "2026-03-01"))) {
            stage(batch, "d1 Water");
            batch.fail("3 errors");
            assertThatThrownBy(batch::publish).isInstanceOf(IllegalStateException.class);
        }

        assertThat(city.batches().list().get(0).message()).isEqualTo("3 errors");
        assertThat(city.departments()).isEmpty();
    }

    @Test
    void makesNoDataVersionWhenNothingDiffers() {
        city.publish("2026-03-01", "d1 Water 2020-01-01", "d2 Roads");

        Batch again = city.publish("2026-04-01", "d2 Roads", "d1 Water");

        assertThat(again.state()).isEqualTo(Batch.State.PUBLISHED);
        assertThat(again.version()).isNull();
        assertThat(again.unchanged()).isEqualTo(2);
        assertThat(city.version()).isEqualTo(1);
        assertThat(city.departments()).containsExactly("d1 Water 2020-01-01 -", "d2 Roads - -");
        assertThat(city.batches().rollback(again.id(), "x").state())
                .isEqualTo(Batch.State.ROLLED_BACK);
        assertThat(city.version()).isEqualTo(1);
    }

    @Test
    void endsTheOldVersionAndBeginsANewOneOnTheEffectiveDay() {
        city.publish("2026-03-01", "d1 Water", "d2 Roads", "d3 Parks");

        Batch batch = city.publish("2026-04-01", "d1 Rivers", "d2 Roads", "d4 Lamps");

        assertThat(List.of(batch.added(), batch.changed(), batch.unchanged()))
                .containsExactly(1L, 1L, 1L);
        assertThat(city.departments())
                .containsExactly(
                        "d1 Water - 2026-04-01",
                        "d1 Rivers 2026-04-01 -",
                        "d2 Roads - -",
                        "d3 Parks - -",
                        "d4 Lamps - -");
        assertThat(city.departmentsOn("2026-03-31"))
                .contains("d1 Water")
                .doesNotContain("d1 Rivers");
        assertThat(city.departmentsOn("2026-04-01"))
                .contains("d1 Rivers")
                .doesNotContain("d1 Water");
        assertThat(city.departmentsAt(1))
                .containsExactly("d1 Water - -", "d2 Roads - -", "d3 Parks - -");
        assertThat(city.departmentsAt(2)).isEqualTo(city.departments());
        assertThat(city.departmentsAt(0)).isEmpty();
    }

    @Test
    void replacesAVersionThatWouldHoldOnNoDay() {
        city.publish("2026-03-01", "d1 Water 2026-04-01");

        Batch batch = city.publish("2026-04-01", "d1 Rivers");

        assertThat(batch.changed()).isEqualTo(1);
        assertThat(city.departments()).containsExactly("d1 Rivers 2026-04-01 -");
        assertThat(city.departmentsAt(1)).containsExactly("d1 Water 2026-04-01 -");
    }

    @Test
    void replacesAllLaterVersionsByAnEarlierOne() {
        city.publish("2026-01-01", "d1 A");
        city.publish("2026-02-01", "d1 B");
        city.publish("2026-03-01", "d1 C");

        city.publish("2026-04-01", "d1 D 2026-01-15");

        assertThat(city.departments()).containsExactly("d1 A - 2026-01-15", "d1 D 2026-01-15 -");
        assertThat(city.departmentsAt(3))
                .containsExactly(
                        "d1 A - 2026-02-01", "d1 B 2026-02-01 2026-03-01", "d1 C 2026-03-01 -");
    }

    @Test
    void leavesAGapAfterAVersionThatHadEnded() {
        city.publish("2026-01-01", "d1 A - 2026-02-01");

        city.publish("2026-04-01", "d1 B");

        assertThat(city.departments()).containsExactly("d1 A - 2026-02-01", "d1 B 2026-04-01 -");
    }

    @Test
    void correctsTheNewestVersionWhenToldThatItHasEnded() {
        city.publish("2026-01-01", "d1 A 2020-01-01");

        Batch batch = city.publish("2026-04-01", "d1 A - 2026-02-01");

        assertThat(batch.changed()).isEqualTo(1);
        assertThat(city.departments()).containsExactly("d1 A 2020-01-01 2026-02-01");
    }

    @Test
    void refusesAKeyThatStandsTwice() {
        city.publish("2026-03-01", "d1 Water");

        assertThatThrownBy(() -> city.publish("2026-04-01", "d1 A", "d2 B", "d2 C", "d1 A"))
                .isInstanceOf(BatchConflict.class)
                .hasMessageContaining("d1 (1), d1 (4), d2 (2), d2 (3)");

        assertThat(city.departments()).containsExactly("d1 Water - -");
        assertThat(city.batches().list().get(0).state()).isEqualTo(Batch.State.FAILED);
        assertThat(city.count("stage_department")).isZero();
    }

    @Test
    void refusesARowThatHoldsOnNoDay() {
        assertThatThrownBy(() -> city.publish("2026-04-01", "d1 A 2026-01-02 2026-01-02"))
                .isInstanceOf(BatchConflict.class)
                .hasMessageContaining("d1 (1)");
        assertThat(city.departments()).isEmpty();
    }

    @Test
    void rollsBackBatchByBatchToTheStateBefore() {
        Batch first = city.publish("2026-01-01", "d1 A", "d2 A");
        Batch second = city.publish("2026-02-01", "d1 B", "d3 B");
        Batch third = city.publish("2026-03-01", "d1 C 2025-01-01", "d2 C");

        Batch undone = city.batches().rollback(third.id(), "chief");
        assertThat(undone.state()).isEqualTo(Batch.State.ROLLED_BACK);
        assertThat(undone.message()).contains("chief");
        assertThat(city.departments()).isEqualTo(city.departmentsAt(2)).hasSize(4);
        city.batches().rollback(second.id(), "chief");
        assertThat(city.departments()).containsExactly("d1 A - -", "d2 A - -");
        city.batches().rollback(first.id(), "chief");
        assertThat(city.departments()).isEmpty();

        assertThat(city.departmentsAt(3))
                .containsExactly(
                        "d1 A - 2025-01-01",
                        "d1 C 2025-01-01 -",
                        "d2 A - 2026-03-01",
                        "d2 C 2026-03-01 -",
                        "d3 B - -");
        assertThat(city.departmentsAt(4)).isEqualTo(city.departmentsAt(2));
        assertThat(ChangeFeed.of(stores.store()).since(3, 9))
                .extracting(c -> c.changed() + " back, " + c.withdrawn() + " gone")
                .containsExactly("2 back, 0 gone", "1 back, 1 gone", "0 back, 2 gone");
        assertThat(city.publish("2026-05-01", "d1 A").added()).isEqualTo(1);
    }

    @Test
    void doesNotRollBackBelowALaterBatchOfTheLayer() {
        Batch first = city.publish("2026-01-01", "d1 A");
        Batch second = city.publish("2026-02-01", "d1 B");

        assertThatThrownBy(() -> city.batches().rollback(first.id(), "x"))
                .isInstanceOf(BatchConflict.class)
                .hasMessageContaining("[" + second.id() + "]");
        city.batches().rollback(second.id(), "x");
        assertThatThrownBy(() -> city.batches().rollback(second.id(), "x"))
                .isInstanceOf(BatchConflict.class)
                .hasMessageContaining("ROLLED_BACK");
        assertThatThrownBy(() -> city.batches().rollback(99, "x"))
                .isInstanceOf(BatchConflict.class)
                .hasMessageContaining("no batch 99");
    }

    @Test
    void rollsBackOneLayerWhateverWasPublishedToAnother() {
        Batch first = city.publish("2026-01-01", "d1 A");
        try (OpenBatch grids = city.batches().open(request(GRID, "2026-01-02"))) {
            grids.stage(grid(1, "g1", SQUARE));
            grids.publish();
        }

        city.batches().rollback(first.id(), "x");

        assertThat(city.departments()).isEmpty();
        assertThat(city.count("unit_grid")).isEqualTo(1);
    }

    @Test
    void comparesShapesExactly() {
        assertThat(publishGrid(SQUARE).added()).isEqualTo(1);
        assertThat(publishGrid(SQUARE).unchanged()).isEqualTo(1);
        assertThat(publishGrid("MULTI" + SQUARE.replace("((", "(((") + ")").unchanged())
                .isEqualTo(1);
        assertThat(publishGrid(MOVED).changed()).isEqualTo(1);
        String table = city.lines("SELECT code, valid_from FROM unit_grid ORDER BY fid").toString();
        assertThat(table).isEqualTo("[g1 -, g1 2026-04-01]");
    }

    private Batch publishGrid(String wkt) {
        try (OpenBatch batch = city.batches().open(request(GRID, "2026-04-01"))) {
            batch.stage(grid(1, "g1", wkt));
            return batch.publish();
        }
    }

    @Test
    void refusesRowsThatDoNotFitTheLayer() {
        try (OpenBatch batch = city.batches().open(request(GRID, "2026-04-01"))) {
            assertThatThrownBy(() -> batch.stage(grid(3, "g1", "POINT (122 46)")))
                    .hasMessage("row 3 of layer unit_grid has a Point");
            assertThatThrownBy(() -> batch.stage(grid(4, "g1", null)))
                    .hasMessage("row 4 of layer unit_grid has no shape");
            assertThatThrownBy(() -> batch.stage(grid(5, "g1", "POLYGON EMPTY")))
                    .hasMessage("row 5 of layer unit_grid has no shape");
            StagedRow wrong = grid(6, "g1", SQUARE);
            wrong.values()[GRID.indexOf("area_m2")] = 5L;
            assertThatThrownBy(() -> batch.stage(wrong))
                    .hasMessage("row 6 of layer unit_grid has a Long in area_m2");
            wrong.values()[0] = null;
            assertThatThrownBy(() -> batch.stage(wrong))
                    .hasMessage("row 6 of layer unit_grid has no code");
            assertThatThrownBy(() -> batch.stage(new StagedRow(7, new Object[] {"g"}, null)))
                    .hasMessageContaining("has 1 values, not 11");
        }
    }

    @Test
    void showsAReaderOneStateWhileABatchIsPublished() throws SQLException {
        city.publish("2026-01-01", "d1 A");
        try (Connection reader = stores.store().openForReading()) {
            city.publish("2026-02-01", "d1 B", "d2 B");
            assertThat(names(reader)).isEqualTo("A");
        }
        assertThat(city.departmentsOn("2026-02-01")).containsExactly("d1 B", "d2 B");
    }

    @Test
    void showsOthersTheOldStateInTheMiddleOfPublishing() {
        city.publish("2026-01-01", "d1 A");
        List<String> seen = new ArrayList<>();
        Runnable look =
                () -> {
                    seen.addAll(city.departments());
                    seen.add("version " + city.version());
                };
        BatchFixture hooked =
                new BatchFixture(new HookedStore(stores.store(), "INSERT INTO audit", 1, look));

        hooked.publish("2026-02-01", "d1 B", "d2 B");

        assertThat(seen).containsExactly("d1 A - -", "version 1");
        assertThat(city.departments())
                .containsExactly("d1 A - 2026-02-01", "d1 B 2026-02-01 -", "d2 B - -");
        assertThat(city.version()).isEqualTo(2);
    }

    @Test
    void rollsBackALaterVersionToTheOneThatHadEndedBefore() {
        city.publish("2026-01-01", "d1 A - 2026-02-01");
        Batch later = city.publish("2026-04-01", "d1 B");

        city.batches().rollback(later.id(), "x");

        assertThat(city.departments()).containsExactly("d1 A - 2026-02-01");
        Change undone = ChangeFeed.of(stores.store()).since(2, 9).get(0);
        assertThat(List.of(undone.changed(), undone.withdrawn())).containsExactly(1L, 0L);
    }

    private static String names(Connection reader) throws SQLException {
        StringBuilder names = new StringBuilder();
        try (Statement statement = reader.createStatement();
                ResultSet rows = statement.executeQuery("SELECT name FROM department")) {
            while (rows.next()) {
                names.append(rows.getString(1));
            }
        }
        return names.toString();
    }

    @Test
    void letsOneBatchAtATimeIn() {
        CompletableFuture<Batch> second;
        try (OpenBatch first = city.batches().open(request(DEPARTMENT, "2026-01-01"))) {
            second = CompletableFuture.supplyAsync(() -> city.publish("2026-02-01", "d1 B"));
            assertThat(stores.store().tryLock()).isEmpty();
            stage(first, "d1 A");
            assertThat(first.publish().version()).isEqualTo(1);
        }

        assertThat(second.join().version()).isEqualTo(2);
        assertThat(city.departments()).containsExactly("d1 A - 2026-02-01", "d1 B 2026-02-01 -");
    }
}
