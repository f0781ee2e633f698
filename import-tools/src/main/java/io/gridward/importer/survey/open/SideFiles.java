package io.gridward.importer.survey.open;

import io.gridward.importer.survey.SurveyBytes;
import io.gridward.importer.survey.shapefile.ShapefileParts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of one name in a folder; endings are taken in either case, as Windows writes them. */
final class SideFiles {
    private SideFiles() {}

    /** The shapefile that a file belongs to. */
    static ShapefileParts of(Path file) throws IOException {
        String base = base(String.valueOf(file.getFileName()));
        Path folder = file.toAbsolutePath().getParent();
        try (Stream<Path> all = Files.list(folder == null ? file.toAbsolutePath() : folder)) {
            var beside = all.filter(Files::isRegularFile).toList();
            return ShapefileParts.gather(
                    base,
                    ending -> {
                        String name = (base + "." + ending).toLowerCase(Locale.ROOT);
                        Optional<Path> found =
                                beside.stream().filter(p -> lower(p).equals(name)).findFirst();
                        return found.map(SurveyBytes::of);
                    });
        }
    }

    private static String lower(Path path) {
        return String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    }

    /** A name without its ending. */
    static String base(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }
}
