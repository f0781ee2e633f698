package io.gridward.importer.command.mapping;

import io.gridward.importer.fieldmap.MappingFiles;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where saved mappings lie: beside the data, whatever the store is. */
final class MappingFolder {
    @Option(
            names = "--mappings",
            paramLabel = "DIR",
            description = "保存字段映射的目录，默认 ./data/mappings / folder of saved mappings")
    private Path folder = Path.of("data", "mappings");

    MappingFiles files() {
        return new MappingFiles(folder);
    }
}
