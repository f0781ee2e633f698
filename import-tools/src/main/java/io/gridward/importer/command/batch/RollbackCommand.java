package io.gridward.importer.command.batch;

import io.gridward.core.batch.Batch;
import io.gridward.core.batch.Batches;
import io.gridward.core.store.Store;
import io.gridward.importer.console.Console;
import io.gridward.importer.console.ExitCode;
import io.gridward.importer.console.StoreOptions;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gridward rollback BATCH}. */
@Command(name = "rollback", description = "撤销一个已发布的批次 / Undo a published batch.")
public final class RollbackCommand implements Callable<Integer> {
    @Mixin private final StoreOptions store = new StoreOptions();
    @Spec private @Nullable CommandSpec spec = null;

    @Parameters(index = "0", paramLabel = "BATCH", description = "批次号 / number of the batch")
    private Long batch = 0L;

    @Override
    public Integer call() {
        try (Store open = store.open()) {
            Batch undone = Batches.in(open).rollback(batch, System.getProperty("user.name"));
            Console.line(
                    Console.of(spec),
                    "批次 %d 已撤销 / batch %d (%s, %s) is undone",
                    undone.id(),
                    undone.id(),
                    undone.layer(),
                    undone.source());
        }
        return ExitCode.CLEAN;
    }
}
