package io.gridward.importer.command.batch;

import io.gridward.core.reassignment.Move;
import io.gridward.core.responsibility.Rule;
import io.gridward.importer.text.GeoJsonFile;
import io.gridward.importer.text.SafeCsv;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Moved components as a CSV, and beside it as GeoJSON of the same name. */
final class MoveFiles implements Closeable {
    private static final List<String> COLUMNS =
            List.of(
                    "code",
                    "type",
                    "lon",
                    "lat",
                    "grid_before",
                    "grid_after",
                    "body_before",
                    "body_after",
                    "rule_before",
                    "rule_after");

    private final List<Path> files;
    private final CSVPrinter csv;
    private final GeoJsonFile geoJson;

    MoveFiles(Path csvFile) throws IOException {
        String name = csvFile.getFileName().toString().replaceFirst("\\.[^.]*$", "") + ".geojson";
        this.files = List.of(csvFile, csvFile.resolveSibling(name));
        if (csvFile.toAbsolutePath().getParent() != null) {
            Files.createDirectories(csvFile.toAbsolutePath().getParent());
        }
        this.csv = SafeCsv.printer(Files.newBufferedWriter(csvFile).append('\uFEFF'), ',');
        this.geoJson = new GeoJsonFile(files.get(1));
        SafeCsv.print(csv, COLUMNS);
    }

    List<Path> list() {
        return files;
    }

    void add(Move move) {
        Map<String, @Nullable Object> row = row(move);
        try {
            List<String> cells = new ArrayList<>();
            COLUMNS.forEach(c -> cells.add(Objects.toString(row.get(c), "")));
            SafeCsv.print(csv, cells);
            row.keySet().removeAll(List.of("lon", "lat"));
            geoJson.write(move.thing().key(), row, move.thing().geometry());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, @Nullable Object> row(Move move) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("code", move.thing().key());
        row.put("type", move.thing().text("type_code"));
        row.put("lon", move.place().x);
        row.put("lat", move.place().y);
        row.put("grid_before", move.gridBefore());
        row.put("grid_after", move.gridAfter());
        row.put("body_before", move.before().departmentCode());
        row.put("body_after", move.after().departmentCode());
        row.put("rule_before", code(move.before().rule()));
        row.put("rule_after", code(move.after().rule()));
        return row;
    }

    private static @Nullable String code(@Nullable Rule rule) {
        return rule == null ? null : rule.code();
    }

    @Override
    public void close() throws IOException {
        try (csv) {
            geoJson.close();
        }
    }
}
