package io.gridward.importer.command;

import io.gridward.core.batch.Batch;
import io.gridward.core.layer.stored.StoredFeatures;
import io.gridward.core.store.Store;
import io.gridward.importer.activation.ActivationOrder;
import io.gridward.importer.command.batch.ActivationRun;
import io.gridward.importer.console.Console;
import io.gridward.importer.console.ProgressLine;
import io.gridward.importer.console.StopSignal;
import io.gridward.importer.console.StoreOptions;
import io.gridward.importer.load.ImportPlan;
import io.gridward.importer.load.ImportReport;
import io.gridward.importer.load.ImportStopped;
import io.gridward.importer.load.Importer;
import io.gridward.importer.report.ConsoleSummary;
import io.gridward.importer.report.FindingsFiles;
import io.gridward.importer.report.ReportOrder;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine;

/** What import and check have in common. */
final class ImportRun {
    private ImportRun() {}

    static int run(CommandLine console, StoreOptions where, ImportPlan plan, Telling telling) {
        return run(console, where, store -> plan, telling);
    }

    /** Runs a plan that the store has a say in. */
    static int run(
            CommandLine console,
            StoreOptions where,
            Function<Store, ImportPlan> plan,
            Telling telling) {
        try (Store store = where.open();
                StopSignal stop = StopSignal.listen()) {
            try {
                int code = exitCode(take(console, store, plan.apply(store), telling, stop));
                stop.endedWith(code);
                return code;
            } catch (ImportStopped e) {
                console.getErr().println(e.getMessage());
                return Gridward.COULD_NOT_RUN;
            }
        }
    }

    /** Stages a file and activates it on the day of the plan, if nothing stands in the way. */
    static int activate(
            CommandLine console,
            StoreOptions where,
            ImportPlan plan,
            Telling telling,
            Optional<String> override) {
        try (Store store = where.open();
                StopSignal stop = StopSignal.listen()) {
            int code = activate(console, store, plan, telling, override, stop);
            stop.endedWith(code);
            return code;
        }
    }

    private static int activate(
            CommandLine console,
            Store store,
            ImportPlan plan,
            Telling telling,
            Optional<String> override,
            StopSignal stop) {
        try {
            ImportReport report = take(console, store, plan, telling, stop);
            if (report.batch().filter(b -> b.state() == Batch.State.STAGED).isEmpty()) {
                return exitCode(report);
            }
            ActivationOrder order =
                    new ActivationOrder(
                            report.batch().get().id(),
                            plan.effective(),
                            override,
                            report.refused(),
                            plan.actor());
            return Math.max(
                    exitCode(report), ActivationRun.run(console, store, order, telling.folder()));
        } catch (ImportStopped e) {
            console.getErr().println(e.getMessage());
            return Gridward.COULD_NOT_RUN;
        }
    }

    private static ImportReport take(
            CommandLine console, Store store, ImportPlan plan, Telling telling, StopSignal stop) {
        FindingsFiles files = FindingsFiles.of(telling.folder(), plan.file(), telling.whole());
        ImportReport report;
        List<String> timing;
        try (ProgressLine progress = ProgressLine.on(console, stop::asked)) {
            report = Importer.into(store, StoredFeatures.in(store)).run(plan, files, progress);
            timing = progress.timing();
        }
        files.finish(new ReportOrder(plan, report, StoredFeatures.in(store)));
        console.getOut().print(ConsoleSummary.of(report, files.list()));
        if (telling.timing()) {
            timing.forEach(line -> Console.line(console, "%s", line));
        }
        report.batch()
                .filter(b -> b.state() == Batch.State.FAILED)
                .ifPresent(b -> Console.line(console, "%s", b.message()));
        console.getOut().flush();
        return report;
    }

    private static int exitCode(ImportReport report) {
        return report.clean() ? Gridward.CLEAN : Gridward.FINDINGS;
    }
}
