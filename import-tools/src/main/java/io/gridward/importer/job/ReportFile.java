package io.gridward.importer.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A file of the report of a job.
 *
 * @param name its name
 * @param mediaType its media type; that of texts in the encoding of the survey names none
 * @param bytes its length
 * @param path where it lies
 */
public record ReportFile(String name, String mediaType, long bytes, Path path) {
    /** The page, which carries text of the survey. */
    public static final String PAGE = "text/html;charset=UTF-8";

    private static final Map<String, String> TYPES =
            Map.of(
                    ".html", PAGE,
                    ".csv", "text/csv",
                    ".txt", "text/plain",
                    ".tsv", "text/tab-separated-values",
                    ".json", "application/json",
                    ".geojson", "application/geo+json",
                    ".gpkg", "application/geopackage+sqlite3",
                    ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    /** The files of a folder that are of a known kind, the page first, then by name. */
    static List<ReportFile> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<ReportFile> files = new ArrayList<>();
        try (Stream<Path> found = Files.list(folder)) {
            for (Path path : found.toList()) {
                String name = String.valueOf(path.getFileName());
                String type = TYPES.get(ending(name));
                if (type != null && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                    files.add(new ReportFile(name, type, Files.size(path), path));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.sort(
                Comparator.comparing((ReportFile file) -> !file.isPage())
                        .thenComparing(ReportFile::name));
        return files;
    }

    private static String ending(String name) {
        return name.substring(Math.max(name.lastIndexOf('.'), 0)).toLowerCase(Locale.ROOT);
    }

    /** True for the page. */
    public boolean isPage() {
        return mediaType.equals(PAGE);
    }
}
