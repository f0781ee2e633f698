package io.gridward.importer.edit;

import io.gridward.core.batch.BatchRequest;
import io.gridward.core.batch.StagedRow;
import io.gridward.core.crs.CrsName;
import io.gridward.core.edit.DraftRow;
import io.gridward.core.edit.RowJudge;
import io.gridward.core.finding.Severity;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.Layer;
import io.gridward.core.store.Store;
import io.gridward.importer.check.RowFinding;
import io.gridward.importer.load.ImportPlan;
import io.gridward.importer.load.Importer;
import io.gridward.importer.load.ReadOptions;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Judges rows by the checks of an import, no repair accepted; errors keep rows out. */
public final class ImportedRowJudge implements RowJudge {
    private final Store store;

    /** A judge of rows for a store. */
    public ImportedRowJudge(Store store) {
        this.store = store;
    }

    @Override
    public Judgement judge(Layer layer, List<DraftRow> rows, FeatureSource source, LocalDate day) {
        ImportPlan plan =
                new ImportPlan(
                        layer,
                        Path.of(layer.name()),
                        ReadOptions.NONE.in(CrsName.STORAGE),
                        day,
                        day,
                        ImportPlan.Fate.CHECKED,
                        BatchRequest.Mode.UPSERT,
                        "");
        List<StagedRow> good = new ArrayList<>();
        List<Objection> objections = new ArrayList<>();
        List<RowFinding> together =
                Importer.into(store, new Neighbourhood(source, layer, rows))
                        .check(
                                plan,
                                new DraftFile(layer, rows),
                                row -> {
                                    good.add(
                                            new StagedRow(
                                                    row.raw().number(),
                                                    row.values(),
                                                    row.geometry()));
                                    row.findings().stream()
                                            .filter(ImportedRowJudge::forbids)
                                            .forEach(f -> objections.add(objection(f)));
                                });
        together.stream()
                .filter(ImportedRowJudge::forbids)
                .forEach(f -> objections.add(objection(f)));
        return new Judgement(good, objections);
    }

    private static Objection objection(RowFinding finding) {
        return new Objection(finding.row(), finding);
    }

    private static boolean forbids(RowFinding finding) {
        return finding.severity() == Severity.ERROR;
    }
}
