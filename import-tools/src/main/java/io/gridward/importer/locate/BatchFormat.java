package io.gridward.importer.locate;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How the lines of a batch are written; questions and answers alike, in UTF-8. */
public enum BatchFormat {
    /** RFC 4180 with a header. */
    CSV("text/csv", List.of(".csv")),
    /** One JSON object a line. */
    NDJSON("application/x-ndjson", List.of(".ndjson", ".jsonl"));

    private final String mediaType;
    private final List<String> endings;

    BatchFormat(String mediaType, List<String> endings) {
        this.mediaType = mediaType;
        this.endings = endings;
    }

    /** Its media type, without parameters. */
    public String mediaType() {
        return mediaType;
    }

    /** The format a file's name tells of. */
    public static Optional<BatchFormat> of(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return List.of(values()).stream()
                .filter(f -> f.endings.stream().anyMatch(name::endsWith))
                .findFirst();
    }
}
