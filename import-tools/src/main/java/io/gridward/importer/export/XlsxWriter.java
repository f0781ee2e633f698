package io.gridward.importer.export;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.Layer;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook with one sheet. Texts are written into their cells and not shared, so that memory
 * stays flat; a text cell starts no formula, and codes keep their digits.
 */
final class XlsxWriter implements FeatureWriter {
    private static final int ROWS_PER_FLUSH = 500;
    private static final int MOST_CHARACTERS = 32_767;

    private final OutputStream out;
    private final Workbook book;
    private final Worksheet sheet;
    private final PlaceCells place;
    private int row;

    XlsxWriter(Path path, Layer layer, PlaceCells place) throws IOException {
        this.place = place;
        this.out = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16);
        this.book = new Workbook(out, "Gridward", "1.0");
        this.sheet = book.newWorksheet(layer.name());
        List<String> header = new ArrayList<>(layer.attributeNames());
        header.addAll(place.columns());
        for (int i = 0; i < header.size(); i++) {
            sheet.inlineString(0, i, header.get(i));
            sheet.style(0, i).bold().set();
        }
        sheet.freezePane(0, 1);
    }

    @Override
    public void write(Feature feature) throws IOException {
        row++;
        if (row >= Worksheet.MAX_ROWS) {
            throw UnknownFormat.cannotHold(
                    "Excel 一个工作表最多 %d 行，请改用 .csv 或 .gpkg".formatted(Worksheet.MAX_ROWS),
                    "a sheet of Excel holds %d rows; use .csv or .gpkg"
                            .formatted(Worksheet.MAX_ROWS));
        }
        int column = 0;
        for (Object value : feature.values()) {
            cell(feature, column++, value);
        }
        List<String> cells = new ArrayList<>(2);
        place.write(cells, feature.geometry());
        for (String text : cells) {
            Object value = place == PlaceCells.TEXT || text.isEmpty() ? text : Double.valueOf(text);
            cell(feature, column++, value);
        }
        if (row % ROWS_PER_FLUSH == 0) {
            sheet.flush();
        }
    }

    private void cell(Feature feature, int column, @Nullable Object value) {
        if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value instanceof LocalDate day && day.getYear() > 1900) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else {
            String text = CellText.of(value);
            if (text.length() > MOST_CHARACTERS) {
                throw UnknownFormat.cannotHold(
                        "%s 有 %d 个字符的单元格，超过 Excel 的 %d，请改用 .csv 或 .gpkg"
                                .formatted(feature.id(), text.length(), MOST_CHARACTERS),
                        "%s has a cell of %d characters, more than the %d of Excel; use .csv or .gpkg"
                                .formatted(feature.id(), text.length(), MOST_CHARACTERS));
            }
            if (!text.isEmpty()) {
                sheet.inlineString(row, column, text);
            }
        }
    }

    @Override
    public void close() throws IOException {
        try (out) {
            book.close();
        }
    }
}
