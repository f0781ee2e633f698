package io.gridward.importer.command.mapping;

import io.gridward.core.layer.Layer;
import io.gridward.importer.console.Console;
import io.gridward.importer.console.ExitCode;
import io.gridward.importer.fieldmap.FieldMap;
import io.gridward.importer.fieldmap.MappingChoice;
import io.gridward.importer.fieldmap.SavedMapping;
import io.gridward.importer.survey.SurveyFile;
import io.gridward.importer.survey.open.SurveyFiles;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
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

/** {@code gridward mapping save NAME LAYER FILE}. */
@Command(
        name = "save",
        description = "按一个文件的表头保存字段映射 / Save the mapping of a file's header under a name.")
final class SaveCommand implements Callable<Integer> {
    @Mixin private final MappingFolder folder = new MappingFolder();
    @Spec private @Nullable CommandSpec spec = null;

    @Parameters(index = "0", paramLabel = "NAME", description = "名称 / its name")
    private String name = "";

    @Parameters(
            index = "1",
            paramLabel = "LAYER",
            converter = FileLayer.class,
            description = "图层名 / layer name")
    private @Nullable Layer layer = null;

    @Parameters(index = "2", paramLabel = "FILE", description = "有此表头的文件 / a file with that header")
    private Path file = Path.of("");

    @Option(
            names = "--column",
            paramLabel = "COLUMN=ATTRIBUTE",
            description =
                    "某列的含义：属性名，lon、lat、x、y、wkt，或 - 表示不用 / what a column means: an attribute, lon, lat, x, y, wkt, or - for nothing")
    private Map<String, String> columns = new LinkedHashMap<>();

    @Option(
            names = "--accept-mapping",
            description = "采用按相似列名给出的建议 / take the suggestions made by names that are alike")
    private Boolean accept = Boolean.FALSE;

    @Option(names = "--encoding", paramLabel = "NAME", description = "文件编码 / encoding")
    private Optional<Charset> encoding = Optional.empty();

    @Option(
            names = "--layer-name",
            paramLabel = "NAME",
            description = "文件中的图层或工作表 / layer or sheet inside the file")
    private Optional<String> layerName = Optional.empty();

    @Override
    public Integer call() {
        Layer of = Objects.requireNonNull(layer);
        SurveyFile survey =
                SurveyFiles.open(file, encoding.orElse(null), layerName.orElse(null), of.name());
        SavedMapping stated = new SavedMapping(name, of.name(), columns);
        MappingChoice choice = new MappingChoice(Optional.empty(), Optional.of(stated), accept);
        SavedMapping mapping = SavedMapping.of(name, FieldMap.of(of, survey, choice), columns);
        Path saved = folder.files().save(mapping);
        CommandLine console = Console.of(spec);
        Console.line(console, "%s: %d → %s", name, mapping.columns().size(), saved);
        return ExitCode.CLEAN;
    }
}
