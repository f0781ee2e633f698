package io.gridward.importer.command;

import io.gridward.core.crs.Crs;
import io.gridward.core.crs.CrsName;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LocalText;
import io.gridward.core.layer.stored.StoredFeatures;
import io.gridward.core.store.Store;
import io.gridward.importer.console.Console;
import io.gridward.importer.console.StoreOptions;
import io.gridward.importer.export.ExportOptions;
import io.gridward.importer.export.ExportResult;
import io.gridward.importer.export.LayerExport;
import io.gridward.importer.load.ImportPlan;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
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
            description =
                    "以 .csv .tsv .xlsx .geojson .gpkg .zip（shapefile）.fgb 结尾 / ends in one of these; .zip is a shapefile")
    private Path file = Path.of("");

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description =
                    "CSV 或 shapefile 的编码，如 GB18030；默认 UTF-8（CSV 带 BOM） / encoding of a CSV or shapefile; UTF-8 when absent, with BOM in a CSV")
    private Optional<Charset> encoding = Optional.empty();

    @Option(
            names = "--crs",
            paramLabel = "CRS",
            description =
                    "写出的坐标系，如 EPSG:4550；默认 EPSG:4490 / system of the shapes; EPSG:4490 when absent")
    private Optional<CrsName> crs = Optional.empty();

    @Option(
            names = "--wkt",
            description =
                    "CSV、Excel 中的点也写为 WKT / points of a CSV or workbook as well-known text too")
    private Boolean wkt = Boolean.FALSE;

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            description = "该日有效的数据，默认今天 / what holds on a day; today when absent")
    private Optional<LocalDate> date = Optional.empty();

    @Override
    public Integer call() {
        Layer wanted = Objects.requireNonNull(layer);
        LocalDate day = date.orElseGet(() -> LocalDate.now(ImportPlan.CITY));
        Crs system = crs.map(CrsName::crs).orElse(Crs.CGCS2000);
        ExportOptions options = new ExportOptions(day, system, encoding, wkt);
        try (Store open = store.open()) {
            LayerExport export = new LayerExport(StoredFeatures.in(open));
            ExportResult result = export.write(wanted, file, options);
            CommandLine console = Console.of(spec);
            Console.line(console, "%s: %d → %s", wanted.name(), result.features(), file);
            for (LocalText note : result.notes()) {
                Console.line(console, "%s / %s", note.zh(), note.en());
            }
        }
        return Gridward.CLEAN;
    }
}
