package io.gridward.importer.activation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.core.audit.AuditEntry;
import io.gridward.core.audit.AuditLog;
import io.gridward.core.batch.Batch;
import io.gridward.core.batch.BatchConflict;
import io.gridward.core.batch.BatchRequest;
import io.gridward.core.batch.Batches;
import io.gridward.core.batch.OpenBatch;
import io.gridward.core.batch.StagedRow;
import io.gridward.core.finding.Severity;
import io.gridward.core.layer.Feature;
import io.gridward.core.store.TestStores;
import io.gridward.importer.TestCity;
import io.gridward.importer.load.ImportPlan;
import io.gridward.importer.load.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;

/** What stands in the way of a boundary version and what does not, on either store. */
abstract class ActivatorContract {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    @TempDir private Path folder;
    private TestStores stores;
    private TestCity city;

    abstract TestStores openStores(Path place);

    @BeforeEach
    void open() {
        stores = openStores(folder);
        city = new TestCity(stores.store(), folder).found();
        city.load("component", TestCity.components(80)); // 1 to 70 in grid 1, 71 to 80 in grid 2
    }

    @AfterEach
    void close() {
        if (stores != null) {
            stores.close();
        }
    }

    /** The grids with the border of the first two at another longitude. */
    private static List<String> gridsWithBorderAt(double firstEnds, double secondBegins) {
        List<String> lines = new ArrayList<>(TestCity.grids());
        lines.set(1, TestCity.grid(1) + "," + TestCity.box(122.04, 46.04, firstEnds, 46.045));
        lines.set(2, TestCity.grid(2) + "," + TestCity.box(secondBegins, 46.04, 122.05, 46.045));
        return lines;
    }

    private Batch stage(String layer, boolean replace, List<String> lines) {
        ImportPlan plan = TestCity.plan(layer, city.write("new.csv", lines)).from(DAY).staging();
        return city.load(replace ? plan.replacing() : plan).batch();
    }

    private ActivationOutcome activate(long batch, String override) {
        return new Activator(stores.store(), folder.resolve("findings"), Progress.NONE)
                .activate(
                        new ActivationOrder(batch, DAY, Optional.ofNullable(override), 0, "chief"));
    }

    private List<AuditEntry> audit() {
        return AuditLog.in(stores.store()).list(3);
    }

    @Test
    void activatesABorderThatMovesWithoutGapOrOverlap() {
        Batch staged = stage("unit_grid", true, gridsWithBorderAt(122.043, 122.043));
        assertThat(staged.state()).isEqualTo(Batch.State.STAGED);

        ActivationOutcome outcome = activate(staged.id(), null);

        assertThat(outcome.blocked()).isFalse();
        CoverageProof proof = outcome.proof().orElseThrow();
        assertThat(proof.before()).as("most of the city is in no grid, now as then").isPositive();
        assertThat(proof.blocking()).isEmpty();
        assertThat(proof.fresh())
                .as("vertices that the neighbours lack are told and let pass")
                .extracting(f -> f.finding().severity())
                .isNotEmpty()
                .containsOnly(Severity.WARNING);
        assertThat(outcome.batch().changed()).isEqualTo(2);
        assertThat(outcome.moved().orElseThrow().components()).isEqualTo(80);
        assertThat(outcome.moved().orElseThrow().grids())
                .singleElement()
                .satisfies(
                        f -> {
                            assertThat(f.from()).isEqualTo(TestCity.grid(1));
                            assertThat(f.to()).isEqualTo(TestCity.grid(2));
                            assertThat(f.components()).isBetween(20L, 40L);
                        });
        assertThat(audit()).extracting(AuditEntry::action).doesNotContain("override");
        assertThat(area(DAY.minusDays(1))).isGreaterThan(area(DAY));
    }

    private double area(LocalDate day) {
        return city.list("unit_grid", day).stream()
                .filter(f -> f.key().equals(TestCity.grid(1)))
                .mapToDouble(f -> (Double) f.value("area_m2"))
                .sum();
    }

    @Test
    void isStoppedByANewGapAndGoesOnWithAReasonThatTheAuditKeeps() throws IOException {
        long id = stage("unit_grid", true, gridsWithBorderAt(122.0445, 122.045)).id();
        long version = city.version();

        ActivationOutcome stopped = activate(id, null);

        assertThat(stopped.blocked()).isTrue();
        assertThat(stopped.proof().orElseThrow().gaps()).isEqualTo(1);
        assertThat(stopped.proof().orElseThrow().conflicts()).isZero();
        NewFinding gap = stopped.proof().orElseThrow().blocking().get(0);
        assertThat(gap.finding().rows()).contains(TestCity.grid(1));
        assertThat(gap.finding().size().squareMetres()).isGreaterThan(80e6);
        assertThat(gap.squareMetres()) // 0.0005° × 0.005°, of 77 390 and 111 157 m
                .isBetween(38.6 * 555.7, 38.8 * 555.9);
        assertThat(gap.inside().x).isBetween(122.0445, 122.045);
        assertThat(city.version()).isEqualTo(version);
        assertThat(Batches.in(stores.store()).get(id).state()).isEqualTo(Batch.State.STAGED);
        assertThat(stopped.files()).hasSize(2).allSatisfy(f -> assertThat(f).exists());
        assertThat(Files.readString(stopped.files().get(0)))
                .contains(gap.finding().id(), gap.finding().fault(), TestCity.grid(1));
        assertThat(Files.readString(stopped.files().get(1)))
                .contains("122.0445", gap.finding().id());

        ActivationOutcome done = activate(id, "the lane is handed over on Monday");

        assertThat(done.blocked()).isFalse();
        assertThat(done.batch().state()).isEqualTo(Batch.State.PUBLISHED);
        AuditEntry override = audit().get(1);
        assertThat(override.action()).isEqualTo("override");
        assertThat(override.actor()).isEqualTo("chief");
        assertThat(override.subject()).isEqualTo("batch " + id);
        assertThat(override.detail())
                .isEqualTo(
                        "the lane is handed over on Monday; 1 new gaps, 0 new conflicts, 0 rows refused");
        assertThat(audit().get(0).action()).isEqualTo("activate");
    }

