package io.gridward.core.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What lies in the folders of migrations. */
final class MigrationFolders {
    private MigrationFolders() {}

    static List<String> files(String dialect) throws IOException {
        try (Stream<Path> files =
                Files.list(Path.of("src/main/resources/db/migration").resolve(dialect))) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
