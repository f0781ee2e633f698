package io.gridward.importer.command;

import io.gridward.core.layer.Layer;
import io.gridward.core.layer.stored.StoredFeatures;
import io.gridward.core.store.Store;
import io.gridward.importer.console.Console;
import io.gridward.importer.console.StoreOptions;
import io.gridward.importer.export.LayerExport;
import io.gridward.importer.load.ImportPlan;
import java.nio.charset.Charset;
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

/** {@code gridward export LAYER FILE}. */
@Command(name = "export", description = "导出图层 / Write a layer to a file.")
final class ExportCommand implements Callable<Integer> {
    @Mixin private final StoreOptions store = new StoreOptions();
    @Spec private @Nullable CommandSpec spec = null;

    @Parameters(index = "0", paramLabel = "LAYER", description = "图层名 / layer name")
    private @Nullable Layer layer = null;

    @Parameters(
            index = "1",
            paramLabel = "FILE",
            description = "以 .csv .tsv .geojson .gpkg 结尾 / ends in .csv .tsv .geojson .gpkg")
    private Path file = Path.of("");

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description = "CSV 编码，默认带 BOM 的 UTF-8 / encoding of a CSV; UTF-8 with BOM when absent")
    private Optional<Charset> encoding = Optional.empty();

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            description = "该日有效的数据，默认今天 / what holds on a day; today when absent")
    private Optional<LocalDate> date = Optional.empty();

    @Override
    public Integer call() {
        Layer wanted = Objects.requireNonNull(layer);
        Charset charset = encoding.orElse(null);
        LocalDate day = date.orElseGet(() -> LocalDate.now(ImportPlan.CITY));
        try (Store open = store.open()) {
            long n = new LayerExport(StoredFeatures.in(open)).write(wanted, file, day, charset);
            Console.line(Console.of(spec), "%s: %d → %s", wanted.name(), n, file);
        }
        return Gridward.CLEAN;
    }
}
