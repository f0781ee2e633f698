package io.gridward.importer.command.batch;

import io.gridward.core.store.Store;
import io.gridward.importer.console.Console;
import io.gridward.importer.console.ExitCode;
import io.gridward.importer.console.StoreOptions;
import io.gridward.importer.load.ImportPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gridward diff BATCH}. */
@Command(
        name = "diff",
        description = "比较待激活的批次与现行数据 / Compare a staged batch with what is in force.")
public final class DiffCommand implements Callable<Integer> {
    @Mixin private final StoreOptions store = new StoreOptions();
    @Spec private @Nullable CommandSpec spec = null;

    @Parameters(index = "0", paramLabel = "BATCH", description = "批次号 / number of the batch")
    private Long batch = 0L;

    @Option(
            names = "--on",
            paramLabel = "YYYY-MM-DD",
            description = "假定的生效日，默认今天 / day from which it would hold; today when absent")
    private Optional<LocalDate> day = Optional.empty();

    @Option(names = "--all", description = "列出全部，不只前 20 条 / list all, not the first 20")
    private Boolean all = Boolean.FALSE;

    @Option(
            names = "--csv",
            paramLabel = "FILE",
            description = "全部差异写成 CSV / write all differences as CSV")
    private Optional<Path> csv = Optional.empty();

    @Option(
            names = "--geojson",
            paramLabel = "FILE",
            description = "全部差异写成 GeoJSON，移动的点为连线 / write all as GeoJSON, a moved point as a line")
    private Optional<Path> geoJson = Optional.empty();

    @Override
    public Integer call() throws IOException {
        LocalDate on = day.orElseGet(() -> LocalDate.now(ImportPlan.CITY));
        try (Store open = store.open();
                DiffFiles files = new DiffFiles(csv, geoJson)) {
            long most = all ? Long.MAX_VALUE : ActivationRun.MOST_LISTED;
            DiffLines.print(Console.of(spec), open, batch, on, most, files::add);
        }
        return ExitCode.CLEAN;
    }
}