    @Test
    void isStoppedByANewOverlap() {
        long id = stageGridWithBorderAt(122.0455);

        ActivationOutcome stopped = activate(id, null);

        assertThat(stopped.blocked()).isTrue();
        assertThat(stopped.proof().orElseThrow().conflicts()).isEqualTo(1);
        assertThat(stopped.proof().orElseThrow().gaps()).isZero();
    }

    /** Past the checks of a file, which would refuse it. */
    private long stageGridWithBorderAt(double lon) {
        Feature grid =
                city.list("unit_grid", DAY).stream()
                        .filter(f -> f.key().equals(TestCity.grid(1)))
                        .findFirst()
                        .orElseThrow();
        Geometry wider = grid.geometry().copy();
        wider.apply((CoordinateFilter) c -> c.x = Math.abs(c.x - 122.045) < 1e-9 ? lon : c.x);
        wider.geometryChanged();
        BatchRequest request = new BatchRequest(grid.layer(), "wider.csv", "chief", DAY);
        try (OpenBatch batch = Batches.in(stores.store()).open(request)) {
            batch.stage(new StagedRow(1, grid.values(), wider));
            return batch.keep().id();
        }
    }

    @Test
    void anOverlapInsideAFileIsRefusedBeforeItIsStaged() {
        ImportPlan plan =
                TestCity.plan(
                                "unit_grid",
                                city.write("new.csv", gridsWithBorderAt(122.0455, 122.045)))
                        .from(DAY)
                        .staging();

        assertThat(city.load(plan.replacing()).report().refused()).isPositive();
    }

    @Test
    void isStoppedByAGridThatACompleteFileLeavesOutAndNotWhenTheFileIsAPart() {
        List<String> without = TestCity.grids().subList(0, 16);

        assertThat(activate(stage("unit_grid", true, without).id(), null).blocked()).isTrue();
        ActivationOutcome part = activate(stage("unit_grid", false, without).id(), null);
        assertThat(part.blocked()).isFalse();
        assertThat(part.batch().unchanged()).isEqualTo(15);
    }

    @Test
    void isStoppedByRefusedRows() {
        long id = stage("unit_grid", true, TestCity.grids()).id();
        Activator activator =
                new Activator(stores.store(), folder.resolve("findings"), Progress.NONE);

        ActivationOutcome stopped =
                activator.activate(new ActivationOrder(id, DAY, Optional.empty(), 3, "chief"));

        assertThat(stopped.blocked()).isTrue();
        assertThat(stopped.refused()).isEqualTo(3);
        activator.activate(new ActivationOrder(id, DAY, Optional.of("known"), 3, "chief"));
        assertThat(audit().get(1).detail())
                .isEqualTo("known; 0 new gaps, 0 new conflicts, 3 rows refused");
    }

    @Test
    void provesNothingForLayersThatDecideNoGround() {
        List<String> moved = new ArrayList<>(TestCity.components(1));
        moved.set(1, moved.get(1).replace("完好", "破损"));
        long id = stage("component", false, moved).id();

        ActivationOutcome outcome = activate(id, "unasked for");

        assertThat(outcome.proof()).isEmpty();
        assertThat(outcome.moved()).isEmpty();
        assertThat(outcome.batch().changed()).isEqualTo(1);
        assertThat(audit()).extracting(AuditEntry::action).doesNotContain("override");
    }

    @Test
    void refusesWhatIsNotStaged() {
        long id = stage("unit_grid", true, TestCity.grids()).id();
        activate(id, null);

        assertThatThrownBy(() -> activate(id, null)).isInstanceOf(BatchConflict.class);
        assertThatThrownBy(() -> activate(99, null)).hasMessageContaining("no batch 99");
    }

    @Test
    void removesTheFilesOfAnEarlierTryWhenNothingIsWrongAnyMore() {
        long gap = stage("unit_grid", true, gridsWithBorderAt(122.0445, 122.045)).id();
        List<Path> files = activate(gap, null).files();
        city.load("unit_grid", gridsWithBorderAt(122.0445, 122.045)); // now it is so anyhow

        ActivationOutcome outcome = activate(gap, null);

        assertThat(outcome.blocked()).isFalse();
        assertThat(files).allSatisfy(f -> assertThat(f).doesNotExist());
    }
}
