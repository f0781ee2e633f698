package io.gridward.importer.command.coverage;

import io.gridward.core.coverage.CoverageFinding;
import io.gridward.core.layer.LocalText;
import io.gridward.importer.text.GeoJsonFile;
import io.gridward.importer.text.SafeCsv;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Findings of a coverage check as {@code coverage-findings.csv} (UTF-8 with BOM) and {@code
 * .geojson}. Files of an earlier run are replaced, or removed when there is nothing to tell.
 */
final class CoverageFiles {
    private static final String BOM = "\uFEFF";
    private static final double STEPS_PER_UNIT = 1e3;

    private final Path csv;
    private final Path geoJson;

    CoverageFiles(Path folder) {
        this.csv = folder.resolve("coverage-findings.csv");
        this.geoJson = folder.resolve("coverage-findings.geojson");
    }

    /** The files that were written. */
    List<Path> write(List<CoverageFinding> findings) {
        try {
            if (findings.isEmpty()) {
                Files.deleteIfExists(csv);
                Files.deleteIfExists(geoJson);
                return List.of();
            }
            Files.createDirectories(Objects.requireNonNull(csv.toAbsolutePath().getParent()));
            writeCsv(findings);
            writeGeoJson(findings);
            return List.of(csv, geoJson);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeCsv(List<CoverageFinding> findings) throws IOException {
        try (Writer out = Files.newBufferedWriter(csv);
                CSVPrinter printer = SafeCsv.printer(out, ',')) {
            out.write(BOM);
            SafeCsv.print(printer, List.copyOf(properties(findings.get(0)).keySet()));
            for (CoverageFinding f : findings) {
                SafeCsv.print(
                        printer,
                        properties(f).values().stream().map(v -> Objects.toString(v, "")).toList());
            }
        }
    }

    private void writeGeoJson(List<CoverageFinding> findings) throws IOException {
        try (GeoJsonFile out = new GeoJsonFile(geoJson)) {
            for (CoverageFinding f : findings) {
                out.write(f.id(), properties(f), f.geometry());
            }
        }
    }

    private static Map<String, @Nullable Object> properties(CoverageFinding f) {
        Geometry shape = f.geometry();
        Coordinate inside = shape == null ? null : shape.getInteriorPoint().getCoordinate();
        LocalText repair = f.repair();
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("id", f.id());
        all.put("check", f.check());
        all.put("fault", f.fault());
        all.put("severity", f.severity());
        all.put("coverage", f.coverage().code());
        all.put("categories", f.categories());
        all.put("rows", String.join(",", f.rows()));
        all.put("departments", String.join(",", f.departments()));
        all.put("valid_from", f.period().from());
        all.put("valid_to", f.period().to());
        all.put("area_m2", rounded(f.size().squareMetres()));
        all.put("width_m", rounded(f.size().widthMetres()));
        all.put("sliver", f.sliver());
        all.put("lon", inside == null ? null : inside.x);
        all.put("lat", inside == null ? null : inside.y);
        all.put("repair_zh", repair == null ? null : repair.zh());
        all.put("repair_en", repair == null ? null : repair.en());
        all.put("message_zh", f.message().zh());
        all.put("message_en", f.message().en());
        return all;
    }

    private static double rounded(double value) {
        return Math.rint(value * STEPS_PER_UNIT) / STEPS_PER_UNIT;
    }
}
