package io.gridward.importer.activation;

import io.gridward.core.coverage.CoverageFinding;
import io.gridward.importer.text.GeoJsonFile;
import io.gridward.importer.text.SafeCsv;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVPrinter;
import org.locationtech.jts.geom.Coordinate;

/**
 * New findings as files, {@code batch-N-coverage.csv} and {@code .geojson}; places are of the part
 * that is new.
 */
final class ProofFiles {
    private static final List<String> COLUMNS =
            List.of(
                    "id",
                    "coverage",
                    "fault",
                    "severity",
                    "rows",
                    "departments",
                    "categories",
                    "from",
                    "to",
                    "new_m2",
                    "area_m2",
                    "width_m",
                    "lon",
                    "lat",
                    "message");

    private ProofFiles() {}

    /** Writes them, or removes those of an earlier run when there is nothing to tell. */
    static List<Path> write(Path folder, long batch, List<NewFinding> findings) {
        List<Path> files =
                List.of(
                        folder.resolve("batch-%d-coverage.csv".formatted(batch)),
                        folder.resolve("batch-%d-coverage.geojson".formatted(batch)));
        try {
            for (Path earlier : files) {
                Files.deleteIfExists(earlier);
            }
            if (findings.isEmpty()) {
                return List.of();
            }
            Files.createDirectories(folder);
            csv(files.get(0), findings);
            geoJson(files.get(1), findings);
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void csv(Path path, List<NewFinding> findings) throws IOException {
        try (Writer out = Files.newBufferedWriter(path);
                CSVPrinter printer = SafeCsv.printer(out.append('\uFEFF'), ',')) {
            SafeCsv.print(printer, COLUMNS);
            for (NewFinding f : findings) {
                Map<String, Object> cells = properties(f);
                SafeCsv.print(
                        printer,
                        COLUMNS.stream().map(c -> Objects.toString(cells.get(c), "")).toList());
            }
        }
    }

    private static void geoJson(Path path, List<NewFinding> findings) throws IOException {
        try (GeoJsonFile file = new GeoJsonFile(path)) {
            for (NewFinding f : findings) {
                file.write(f.finding().id(), properties(f), f.ground());
            }
        }
    }

    private static Map<String, Object> properties(NewFinding fresh) {
        CoverageFinding f = fresh.finding();
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put("id", f.id());
        cells.put("coverage", f.coverage().code());
        cells.put("fault", f.fault());
        cells.put("severity", f.severity());
        cells.put("rows", String.join(" ", f.rows()));
        cells.put("departments", String.join(" ", f.departments()));
        cells.put("categories", Objects.toString(f.categories(), ""));
        cells.put("from", Objects.toString(f.period().from(), ""));
        cells.put("to", Objects.toString(f.period().to(), ""));
        Coordinate inside = fresh.inside();
        if (inside != null) {
            cells.put("new_m2", rounded(fresh.squareMetres()));
            cells.put("area_m2", rounded(f.size().squareMetres()));
            cells.put("width_m", rounded(f.size().widthMetres()));
            cells.put("lon", String.format(Locale.ROOT, "%.7f", inside.x));
            cells.put("lat", String.format(Locale.ROOT, "%.7f", inside.y));
        }
        cells.put("message", f.message().zh() + " / " + f.message().en());
        return cells;
    }

    private static String rounded(double metres) {
        return String.format(Locale.ROOT, "%.3f", metres);
    }
}
