package io.gridward.web.start;

import io.gridward.core.batch.Batch;
import io.gridward.core.batch.Batches;
import io.gridward.core.citycase.CaseLayer;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.snapshot.SnapshotFeatures;
import io.gridward.core.store.Store;
import io.gridward.importer.load.ImportPlan;
import io.gridward.importer.load.ImportReport;
import io.gridward.importer.load.Importer;
import io.gridward.importer.report.FindingsFiles;
import io.gridward.importer.samplecase.SampleCases;
import io.gridward.importer.samplecase.SampleHistory;
import io.gridward.web.city.CityReady;
import io.gridward.web.city.GridwardSettings;
import io.gridward.web.start.Loading.Stage;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Loads the sample city into an empty store, through the same pipeline as every survey, while the
 * server is up already. A load that was cut off is taken up again at the next start: layers that
 * have been published are left alone.
 */
@Component
class SampleLoader implements ApplicationRunner, DisposableBean {
    /** Who is said to have imported the sample. */
    static final String ACTOR = "gridward-sample";

    /** Each layer after those that its rows refer to. */
    static final List<String> ORDER =
            List.of(
                    "division",
                    "department",
                    "unit_grid",
                    "responsibility_zone",
                    "responsibility_line",
                    "management_zone",
                    "facility_rule",
                    "place",
                    "component");

    private static final Logger LOG = LoggerFactory.getLogger(SampleLoader.class);
    private static final long PATIENCE_MILLISECONDS = 8000;

    private final Store store;
    private final FeatureSource stored;
    private final SnapshotFeatures held;
    private final GridwardSettings settings;
    private final SampleFiles files;
    private final SampleCases cases;
    private final SampleHistory history;
    private final CityReady ready;
    private final AtomicReference<Loading> state =
            new AtomicReference<>(Loading.of(Stage.STARTING));
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final Thread thread = new Thread(this::load, "gridward-sample");

    SampleLoader(
            Store store,
            @Qualifier("storedFeatures") FeatureSource stored,
            SnapshotFeatures held,
            GridwardSettings settings,
            SampleFiles files,
            SampleCases cases,
            SampleHistory history,
            CityReady ready) {
        this.store = store;
        this.stored = stored;
        this.held = held;
        this.settings = settings;
        this.files = files;
        this.cases = cases;
        this.history = history;
        this.ready = ready;
    }

    /** How far it is. */
    Loading state() {
        return state.get();
    }

    @Override
    public void run(ApplicationArguments args) {
        thread.setDaemon(true);
        thread.start();
    }

    /** Breaks off an import, which leaves nothing of it, before the store is closed. */
    @Override
    public void destroy() throws InterruptedException {
        stop();
        thread.join(PATIENCE_MILLISECONDS);
    }

    void stop() {
        stopped.set(true);
    }

    void load() {
        try {
            List<String> missing = missing();
            if (!missing.isEmpty()) {
                importAll(missing);
            }
            held.refresh();
            if (isSample() && cases.isWanted()) {
                state.set(new Loading(Stage.IMPORTING, CaseLayer.NAME));
                cases.make(this::goOn);
                LOG.info("sample city: cases of the last twelve months");
                LOG.info("sample city: {} cases of three years", history.make(this::goOn));
            }
            state.set(Loading.of(Stage.DONE));
            ready.reached();
        } catch (CancellationException e) {
            LOG.info("the server stops; the sample city goes on loading at the next start");
        } catch (RuntimeException e) {
            LOG.error("the sample city could not be loaded", e);
            state.set(Loading.of(Stage.FAILED));
        }
    }

    /** Layers still to be imported; none in a store that holds anything but the sample. */
    private List<String> missing() {
        if (!settings.sample()) {
            return List.of();
        }
        List<Batch> published = publishedOrWaiting();
        if (published.stream().anyMatch(b -> !b.actor().equals(ACTOR))) {
            return List.of();
        }
        return ORDER.stream()
                .filter(l -> published.stream().noneMatch(b -> b.layer().equals(l)))
                .toList();
    }

    private List<Batch> publishedOrWaiting() {
        return Batches.in(store).list().stream()
                .filter(b -> b.state() != Batch.State.FAILED)
                .toList();
    }

    /** True when the store holds the sample city and nothing else. */
    private boolean isSample() {
        List<Batch> published = publishedOrWaiting();
        return settings.sample()
                && !published.isEmpty()
                && published.stream().allMatch(b -> b.actor().equals(ACTOR));
    }

    private void importAll(List<String> layers) {
        Path folder = settings.sampleFolder();
        state.set(Loading.of(Stage.WRITING));
        LOG.info("writing the sample city to {}", folder);
        files.write(folder);
        for (String layer : layers) {
            goOn();
            state.set(new Loading(Stage.IMPORTING, layer));
            importLayer(layer, folder);
        }
    }

    private void goOn() {
        if (stopped.get()) {
            throw new CancellationException();
        }
    }

    private void importLayer(String layer, Path folder) {
        Path file = folder.resolve(layer + ".csv");
        ImportPlan plan = ImportPlan.of(LayerCatalog.city().get(layer), file, ACTOR);
        ImportReport report =
                Importer.into(store, stored)
                        .run(plan, FindingsFiles.places(folder), (step, rows, total) -> goOn());
        if (report.clean()) {
            LOG.info("sample city: {} rows of {}", report.taken(), layer);
        } else {
            LOG.warn(
                    "sample city: {} rows of {}, {} refused: {}",
                    report.taken(),
                    layer,
                    report.refused(),
                    report.counts());
        }
    }
}
