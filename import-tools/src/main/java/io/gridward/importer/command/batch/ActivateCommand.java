package io.gridward.importer.command.batch;

import io.gridward.core.store.Store;
import io.gridward.importer.activation.ActivationOrder;
import io.gridward.importer.console.Console;
import io.gridward.importer.console.StoreOptions;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gridward activate BATCH --on DATE}. */
@Command(
        name = "activate",
        description = "使暂存的批次自某日生效 / Put a staged batch in force from a day on.")
public final class ActivateCommand implements Callable<Integer> {
    @Mixin private final StoreOptions store = new StoreOptions();
    @Spec private @Nullable CommandSpec spec = null;

    @Parameters(index = "0", paramLabel = "BATCH", description = "批次号 / number of the batch")
    private Long batch = 0L;

    @Option(
            names = "--on",
            required = true,
            paramLabel = "YYYY-MM-DD",
            description = "生效日，可为将来 / day from which it holds, also one to come")
    private @Nullable LocalDate day = null;

    @Option(
            names = "--override",
            paramLabel = "REASON",
            description =
                    "即使出现新的空白或冲突也生效，理由记入审计 / go on in spite of new gaps or conflicts; the reason is kept")
    private Optional<String> override = Optional.empty();

    @Option(
            names = "--findings",
            paramLabel = "DIR",
            description = "问题清单目录，默认 ./findings / folder for findings files")
    private Path findings = Path.of("findings");

    @Override
    public Integer call() {
        ActivationOrder order =
                new ActivationOrder(
                        batch,
                        Objects.requireNonNull(day),
                        ActivationRun.reason(override),
                        0,
                        System.getProperty("user.name", ""));
        try (Store open = store.open()) {
            return ActivationRun.run(Console.of(spec), open, order, findings);
        }
    }
}
