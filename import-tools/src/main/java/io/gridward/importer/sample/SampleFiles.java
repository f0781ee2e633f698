package io.gridward.importer.sample;

import io.gridward.core.layer.Attribute;
import io.gridward.core.layer.GeometryKind;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.importer.geopackage.GeoPackageColumn;
import io.gridward.importer.geopackage.GeoPackageWriter;
import io.gridward.importer.sample.city.Row;
import io.gridward.importer.sample.survey.DirtySurvey;
import io.gridward.importer.text.SafeCsv;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/** The files of a sample folder. */
final class SampleFiles {
    private static final int CGCS2000 = 4490;
    private static final Charset SURVEY_CHARSET = Charset.forName("GB18030");

    private final Path dir;

    SampleFiles(Path dir) {
        this.dir = dir;
    }

    void geoPackage(City city) throws IOException {
        Path file = dir.resolve("ulanhot.gpkg");
        Files.deleteIfExists(file);
        try (GeoPackageWriter out = GeoPackageWriter.create(file)) {
            for (Layer layer : LayerCatalog.city().listBrought()) {
                List<GeoPackageColumn> columns =
                        layer.attributes().stream()
                                .map(a -> new GeoPackageColumn(a.name(), a.type()))
                                .toList();
                out.addLayer(layer.name(), layer.title().zh(), columns, CGCS2000, layer.geometry());
                for (Row row : city.rows(layer.name())) {
                    out.write(values(layer, row), row.geometry());
                }
            }
        }
    }

    private static List<@Nullable Object> values(Layer layer, Row row) {
        List<@Nullable Object> values = new ArrayList<>();
        layer.attributeNames().forEach(a -> values.add(row.values().get(a)));
        return values;
    }

    void csv(Layer layer, List<Row> rows) throws IOException {
        boolean shapes = layer.geometry() != GeometryKind.NONE;
        boolean points = shapes && rows.stream().allMatch(r -> r.geometry() instanceof Point);
        List<String> header =
                new ArrayList<>(layer.attributes().stream().map(Attribute::name).toList());
        header.addAll(!shapes ? List.of() : points ? List.of("lon", "lat") : List.of("wkt"));
        List<List<String>> lines = new ArrayList<>();
        for (Row row : rows) {
            List<String> cells = new ArrayList<>();
            layer.attributeNames().forEach(a -> cells.add(row.text(a)));
            if (shapes) {
                place(cells, row.geometry(), points);
            }
            lines.add(cells);
        }
        write(layer.name() + ".csv", StandardCharsets.UTF_8, header, lines);
    }

    private static void place(List<String> cells, @Nullable Geometry shape, boolean points) {
        if (shape != null && points) {
            cells.add(BigDecimal.valueOf(shape.getCoordinate().x).toPlainString());
            cells.add(BigDecimal.valueOf(shape.getCoordinate().y).toPlainString());
        } else {
            cells.add(shape == null ? "" : shape.toText());
        }
    }

    void survey(DirtySurvey survey) throws IOException {
        write("survey-dirty.csv", SURVEY_CHARSET, survey.header(), survey.rows());
        List<List<String>> expected = new ArrayList<>();
        for (DirtySurvey.Planted p : survey.planted()) {
            expected.add(List.of(String.valueOf(p.row()), p.check(), p.fault(), p.attribute()));
        }
        write(
                "survey-dirty.expected.csv",
                StandardCharsets.UTF_8,
                List.of("row", "check", "fault", "attribute"),
                expected);
    }

    void readme(long seed, Edition edition, Map<String, Integer> counts, DirtySurvey survey)
            throws IOException {
        StringBuilder table = new StringBuilder();
        for (Layer layer : LayerCatalog.city().listBrought()) {
            table.append(
                    "| `%s` | %s | %d |%n"
                            .formatted(layer.name(), layer.title().zh(), counts.get(layer.name()))
                            .replace("\r\n", "\n"));
        }
        try (InputStream in = SampleFiles.class.getResourceAsStream("readme-template.md")) {
            String text =
                    new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .replace("${command}", command(seed, edition))
                            .replace("${layers}", table.toString().strip())
                            .replace("${surveyRows}", String.valueOf(survey.rows().size()))
                            .replace("${plantedRows}", String.valueOf(survey.planted().size()));
            Files.writeString(dir.resolve("README.md"), text);
        }
    }

    private static String command(long seed, Edition edition) {
        String small = edition == Edition.SMALL ? " --small" : "";
        return "./gridward sample DIR"
                + small
                + (seed == SampleCity.DEFAULT_SEED ? "" : " --seed " + seed);
    }

    private void write(String name, Charset charset, List<String> header, List<List<String>> rows)
            throws IOException {
        try (BufferedWriter out =
                        new BufferedWriter(
                                new OutputStreamWriter(
                                        Files.newOutputStream(dir.resolve(name)), charset));
                CSVPrinter printer = SafeCsv.printer(out, ',')) {
            SafeCsv.print(printer, header);
            for (List<String> row : rows) {
                SafeCsv.print(printer, row);
            }
        }
    }
}
