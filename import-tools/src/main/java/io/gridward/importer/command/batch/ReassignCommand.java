package io.gridward.importer.command.batch;

import io.gridward.core.batch.Batch;
import io.gridward.core.layer.LocalText;
import io.gridward.core.reassignment.GridCodes;
import io.gridward.core.reassignment.Move;
import io.gridward.core.reassignment.Reassignment;
import io.gridward.core.reassignment.ReassignmentSummary;
import io.gridward.core.store.Store;
import io.gridward.importer.console.BadOption;
import io.gridward.importer.console.Console;
import io.gridward.importer.console.ExitCode;
import io.gridward.importer.console.ProgressLine;
import io.gridward.importer.console.StoreOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gridward reassign --after DATE}. */
@Command(
        name = "reassign",
        description =
                "列出边界变更后改归其他网格或单位的部件 / List components that a change gave to another grid or body.")
public final class ReassignCommand implements Callable<Integer> {
    private static final LocalText STEP = LocalText.of("重新划归", "reassigning");

    @Mixin private final StoreOptions store = new StoreOptions();
    @Spec private @Nullable CommandSpec spec = null;

    @Option(
            names = "--before",
            paramLabel = "YYYY-MM-DD",
            description = "变更前的一天，默认 --after 的前一天 / day before the change; the day before --after")
    private Optional<LocalDate> before = Optional.empty();

    @Option(
            names = "--after",
            required = true,
            paramLabel = "YYYY-MM-DD",
            description = "变更后的一天 / day after the change")
    private @Nullable LocalDate after = null;

    @Option(names = "--apply", description = "把新网格写入部件 / write the new grids into the components")
    private Boolean apply = Boolean.FALSE;

    @Option(
            names = "--out",
            paramLabel = "FILE.csv",
            description = "清单文件，并附同名 .geojson / file for the list, with a .geojson beside it")
    private Optional<Path> out = Optional.empty();

    @Override
    public Integer call() throws IOException {
        CommandLine console = Console.of(spec);
        LocalDate then = Objects.requireNonNull(after);
        LocalDate first = before.orElseGet(() -> then.minusDays(1));
        if (!first.isBefore(then)) {
            throw new BadOption(
                    "--before %s 应早于 --after %s / --before %s has to be a day before --after %s"
                            .formatted(first, then, first, then));
        }
        try (Store open = store.open()) {
            run(console, open, first, then);
        }
        return ExitCode.CLEAN;
    }

    private void run(CommandLine console, Store open, LocalDate first, LocalDate then)
            throws IOException {
        Reassignment reassignment = Reassignment.between(open, first, then);
        GridCodes codes = new GridCodes(reassignment);
        ReassignmentSummary summary;
        if (out.isPresent()) {
            try (MoveFiles files = new MoveFiles(csv(out.get()))) {
                Consumer<Move> both = codes::take;
                summary = ask(console, reassignment, both.andThen(files::add));
                files.list().forEach(f -> Console.line(console, "清单 / list: %s", f));
            }
        } else {
            summary = ask(console, reassignment, codes::take);
        }
        MoveLines.print(console, summary);
        if (codes.size() == 0) {
            return;
        }
        if (apply) {
            apply(console, open, codes);
        } else {
            Console.line(
                    console,
                    "%d 个部件的网格编码已过时；加 --apply 写入 / grid codes of %d components are out of date: add --apply to write them",
                    codes.size(),
                    codes.size());
        }
    }

    private static ReassignmentSummary ask(
            CommandLine console, Reassignment reassignment, Consumer<Move> each) {
        try (ProgressLine progress = ProgressLine.on(console)) {
            return reassignment.run(each, (done, total) -> progress.at(STEP, done, total));
        }
    }

    private static Path csv(Path file) {
        if (!file.getFileName().toString().endsWith(".csv")) {
            throw new BadOption(
                    "--out “%s” 应以 .csv 结尾 / --out '%s' has to end in .csv".formatted(file, file));
        }
        return file;
    }

    private static void apply(CommandLine console, Store open, GridCodes codes) {
        Batch b = codes.apply(open, System.getProperty("user.name", ""));
        Console.line(
                console,
                "批次 / batch %d: 网格已更新的部件 / components with a new grid %d, 自 / from %s",
                b.id(),
                b.changed(),
                b.effective());
    }
}
