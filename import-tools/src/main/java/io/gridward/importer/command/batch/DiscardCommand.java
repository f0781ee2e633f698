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

/** {@code gridward discard BATCH}. */
@Command(name = "discard", description = "放弃待激活的批次 / Give up a staged batch.")
public final class DiscardCommand implements Callable<Integer> {
    @Mixin private final StoreOptions store = new StoreOptions();
    @Spec private @Nullable CommandSpec spec = null;

    @Parameters(index = "0", paramLabel = "BATCH", description = "批次号 / number of the batch")
    private Long batch = 0L;

    @Override
    public Integer call() {
        try (Store open = store.open()) {
            Batch b = Batches.in(open).discard(batch, System.getProperty("user.name", ""));
            Console.line(
                    Console.of(spec),
                    "批次 %d 已放弃 / batch %d (%s, %s) is discarded",
                    b.id(),
                    b.id(),
                    b.layer(),
                    b.source());
        }
        return ExitCode.CLEAN;
    }
}
