package io.gridward.importer.command;

import io.gridward.core.crs.CrsName;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.importer.check.Scheme;
import io.gridward.importer.command.mapping.FileLayer;
import io.gridward.importer.command.mapping.MappingOptions;
import io.gridward.importer.console.BadOption;
import io.gridward.importer.load.ImportPlan;
import io.gridward.importer.load.ReadOptions;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What import and check are told about a file. */
final class FileOptions {
    @Mixin private final WishedChecks checks = new WishedChecks();
    @Mixin private final MappingOptions columns = new MappingOptions();

    @Parameters(
            index = "0",
            paramLabel = "LAYER",
            converter = FileLayer.class,
            description =
                    "图层名，或 case（其他系统的已结案件） / layer name, or case: closed cases of another system")
    private @Nullable Layer layer = null;

    @Parameters(
            index = "1",
            paramLabel = "FILE",
            description =
                    "CSV、Excel（.xlsx、.xls）、shapefile 或其 .zip、GeoJSON、GeoPackage / told by content")
    private Path file = Path.of("");

    @Option(
            names = "--crs",
            paramLabel = "CRS",
            description = "x,y 或图形的坐标系，如 EPSG:4550；缺省时推断 / system of x,y; inferred when absent")
    private Optional<CrsName> crs = Optional.empty();

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description = "文件编码；缺省时识别 / encoding; found out when absent")
    private Optional<Charset> encoding = Optional.empty();

    @Option(
            names = "--scheme",
            paramLabel = "TITLE",
            description = "部件编码标准，如 \"CJ/T 214-2007\" / coding scheme of component codes")
    private Optional<Scheme> scheme = Optional.empty();

    @Option(
            names = "--layer-name",
            paramLabel = "NAME",
            description = "GeoPackage 或压缩包中的图层、Excel 工作表 / layer or sheet inside the file")
    private Optional<String> layerName = Optional.empty();

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            description = "变更自该日起生效，默认今天 / day from which changes hold; today when absent")
    private Optional<LocalDate> date = Optional.empty();

    @Option(
            names = "--findings",
            paramLabel = "DIR",
            description = "问题清单目录，默认 ./findings / folder for findings files")
    private Path findings = Path.of("findings");

    @Option(
            names = "--faulty-only",
            description = "退回文件只含有问题的行 / give back only the rows with findings, not the whole file")
    private Boolean faultyOnly = Boolean.FALSE;

    /** The run that is asked for. */
    ImportPlan plan() {
        refuseComputed();
        ReadOptions options =
                new ReadOptions(
                                crs,
                                encoding,
                                Optional.empty(),
                                scheme,
                                layerName,
                                checks.options())
                        .mapped(columns.choice());
        String actor = System.getProperty("user.name", "");
        ImportPlan plan =
                ImportPlan.of(Objects.requireNonNull(layer), file, actor).reading(options);
        return date.map(plan::from).orElse(plan);
    }

    private void refuseComputed() {
        String name = Objects.requireNonNull(layer).name();
        if (LayerCatalog.isComputed(layer)) {
            throw new BadOption(
                    "图层 %s 由程序计算，不能导入；请运行 gridward coverage check / layer %s is computed, not imported: run gridward coverage check"
                            .formatted(name, name));
        }
    }

    /** True when a day was named. */
    boolean hasDate() {
        return date.isPresent();
    }

    /** Where findings go. */
    Telling telling() {
        return new Telling(findings, !faultyOnly, false);
    }
}
