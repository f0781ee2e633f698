package io.gridward.importer.survey.shapefile;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Column names of a shapefile. dBASE keeps ten bytes of a name; our own export writes the full ones
 * beside it, a line {@code cut,full} a column.
 */
final class CutNames {
    private static final int MOST_BYTES = 1 << 18;

    private CutNames() {}

    static List<String> restore(ShapefileParts parts, DbfHeader table, Charset charset)
            throws IOException {
        Map<String, String> full = new HashMap<>();
        if (parts.names().isPresent()) {
            String text = new String(parts.names().get().head(MOST_BYTES), StandardCharsets.UTF_8);
            text.lines()
                    .map(line -> line.split(",", 2))
                    .filter(pair -> pair.length == 2)
                    .forEach(pair -> full.put(pair[0].strip(), pair[1].strip()));
        }
        return table.fields().stream()
                .map(field -> field.name(charset))
                .map(name -> full.getOrDefault(name, name))
                .toList();
    }
}
