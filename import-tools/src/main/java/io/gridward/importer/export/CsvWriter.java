package io.gridward.importer.export;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.Layer;
import io.gridward.importer.text.SafeCsv;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Attribute names as header, place as lon, lat or wkt (EPSG:4490): can be imported again. */
final class CsvWriter implements FeatureWriter {
    private final CSVPrinter printer;
    private final Layer layer;
    private final boolean points;

    CsvWriter(Path path, Layer layer, char delimiter, @Nullable Charset encoding, boolean points)
            throws IOException {
        this.layer = layer;
        this.points = points;
        Charset charset = encoding == null ? StandardCharsets.UTF_8 : encoding;
        Writer out =
                new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(path), charset));
        if (encoding == null) {
            out.write('\uFEFF');
        }
        this.printer = SafeCsv.printer(out, delimiter);
        List<String> header = new ArrayList<>(layer.attributeNames());
        if (layer.published()) {
            header.addAll(points ? List.of("lon", "lat") : List.of("wkt"));
        }
        SafeCsv.print(printer, header);
    }

    @Override
    public void write(Feature feature) throws IOException {
        List<String> cells = new ArrayList<>();
        for (Object value : feature.values()) {
            cells.add(text(value));
        }
        if (layer.published()) {
            place(cells, feature.geometry());
        }
        SafeCsv.print(printer, cells);
    }

    private void place(List<String> cells, @Nullable Geometry shape) {
        if (points && shape != null) {
            Coordinate c = shape.getCoordinate();
            cells.add(text(c.x));
            cells.add(text(c.y));
        } else {
            cells.add(shape == null ? "" : shape.toText());
        }
    }

    private static String text(@Nullable Object value) {
        if (value instanceof Double number) {
            return BigDecimal.valueOf(number).toPlainString();
        }
        return value == null ? "" : value.toString();
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }
}
