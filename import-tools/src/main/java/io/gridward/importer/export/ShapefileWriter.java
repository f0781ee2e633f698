package io.gridward.importer.export;

import io.gridward.core.layer.AttributeType;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LocalText;
import io.gridward.importer.export.shapefile.DbfColumn;
import io.gridward.importer.export.shapefile.ShapefileZip;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A zipped shapefile, one for each kind of shape; columns as wide as their longest text. */
final class ShapefileWriter implements FeatureWriter {
    private static final int INTEGER_DIGITS = 18;
    private static final int NUMBER_CHARACTERS = 24;
    private static final int DECIMALS = 15;
    private static final int MOST_BYTES = 254;

    private final ShapefileZip zip;

    private ShapefileWriter(ShapefileZip zip) {
        this.zip = zip;
    }

    /**
     * Starts a file.
     *
     * @param all the features once before they are written, to measure their texts; closed here
     */
    static ShapefileWriter open(
            Path path, Layer layer, ExportOptions options, LocalDate today, FeatureStream all)
            throws IOException {
        Charset charset = options.encoding().orElse(StandardCharsets.UTF_8);
        List<DbfColumn> columns = columns(layer, charset, all);
        return new ShapefileWriter(
                new ShapefileZip(path, layer.name(), columns, options.crs(), charset, today));
    }

    private static List<DbfColumn> columns(Layer layer, Charset charset, FeatureStream all) {
        int[] widths = new int[layer.attributes().size()];
        try (all) {
            while (all.hasNext()) {
                Feature feature = all.next();
                for (int i = 0; i < widths.length; i++) {
                    String text = text(feature.values()[i]);
                    // no character is longer than four bytes in any of the encodings
                    int bytes = 4 * text.length() <= widths[i] ? 0 : text.getBytes(charset).length;
                    widths[i] = Math.max(widths[i], bytes);
                }
            }
        }
        List<DbfColumn> columns = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            AttributeType type = layer.attributes().get(i).type();
            String name = layer.attributes().get(i).name();
            int width = Math.max(1, Math.min(widths[i], MOST_BYTES));
            columns.add(
                    switch (type) {
                        case TEXT, TIMESTAMP -> new DbfColumn(name, 'C', width, 0);
                        case INTEGER -> new DbfColumn(name, 'N', INTEGER_DIGITS, 0);
                        case DECIMAL -> new DbfColumn(name, 'N', NUMBER_CHARACTERS, DECIMALS);
                        case DATE -> new DbfColumn(name, 'D', 8, 0);
                    });
        }
        return columns;
    }

    private static String text(@Nullable Object value) {
        if (value instanceof LocalDate day) {
            return day.format(DateTimeFormatter.BASIC_ISO_DATE);
        }
        if (value instanceof Double number) {
            String plain = CellText.of(number);
            return plain.length() <= NUMBER_CHARACTERS ? plain : number.toString();
        }
        return CellText.of(value);
    }

    @Override
    public void write(Feature feature) throws IOException {
        List<String> cells = new ArrayList<>(feature.values().length);
        for (Object value : feature.values()) {
            cells.add(text(value));
        }
        zip.write(cells, feature.geometry());
    }

    @Override
    public List<LocalText> notes() {
        return zip.notes();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
