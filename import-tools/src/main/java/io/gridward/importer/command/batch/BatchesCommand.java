package io.gridward.importer.command.batch;

import io.gridward.core.batch.Batch;
import io.gridward.core.batch.Batches;
import io.gridward.core.store.Store;
import io.gridward.importer.console.Console;
import io.gridward.importer.console.ExitCode;
import io.gridward.importer.console.StoreOptions;
import io.gridward.importer.load.ImportPlan;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code gridward batches}. */
@Command(name = "batches", description = "列出批次，最新的在前 / List batches, newest first.")
public final class BatchesCommand implements Callable<Integer> {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    @Mixin private final StoreOptions store = new StoreOptions();
    @Spec private @Nullable CommandSpec spec = null;

    @Override
    public Integer call() {
        CommandLine console = Console.of(spec);
        try (Store open = store.open()) {
            List<Batch> batches = Batches.in(open).list();
            if (batches.isEmpty()) {
                Console.line(console, "没有批次 / no batches");
            }
            batches.forEach(b -> line(console, b));
        }
        return ExitCode.CLEAN;
    }

    private static void line(CommandLine console, Batch b) {
        Console.line(
                console,
                "%5d  %s  %-11s %-19s +%d ~%d -%d =%d  %s%s",
                b.id(),
                b.startedAt().atZoneSameInstant(ImportPlan.CITY).format(TIME),
                b.state(),
                b.layer(),
                b.added(),
                b.changed(),
                b.withdrawn(),
                b.unchanged(),
                b.source(),
                b.message() == null ? "" : "  " + b.message());
        if (b.state() == Batch.State.STAGED) {
            Console.line(
                    console,
                    "       %d 行待激活 / rows wait: ./gridward diff %d, activate %d --on DATE, discard %d",
                    b.staged(),
                    b.id(),
                    b.id(),
                    b.id());
        }
    }
}
