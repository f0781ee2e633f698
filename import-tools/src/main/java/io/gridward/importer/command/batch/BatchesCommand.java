package io.gridward.importer.command.batch;

import io.gridward.core.batch.Batch;
import io.gridward.core.batch.Batches;
import io.gridward.core.lineage.Lineage;
import io.gridward.core.store.Store;
import io.gridward.importer.console.BadOption;
import io.gridward.importer.console.Console;
import io.gridward.importer.console.ExitCode;
import io.gridward.importer.console.StoreOptions;
import io.gridward.importer.load.ImportPlan;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gridward batches}. */
@Command(
        name = "batches",
        description = "列出批次（最新的在前），或一批的修复 / List batches, newest first, or the repairs of one.")
public final class BatchesCommand implements Callable<Integer> {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    @Mixin private final StoreOptions store = new StoreOptions();

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "BATCH",
            description = "批次号 / number of a batch")
    private Optional<Long> id = Optional.empty();

    @Option(
            names = "--repairs",
            description = "列出该批入库时所做的修复 / list what was repaired when the batch was taken")
    private Boolean repairs = Boolean.FALSE;

    @Spec private @Nullable CommandSpec spec = null;

    @Override
    public Integer call() {
        CommandLine console = Console.of(spec);
        if (repairs && id.isEmpty()) {
            throw new BadOption(
                    "--repairs 须给出批次号 / --repairs needs the number of a batch: batches BATCH --repairs");
        }
        try (Store open = store.open()) {
            List<Batch> batches =
                    id.map(number -> List.of(Batches.in(open).get(number)))
                            .orElseGet(() -> Batches.in(open).list());
            if (repairs) {
                RepairLines.print(console, Lineage.in(open), id.orElseThrow());
                return ExitCode.CLEAN;
            }
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
