package io.gridward.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.batch.Batch;
import io.gridward.core.batch.BatchRequest;
import io.gridward.core.batch.Batches;
import io.gridward.core.batch.OpenBatch;
import io.gridward.core.batch.StagedRow;
import io.gridward.core.citycase.limit.TimeLimits;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.stored.StoredFeatures;
import io.gridward.core.responsibility.Locator;
import io.gridward.core.snapshot.SnapshotFeatures;
import io.gridward.core.store.ChangeFeed;
import io.gridward.core.store.TestStores;
import io.gridward.importer.samplecase.SampleCases;
import io.gridward.importer.samplecase.SampleHistory;
import io.gridward.web.city.CityReady;
import io.gridward.web.city.GridwardSettings;
import io.gridward.web.start.Loading.Stage;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

@Tag("slow")
class SampleLoaderTest {
    @TempDir private Path folder;

    private TestStores stores;
    private SnapshotFeatures held;
    private final SmallSample sample = new SmallSample();
    private final CityReady ready = new CityReady();

    @BeforeEach
    void open() {
        stores = TestStores.geopackage(folder);
        held =
                SnapshotFeatures.load(
                        StoredFeatures.in(stores.store()),
                        v -> Set.copyOf(SampleLoader.ORDER),
                        LayerCatalog.city().list());
    }

    @AfterEach
    void close() {
        held.close();
        stores.close();
    }

    private SampleLoader loader(boolean wanted) {
        GridwardSettings settings =
                new GridwardSettings(
                        folder, new GridwardSettings.Db("", "", ""), wanted, Duration.ofDays(1));
        FeatureSource stored = StoredFeatures.in(stores.store());
        SampleCases cases =
                new SampleCases(
                        stores.store(),
                        stored,
                        held,
                        Locator.over(held),
                        TimeLimits.ofProgram(TimeLimits.YUNCHENG),
                        Clock.systemUTC(),
                        3);
        SampleHistory history =
                new SampleHistory(
                        stores.store(),
                        held,
                        Locator.over(held),
                        TimeLimits.ofProgram(TimeLimits.YUNCHENG),
                        Clock.systemUTC(),
                        0);
        return new SampleLoader(
                stores.store(), stored, held, settings, sample, cases, history, ready);
    }

    /** Runs a loader to its end; the stage it ended in. */
    private static Stage load(SampleLoader loader) {
        loader.load();
        return loader.state().stage();
    }

    private List<String> published() {
        return Batches.in(stores.store()).list().stream()
                .filter(b -> b.state() == Batch.State.PUBLISHED)
                .filter(b -> !b.layer().equals("case"))
                .map(Batch::layer)
                .toList();
    }

    private long grids() {
        return held.count(FeatureQuery.of(LayerCatalog.city().get("unit_grid"), null));
    }

    @Test
    void anEmptyStoreGetsEveryLayerOnce() {
        SampleLoader loader = loader(true);
        assertThat(loader.state().stage()).isEqualTo(Stage.STARTING);
        assertThat(ready.isReached()).isFalse();
        assertThat(load(loader)).isEqualTo(Stage.DONE);
        assertThat(ready.isReached()).isTrue();
        assertThat(published()).containsExactlyInAnyOrderElementsOf(SampleLoader.ORDER);
        assertThat(Batches.in(stores.store()).list())
                .filteredOn(b -> !b.layer().equals("case"))
                .allSatisfy(b -> assertThat(b.actor()).isEqualTo(SampleLoader.ACTOR));
        assertThat(grids()).isEqualTo(2);

        assertThat(load(loader(true))).isEqualTo(Stage.DONE);
        assertThat(published()).hasSize(SampleLoader.ORDER.size());
        assertThat(sample.written()).isEqualTo(1);
    }

    @Test
    void theCataloguesLayersAreAllInTheOrder() {
        assertThat(SampleLoader.ORDER)
                .containsExactlyInAnyOrderElementsOf(
                        LayerCatalog.city().listBrought().stream().map(l -> l.name()).toList());
    }

    @Test
    void notWantedNothingIsWritten() {
        assertThat(load(loader(false))).isEqualTo(Stage.DONE);
        assertThat(published()).isEmpty();
        assertThat(sample.written()).isZero();
    }

