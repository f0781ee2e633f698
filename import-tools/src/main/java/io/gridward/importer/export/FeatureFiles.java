package io.gridward.importer.export;

import io.gridward.core.crs.Crs;
import io.gridward.core.layer.Attribute;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.GeometryKind;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LocalText;
import io.gridward.importer.geopackage.GeoPackageWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Features that somebody else has asked for, of a layer or of some of its attributes, written in
 * the formats of {@link LayerExport}. Features are written as they are read; memory does not grow
 * with their number.
 */
public final class FeatureFiles {
    private FeatureFiles() {}

    /**
     * Features of one layer.
     *
     * @param layer what they are
     * @param attributes attributes that are written, in the order in which the features have them;
     *     at least one
     * @param shapes whether shapes are written
     * @param count number of features, 0 when it is not known
     * @param features opens them, in EPSG:4490; may be asked more than once
     */
    public record Table(
            Layer layer,
            List<Attribute> attributes,
            boolean shapes,
            long count,
            Supplier<FeatureStream> features) {

        public Table {
            attributes = List.copyOf(attributes);
        }

        /** The layer as far as it is written. */
        Layer view() {
            return new Layer(
                    layer.name(),
                    layer.title(),
                    layer.summary(),
                    attributes.get(0).name(),
                    shapes ? layer.geometry() : GeometryKind.NONE,
                    attributes);
        }

        void copyTo(FeatureWriter writer, Crs crs) throws IOException {
            try (FeatureStream all = features.get()) {
                writer.copy(all, crs);
            }
        }
    }

    /**
     * A GeoPackage with the layers, which are different ones.
     *
     * @param file a file that does not exist yet
     */
    public static void geoPackage(Path file, List<Table> tables, Crs crs) throws IOException {
        try (GeoPackageWriter all = GeoPackageWriter.create(file)) {
            for (Table table : tables) {
                table.copyTo(GpkgWriter.of(all, table.view(), crs), crs);
            }
        }
    }

    /** A FlatGeobuf. */
    public static void flatGeobuf(Path file, Table table, Crs crs) throws IOException {
        try (FeatureWriter writer = new FlatGeobufWriter(file, table.view(), crs, table.count())) {
            table.copyTo(writer, crs);
        }
    }

    /**
     * An archive with the shapefiles of the layers, which are different ones and have shapes; with
     * {@code .fields.csv} for the full names of cut columns and {@code .notes.txt} for what had no
     * place.
     *
     * @param folder an empty folder to work in
     * @param today day written into the tables
     * @return the archive, in that folder
     */
    public static Path shapefiles(Path folder, List<Table> tables, Crs crs, LocalDate today)
            throws IOException {
        Path archive = folder.resolve("all.zip");
        try (ZipOutputStream all = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (Table table : tables) {
                Path one = folder.resolve("one.zip");
                ExportOptions options = ExportOptions.on(today).in(crs);
                ShapefileWriter writer =
                        ShapefileWriter.open(
                                one, table.view(), options, today, table.features().get());
                try (writer) {
                    table.copyTo(writer, crs);
                }
                move(one, all);
                notes(table.layer().name(), writer.notes(), all);
            }
        }
        return archive;
    }

    private static void move(Path archive, ZipOutputStream to) throws IOException {
        try (InputStream in = Files.newInputStream(archive);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                to.putNextEntry(new ZipEntry(e.getName()));
                zip.transferTo(to);
            }
        }
        Files.delete(archive);
    }

    private static void notes(String layer, List<LocalText> notes, ZipOutputStream to)
            throws IOException {
        if (!notes.isEmpty()) {
            StringBuilder text = new StringBuilder();
            notes.forEach(n -> text.append(n.zh()).append(" / ").append(n.en()).append('\n'));
            to.putNextEntry(new ZipEntry(layer + ".notes.txt"));
            to.write(text.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    /**
     * Comma-separated text in UTF-8; shapes as well-known text, x before y, in a column {@code wkt}
     * or, in another system than EPSG:4490, {@code wkt_epsg_4550}. The stream stays open.
     *
     * @param mark whether a byte order mark stands first, for spreadsheets
     */
    public static void csv(OutputStream out, Table table, Crs crs, boolean mark)
            throws IOException {
        List<String> columns = new ArrayList<>();
        if (table.shapes()) {
            columns.add(crs == Crs.CGCS2000 ? "wkt" : "wkt_epsg_" + crs.epsg());
        }
        CsvWriter writer =
                new CsvWriter(
                        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)),
                        mark,
                        table.view(),
                        ',',
                        table.shapes() ? PlaceCells.TEXT : PlaceCells.NONE,
                        columns);
        table.copyTo(writer, crs);
        writer.flush();
    }
}
