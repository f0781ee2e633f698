package io.gridward.importer.command;

import io.gridward.core.citycomponent.TypeCatalog;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.stored.StoredFeatures;
import io.gridward.core.responsibility.Locator;
import io.gridward.core.snapshot.SnapshotFeatures;
import io.gridward.core.store.Store;
import io.gridward.importer.console.BadOption;
import io.gridward.importer.console.Console;
import io.gridward.importer.console.ProgressLine;
import io.gridward.importer.console.StopSignal;
import io.gridward.importer.console.StoreOptions;
import io.gridward.importer.load.ImportPlan;
import io.gridward.importer.load.ImportReport;
import io.gridward.importer.load.ImportStopped;
import io.gridward.importer.load.Importer;
import io.gridward.importer.locate.TypeFlags;
import io.gridward.importer.pastcase.PastCases;
import io.gridward.importer.report.ConsoleSummary;
import io.gridward.importer.report.FindingsFiles;
import io.gridward.importer.report.ReportOrder;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import picocli.CommandLine;

/** {@code gridward import case FILE} and {@code check case FILE}. */
final class PastCaseRun {
    private static final String USUAL = "history";
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._-]{1,64}");

    private PastCaseRun() {}

    static int run(
            CommandLine console,
            StoreOptions where,
            ImportPlan plan,
            Telling telling,
            Optional<String> system) {
        String name = system.orElse(USUAL);
        if (!NAME.matcher(name).matches()) {
            throw new BadOption(
                    "--system “%s” 应为 1–64 个字母、数字或 . _ - / --system '%s' is 1 to 64 letters, digits or . _ -"
                            .formatted(name, name));
        }
        try (Store store = where.open();
                SnapshotFeatures held =
                        SnapshotFeatures.load(
                                StoredFeatures.in(store),
                                v -> Set.of(),
                                LayerCatalog.city().list());
                StopSignal stop = StopSignal.listen()) {
            try {
                Locator locator = new TypeFlags(Locator.over(held), TypeCatalog.ofProgram());
                int code = take(console, store, locator, plan, telling, name, stop);
                stop.endedWith(code);
                return code;
            } catch (ImportStopped e) {
                console.getErr().println(e.getMessage());
                return Gridward.COULD_NOT_RUN;
            }
        }
    }

    private static int take(
            CommandLine console,
            Store store,
            Locator locator,
            ImportPlan plan,
            Telling telling,
            String system,
            StopSignal stop) {
        FeatureSource source = StoredFeatures.in(store);
        PastCases cases =
                PastCases.into(store, source, locator, system, plan.today(), plan.dryRun());
        FindingsFiles files = FindingsFiles.of(telling.folder(), plan.file(), telling.whole());
        ImportReport report;
        List<String> timing;
        try (ProgressLine progress = ProgressLine.on(console, stop::asked)) {
            report = Importer.into(store, source).hand(plan, files, progress, cases);
            timing = progress.timing();
        }
        files.finish(new ReportOrder(plan, report, source));
        console.getOut().print(ConsoleSummary.of(report, files.list()));
        if (!plan.dryRun()) {
            Console.line(
                    console,
                    "案卷 / cases: 转入 / taken over %d, 此前已转入 / here before %d（%s）",
                    cases.added(),
                    cases.known(),
                    system);
        }
        if (telling.timing()) {
            timing.forEach(line -> Console.line(console, "%s", line));
        }
        console.getOut().flush();
        return report.clean() ? Gridward.CLEAN : Gridward.FINDINGS;
    }
}
