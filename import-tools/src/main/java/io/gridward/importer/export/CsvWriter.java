package io.gridward.importer.export;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.Layer;
import io.gridward.importer.text.SafeCsv;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVPrinter;

/** Attribute names as header and the place as cells: can be imported again. */
final class CsvWriter implements FeatureWriter {
    private final CSVPrinter printer;
    private final PlaceCells place;

    CsvWriter(Path path, Layer layer, char delimiter, ExportOptions options, PlaceCells place)
            throws IOException {
        this.place = place;
        Charset charset = options.encoding().orElse(StandardCharsets.UTF_8);
        Writer out =
                new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(path), charset));
        if (options.encoding().isEmpty()) {
            out.write('\uFEFF');
        }
        this.printer = SafeCsv.printer(out, delimiter);
        List<String> header = new ArrayList<>(layer.attributeNames());
        header.addAll(place.columns());
        SafeCsv.print(printer, header);
    }

    @Override
    public void write(Feature feature) throws IOException {
        List<String> cells = new ArrayList<>();
        for (Object value : feature.values()) {
            cells.add(CellText.of(value));
        }
        place.write(cells, feature.geometry());
        SafeCsv.print(printer, cells);
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }
}
