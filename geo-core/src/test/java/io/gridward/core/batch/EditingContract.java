package io.gridward.core.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.gridward.core.batch.Batches.EditOrder;
import io.gridward.core.batch.Batches.LayerEdit;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.Layer;
import io.gridward.core.lineage.Lineage;
import io.gridward.core.lineage.RepairNote;
import io.gridward.core.store.TestStores;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What edits by hand promise on every kind of store. */
abstract class EditingContract {
    private static final String SQUARE = "POLYGON ((122 46, 122.001 46, 122.001 46.001, 122 46))";

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

    private static EditOrder order(String day) {
        return new EditOrder("WFS", "zhang", LocalDate.parse(day), Duration.ZERO);
    }

    private static StagedRow department(int number, String code, @Nullable String name) {
        return new StagedRow(
                number, new @Nullable Object[] {code, name, null, null, null, null}, null);
    }

    private static LayerEdit departments(Set<String> withdrawn, StagedRow... rows) {
        return new LayerEdit(BatchFixture.DEPARTMENT, List.of(rows), withdrawn);
    }

    private List<Batch> edit(String day, LayerEdit... edits) {
        return city.batches().edit(order(day), now -> List.of(edits));
    }

    @Test
    void changesAreNewVersionsFromTheDayOn() {
        city.publish("2026-01-01", "d1 A", "d2 B", "d3 C");

        List<Batch> made = edit("2026-04-01", departments(Set.of("d2"), department(1, "d1", "X")));

        assertThat(city.departments())
                .containsExactly(
                        "d1 A - 2026-04-01", "d1 X 2026-04-01 -", "d2 B - 2026-04-01", "d3 C - -");
        Batch batch = made.get(0);
        assertThat(List.of(batch.added(), batch.changed(), batch.withdrawn()))
                .containsExactly(0L, 1L, 1L);
        assertThat(city.lines("SELECT actor, detail FROM audit ORDER BY id DESC LIMIT 1").get(0))
                .startsWith("zhang department from WFS: 0 added, 1 changed");
    }

    @Test
    void whatBeganOnTheDayIsGoneWhenItIsWithdrawnOnIt() {
        city.publish("2026-01-01", "d1 A 2026-04-01");
        long before = city.version();

        edit("2026-04-01", departments(Set.of("d1")));

        assertThat(city.departments()).isEmpty();
        assertThat(city.departmentsAt(before)).containsExactly("d1 A 2026-04-01 -");
    }

    @Test
    void layersAreChangedTogetherEachAsItsOwnVersion() {
        edit(
                "2026-04-01",
                departments(Set.of(), department(1, "d1", "A")),
                new LayerEdit(
                        BatchFixture.GRID, List.of(BatchFixture.grid(1, "g1", SQUARE)), Set.of()));

        assertThat(city.departments()).hasSize(1);
        assertThat(city.count("unit_grid")).isEqualTo(1);
        assertThat(city.lines("SELECT layer, version FROM change ORDER BY version"))
                .containsExactly("department 1", "unit_grid 2");
    }

    @Test
    void whenTheSecondLayerFailsNothingOfTheFirstIsThere() {
        city.publish("2026-01-01", "d1 A");
        long before = city.version();
        LayerEdit first = departments(Set.of("d1"), department(1, "d2", "B"));
        LayerEdit second =
                new LayerEdit(
                        BatchFixture.GRID, List.of(BatchFixture.grid(1, "g1", null)), Set.of());

        assertThrows(IllegalArgumentException.class, () -> edit("2026-04-01", first, second));

        assertThat(city.departments()).containsExactly("d1 A - -");
        assertThat(city.version()).isEqualTo(before);
        assertThat(city.count("stage_department")).isZero();
        assertThat(city.lines("SELECT state FROM batch ORDER BY id")).containsExactly("PUBLISHED");
    }

    @Test
    void whatDecidesSeesTheNewestStateAndMayEndItWithoutEffect() {
        city.publish("2026-01-01", "d1 A");
        Layer layer = BatchFixture.DEPARTMENT;

        assertThrows(
                IllegalStateException.class,
                () ->
                        city.batches()
                                .edit(
                                        order("2026-04-01"),
                                        now -> {
                                            long n = now.count(FeatureQuery.of(layer, null));
                                            throw new IllegalStateException("saw " + n);
                                        }));

        assertThat(city.batches().list()).hasSize(1);
        edit("2026-04-01", departments(Set.of(), department(1, "d2", "B"))); // the lock is free
        assertThat(city.departments()).hasSize(2);
    }

    @Test
    void anOpenBatchIsNotWaitedForLongerThanTheOrderSays() {
        try (OpenBatch open =
                city.batches().open(BatchFixture.request(BatchFixture.DEPARTMENT, "2026-01-01"))) {
            BatchConflict told =
                    assertThrows(
                            BatchConflict.class,
                            () -> edit("2026-04-01", departments(Set.of("d1"))));
            assertThat(told).hasMessageContaining("try again later");
            BatchFixture.stage(open, "d1 A");
            open.publish();
        }
        assertThat(city.departments()).containsExactly("d1 A - -");
    }

    @Test
    void whatChangesNothingIsNoVersion() {
        city.publish("2026-01-01", "d1 A");
        long before = city.version();

        edit("2026-04-01", departments(Set.of("nobody"), department(1, "d1", "A")));

        assertThat(city.version()).isEqualTo(before);
    }

    @Test
    void whySomethingWasDoneAllTheSameStandsInTheAudit() {
        EditOrder order =
                new EditOrder(
                        "map",
                        "zhang",
                        LocalDate.parse("2026-04-01"),
                        Duration.ZERO,
                        "flood; 1 new gap");

        city.batches().edit(order, now -> List.of(departments(Set.of(), department(1, "d1", "A"))));

        assertThat(city.lines("SELECT actor, action, detail FROM audit WHERE action = 'override'"))
                .containsExactly("zhang override flood; 1 new gap");
    }

    @Test
    void whatThingsCameOfIsKeptUntilTheBatchIsUndone() {
        RepairNote note = new RepairNote(0, "d2", "edit", "split", "code", "d1", "d2");
        LayerEdit edit =
                new LayerEdit(
                        BatchFixture.DEPARTMENT,
                        List.of(department(1, "d2", "B")),
                        Set.of(),
                        List.of(note));

        Batch batch = edit("2026-04-01", edit).get(0);

        List<RepairNote> notes = new ArrayList<>();
        Lineage.in(stores.store()).read(batch.id(), notes::add);
        assertThat(notes).containsExactly(note);
        city.batches().rollback(batch.id(), "chief");
        assertThat(Lineage.in(stores.store()).count(batch.id())).isZero();
    }
}
