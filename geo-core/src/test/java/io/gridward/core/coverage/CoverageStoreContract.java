package io.gridward.core.coverage;

import static io.gridward.core.coverage.CoverageCity.box;
import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.audit.AuditEntry;
import io.gridward.core.audit.AuditLog;
import io.gridward.core.batch.Batch;
import io.gridward.core.batch.BatchRequest;
import io.gridward.core.batch.Batches;
import io.gridward.core.batch.OpenBatch;
import io.gridward.core.batch.StagedRow;
import io.gridward.core.citycomponent.TypeCatalog;
import io.gridward.core.coverage.repair.CoverageRepair;
import io.gridward.core.coverage.repair.RepairPlan;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.stored.StoredFeatures;
import io.gridward.core.store.ChangeFeed;
import io.gridward.core.store.TestStores;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Polygon;

/** What checks, their publication and repairs promise on every kind of store. */
abstract class CoverageStoreContract {
    private TestStores stores;
    private FeatureSource source;
    private TypeCatalog types;

    abstract TestStores open();

    @BeforeEach
    void begin() {
        stores = open();
        source = StoredFeatures.in(stores.store());
        types = TypeCatalog.in(stores.store());
    }

    @AfterEach
    void end() {
        if (stores != null) {
            stores.close();
        }
    }

    private void put(CoverageCity city) {
        for (String layer : List.of("division", "unit_grid", "responsibility_zone")) {
            BatchRequest request =
                    new BatchRequest(
                            LayerCatalog.city().get(layer),
                            "city.csv",
                            "tester",
                            LocalDate.parse("2020-01-01"));
            try (OpenBatch batch = Batches.in(stores.store()).open(request)) {
                long number = 0;
                for (Feature f : city.list(layer)) {
                    batch.stage(new StagedRow(++number, f.values(), f.geometry()));
                }
                batch.publish();
            }
        }
    }

    private CoverageReport check(CoverageSettings settings) {
        return CoverageCheck.of(source, types, settings).run(CoverageProgress.NONE);
    }

    private List<Batch> publish(CoverageReport report) {
        return CoveragePublisher.into(stores.store(), source).publish(report, "tester");
    }

    private List<Feature> list(String layer, @Nullable LocalDate day) {
        List<Feature> all = new ArrayList<>();
        try (FeatureStream stream =
                source.read(FeatureQuery.of(LayerCatalog.city().get(layer), day))) {
            stream.forEachRemaining(all::add);
        }
        return all;
    }

    private static CoverageCity faulty() {
        return new CoverageCity()
                .community("c", box(0, 0, 250, 100))
                .grid("a", box(0, 0, 100, 100))
                .grid("b", box(99.5, 0, 200, 100))
                .zone("z", box(0, 0, 150, 100), "d any - -");
    }

    @Test
    void publishesWhatWasFoundAsRowsWithAPeriod() {
        put(faulty());

        publish(check(CoverageCity.SETTINGS));

        assertThat(list("coverage_gap", CoverageCity.TODAY))
                .extracting(f -> f.text("coverage"))
                .containsExactlyInAnyOrder("unit_grid", "responsibility");
        assertThat(list("coverage_conflict", CoverageCity.TODAY))
                .singleElement()
                .satisfies(
                        f -> {
                            assertThat(f.text("row_ids")).isEqualTo("a,b");
                            assertThat((Double) f.value("area_m2")).isBetween(50.0, 50.1);
                            assertThat(f.text("repair")).contains("longer common edge");
                            assertThat(f.geometry().isValid()).isTrue();
                        });
    }

    @Test
    void changesNothingWhenTheSameIsFoundAgain() {
        put(faulty());
        publish(check(CoverageCity.SETTINGS));
        long version = ChangeFeed.of(stores.store()).version();

        List<Batch> again = publish(check(CoverageCity.SETTINGS));

        assertThat(again).allSatisfy(b -> assertThat(b.version()).isNull());
        assertThat(ChangeFeed.of(stores.store()).version()).isEqualTo(version);
    }

    @Test
    void keepsFindingsOfCoveragesThatWereNotChecked() {
        put(faulty());
        publish(check(CoverageCity.SETTINGS));
        put(new CoverageCity().grid("b", box(100, 0, 200, 100)));

        publish(check(CoverageCity.SETTINGS.only(Coverage.UNIT_GRID)));

        assertThat(list("coverage_conflict", null)).isEmpty();
        assertThat(list("coverage_gap", null))
                .extracting(f -> f.text("coverage"))
                .containsExactlyInAnyOrder("unit_grid", "responsibility");
    }

    @Test
    void repairsAsOneBatchWithHistoryAndAudit() {
        put(faulty());
        CoverageRepair repair =
                CoverageRepair.of(source, types, CoverageCity.SETTINGS, Coverage.UNIT_GRID);
        RepairPlan plan = repair.plan(Set.of(), CoverageProgress.NONE);

        Batch batch = repair.apply(plan, stores.store(), "mender").orElseThrow();

        assertThat(batch.changed()).isEqualTo(plan.rows().size()).isEqualTo(1);
        assertThat(list("unit_grid", null)).hasSize(3);
        assertThat(list("unit_grid", CoverageCity.TODAY.minusDays(1)))
                .filteredOn(f -> f.key().equals("b"))
                .allSatisfy(f -> assertThat(f.geometry()).isEqualTo(original("b")));
        assertThat(AuditLog.in(stores.store()).list(9))
                .extracting(AuditEntry::actor)
                .contains("mender");
        assertThat(check(CoverageCity.SETTINGS.only(Coverage.UNIT_GRID)).conflicts()).isEmpty();
        RepairPlan second = repair.plan(Set.of(), CoverageProgress.NONE);
        assertThat(second.rows()).isEmpty();
        assertThat(repair.apply(second, stores.store(), "mender")).isEmpty();
    }

    private static Object original(String key) {
        return faulty().list("unit_grid").stream()
                .filter(f -> f.key().equals(key))
                .findFirst()
                .map(
                        f ->
                                f.geometry()
                                        .getFactory()
                                        .createMultiPolygon(new Polygon[] {(Polygon) f.geometry()}))
                .orElseThrow();
    }

    @Test
    void canBeUndone() {
        put(faulty());
        CoverageRepair repair =
                CoverageRepair.of(source, types, CoverageCity.SETTINGS, Coverage.UNIT_GRID);
        RepairPlan plan = repair.plan(Set.of(), CoverageProgress.NONE);
        Batch batch = repair.apply(plan, stores.store(), "mender").orElseThrow();

        Batches.in(stores.store()).rollback(batch.id(), "mender");

        assertThat(list("unit_grid", null)).hasSize(2);
        assertThat(check(CoverageCity.SETTINGS.only(Coverage.UNIT_GRID)).conflicts()).hasSize(1);
    }
}
