package io.gridward.core.coverage;

import io.gridward.core.batch.Batch;
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
import io.gridward.core.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes what a check found the content of the layers {@code coverage_gap} and {@code
 * coverage_conflict}: one batch a layer, with audit and change feed. Findings about coverages the
 * check did not look at stay.
 */
public final class CoveragePublisher {
    private static final String SOURCE = "coverage check";

    private final Store store;
    private final FeatureSource source;

    private CoveragePublisher(Store store, FeatureSource source) {
        this.store = store;
        this.source = source;
    }

    /** A publisher into a store whose features the source reads. */
    public static CoveragePublisher into(Store store, FeatureSource source) {
        return new CoveragePublisher(store, source);
    }

    /**
     * Publishes a report.
     *
     * @param actor who asked
     * @return the two batches, gaps first
     */
    public List<Batch> publish(CoverageReport report, String actor) {
        CoverageRows rows = CoverageRows.of(report.findings());
        return List.of(
                replace("coverage_gap", rows.gaps(), report, actor),
                replace("coverage_conflict", rows.conflicts(), report, actor));
    }

    private Batch replace(
            String name, List<CoverageRows.Content> rows, CoverageReport report, String actor) {
        Layer layer = LayerCatalog.city().get(name);
        BatchRequest request =
                new BatchRequest(
                        layer, SOURCE, actor, BatchRequest.SINCE_EVER, BatchRequest.Mode.REPLACE);
        try (OpenBatch batch = Batches.in(store).open(request)) {
            long number = 0;
            for (Feature kept : ofOtherCoverages(layer, report)) {
                batch.stage(
                        new StagedRow(
                                ++number, kept.values(), Objects.requireNonNull(kept.geometry())));
            }
            for (CoverageRows.Content row : rows) {
                batch.stage(new StagedRow(++number, row.values(), row.geometry()));
            }
            return batch.publish();
        }
    }

    private List<Feature> ofOtherCoverages(Layer layer, CoverageReport report) {
        Set<String> checked =
                report.settings().coverages().stream()
                        .map(Coverage::code)
                        .collect(Collectors.toSet());
        List<Feature> kept = new ArrayList<>();
        try (FeatureStream stream = source.read(FeatureQuery.of(layer, null))) {
            stream.forEachRemaining(
                    f -> {
                        if (!checked.contains(f.text("coverage"))) {
                            kept.add(f);
                        }
                    });
        }
        return kept;
    }
}
