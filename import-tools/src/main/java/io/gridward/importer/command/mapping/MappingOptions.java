package io.gridward.importer.command.mapping;

import io.gridward.importer.fieldmap.MappingChoice;
import io.gridward.importer.fieldmap.MappingFiles;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What import and check are told about the columns of a file. Picocli fills the fields. */
public final class MappingOptions {
    @Mixin private final MappingFolder folder = new MappingFolder();

    @Option(
            names = "--mapping",
            paramLabel = "NAME|FILE.yaml",
            description =
                    "字段映射: names, gbt30428-2013, gbt47678-2026、已保存的名称或 YAML 文件；缺省时识别 / mapping: built-in, saved or a YAML file; found out when absent")
    private Optional<String> mapping = Optional.empty();

    @Option(
            names = "--accept-mapping",
            description = "采用按相似列名给出的建议 / take the suggestions made by names that are alike")
    private Boolean accept = Boolean.FALSE;

    /**
     * What is said of the columns.
     *
     * @throws io.gridward.importer.fieldmap.UnknownMapping when a file is missing or no mapping
     */
    public MappingChoice choice() {
        if (mapping.isEmpty()) {
            return new MappingChoice(Optional.empty(), Optional.empty(), accept);
        }
        String name = mapping.get();
        String lower = name.toLowerCase(Locale.ROOT);
        MappingFiles files = folder.files();
        boolean isFile = lower.endsWith(".yaml") || lower.endsWith(".yml");
        if (!isFile && !files.has(name)) {
            return new MappingChoice(mapping, Optional.empty(), accept);
        }
        Path file = isFile ? Path.of(name) : files.file(name);
        return new MappingChoice(Optional.empty(), Optional.of(MappingFiles.read(file)), accept);
    }
}
