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

    /**
     * Starts a text.
     *
     * @param mark whether a byte order mark stands first
     * @param placeColumns header of the cells that say the place
     */
    CsvWriter(
            Writer out,
            boolean mark,
            Layer layer,
            char delimiter,
            PlaceCells place,
            List<String> placeColumns)
            throws IOException {
        this.place = place;
        if (mark) {
            out.write('\uFEFF');
        }
        this.printer = SafeCsv.printer(out, delimiter);
        List<String> header = new ArrayList<>(layer.attributeNames());
        header.addAll(placeColumns);
        SafeCsv.print(printer, header);
    }

    /** Starts a file, in UTF-8 with a byte order mark unless another encoding is asked for. */
    static CsvWriter open(
            Path path, Layer layer, char delimiter, ExportOptions options, PlaceCells place)
            throws IOException {
        Charset charset = options.encoding().orElse(StandardCharsets.UTF_8);
        Writer out =
                new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(path), charset));
        boolean mark = options.encoding().isEmpty();
        return new CsvWriter(out, mark, layer, delimiter, place, place.columns());
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

    /** Passes on what is held back, and leaves the text open. */
    void flush() throws IOException {
        printer.flush();
    }

    @Override
    public void close() throws IOException {
        printer.close();
    }
}