    @Test
    void aStoreWithSomebodysDataIsLeftAlone() {
        publishDepartment("a person");
        assertThat(load(loader(true))).isEqualTo(Stage.DONE);
        assertThat(published()).containsExactly("department");
        assertThat(sample.written()).isZero();
    }

    @Test
    void aLoadThatWasCutOffIsTakenUpWhereItStopped() {
        sample.breakAt("responsibility_zone");
        assertThat(load(loader(true))).isEqualTo(Stage.FAILED);
        assertThat(published()).containsExactly("unit_grid", "department", "division");

        sample.breakAt("nothing");
        assertThat(load(loader(true))).isEqualTo(Stage.DONE);
        assertThat(published())
                .hasSize(SampleLoader.ORDER.size())
                .containsExactlyInAnyOrderElementsOf(SampleLoader.ORDER);
        assertThat(grids()).isEqualTo(2);
    }

    @Test
    void anEarlierImportThatFailedDoesNotCount() {
        BatchRequest request =
                new BatchRequest(
                        LayerCatalog.city().get("department"),
                        "x.csv",
                        "a person",
                        LocalDate.parse("2026-01-01"));
        try (OpenBatch batch = Batches.in(stores.store()).open(request)) {
            batch.fail("nothing in it");
        }
        assertThat(load(loader(true))).isEqualTo(Stage.DONE);
        assertThat(published()).hasSize(SampleLoader.ORDER.size());
    }

    @Test
    void filesThatCannotBeWrittenFailTheLoadAndNotTheServer() {
        sample.breakAt("everything");
        SampleLoader loader = loader(true);
        assertThat(load(loader)).isEqualTo(Stage.FAILED);
        assertThat(health(loader).getStatus()).isEqualTo(Status.DOWN);
        assertThat(health(loader).getDetails().get("reason").toString())
                .contains("载入失败", "could not be loaded");
    }

    @Test
    void aStopBreaksTheLoadOffAndTheNextStartFinishesIt() {
        SampleLoader loader = loader(true);
        sample.atTheEnd(loader::stop);
        assertThat(load(loader)).isNotIn(Stage.DONE, Stage.FAILED);
        assertThat(published()).isEmpty();

        sample.atTheEnd(() -> {});
        assertThat(load(loader(true))).isEqualTo(Stage.DONE);
        assertThat(published()).hasSize(SampleLoader.ORDER.size());
    }

    @Test
    void theServersStartDoesNotWaitForTheLoadButItsEndDoes() throws InterruptedException {
        SampleLoader loader = loader(true);
        loader.run(new DefaultApplicationArguments());
        loader.destroy();
        assertThat(Batches.in(stores.store()).list())
                .noneMatch(b -> b.state() == Batch.State.RUNNING);
        assertThat(loader.state().stage()).isNotEqualTo(Stage.FAILED);
    }

    private Health health(SampleLoader loader) {
        return new CityHealth(ChangeFeed.of(stores.store()), loader).health();
    }

    @Test
    void theServerIsUpWhenTheSampleIsThere() {
        SampleLoader loader = loader(true);
        assertThat(health(loader).getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(health(loader).getDetails().get("reason").toString()).contains("正在启动");
        load(loader);
        assertThat(health(loader).getStatus()).isEqualTo(Status.UP);
        assertThat(health(loader).getDetails())
                .containsEntry("data_version", ChangeFeed.of(stores.store()).version());
    }

    @Test
    void aStoreThatIsAwayIsDownWithoutItsAddress() {
        SampleLoader loader = loader(false);
        CityHealth health = new CityHealth(ChangeFeed.of(stores.store()), loader);
        stores.close();
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.health().toString()).doesNotContain(folder.toString());
        stores = TestStores.geopackageMadeAnew(folder);
    }

    private void publishDepartment(String actor) {
        var layer = LayerCatalog.city().get("department");
        BatchRequest request =
                new BatchRequest(layer, "x.csv", actor, LocalDate.parse("2026-01-01"));
        try (OpenBatch batch = Batches.in(stores.store()).open(request)) {
            @Nullable Object[] values = new @Nullable Object[layer.attributes().size()];
            values[layer.indexOf("code")] = "D1";
            values[layer.indexOf("name")] = "城管局";
            batch.stage(new StagedRow(1, values, null));
            batch.publish();
        }
    }
}
