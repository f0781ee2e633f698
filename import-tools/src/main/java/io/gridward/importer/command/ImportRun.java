package io.gridward.importer.command;

import io.gridward.core.layer.stored.StoredFeatures;
import io.gridward.core.store.Store;
import io.gridward.importer.console.ProgressLine;
import io.gridward.importer.console.StoreOptions;
import io.gridward.importer.load.ImportPlan;
import io.gridward.importer.load.ImportReport;
import io.gridward.importer.load.Importer;
import io.gridward.importer.report.ConsoleSummary;
import io.gridward.importer.report.FindingsFiles;
import java.nio.file.Path;
import picocli.CommandLine;

/** What import and check have in common. */
final class ImportRun {
    private ImportRun() {}

    static int run(CommandLine console, StoreOptions where, ImportPlan plan, Path folder) {
        FindingsFiles files = new FindingsFiles(folder);
        ImportReport report;
        try (Store store = where.open();
                ProgressLine progress = ProgressLine.on(console)) {
            report = Importer.into(store, StoredFeatures.in(store)).run(plan, files, progress);
        }
        console.getOut().print(ConsoleSummary.of(report, files.list()));
        console.getOut().flush();
        return report.clean() ? Gridward.CLEAN : Gridward.FINDINGS;
    }
}
