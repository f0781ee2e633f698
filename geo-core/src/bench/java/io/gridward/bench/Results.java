package io.gridward.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.stream.Collectors;

/** The file that measurements are added to, one JSON object a line. */
record Results(Path file, String family) {

    /** Results of the family {@code locate}. */
    Results(Path file) {
        this(file, "locate");
    }

    /** Adds a line; values are numbers or words that need no escaping. */
    void add(Map<String, Object> measured) {
        String line =
                measured.entrySet().stream()
                        .map(e -> "\"%s\":%s".formatted(e.getKey(), json(e.getValue())))
                        .collect(Collectors.joining(",", "{\"family\":\"" + family + "\",", "}\n"));
        try {
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.out.print(line);
    }

    private static String json(Object value) {
        return value instanceof Number ? value.toString() : "\"" + value + "\"";
    }
}
