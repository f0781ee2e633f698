package io.gridward.importer.survey.excel;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** A workbook being read; shared texts are in memory while it is open. */
record OpenWorkbook(ReadableWorkbook book) implements Closeable {
    private static final String STYLES = "spreadsheetml.styles+xml";
    private static final int MOST_BYTES_OF_TYPES = 1 << 22;

    static OpenWorkbook open(Path file) throws IOException {
        ReadingOptions options = new ReadingOptions(hasStyles(file), true);
        return new OpenWorkbook(new ReadableWorkbook(file.toFile(), options));
    }

    /** Styles are an optional part, without which the library cannot look at formats of cells. */
    private static boolean hasStyles(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry types = zip.getEntry("[Content_Types].xml");
            if (types == null) {
                return true;
            }
            try (InputStream in = zip.getInputStream(types)) {
                byte[] text = in.readNBytes(MOST_BYTES_OF_TYPES);
                return new String(text, StandardCharsets.UTF_8).contains(STYLES);
            }
        }
    }

    /** The sheets that have at least one row with text. */
    List<Sheet> listFilled() throws IOException {
        List<Sheet> filled = new ArrayList<>();
        for (Sheet sheet : book.getSheets().toList()) {
            try (Stream<Row> rows = sheet.openStream()) {
                if (rows.anyMatch(OpenWorkbook::isFilled)) {
                    filled.add(sheet);
                }
            }
        }
        return filled;
    }

    static boolean isFilled(Row row) {
        for (Cell cell : row) {
            if (!CellText.of(cell).isBlank()) {
                return true;
            }
        }
        return false;
    }

    static List<String> texts(Row row) {
        List<String> cells = new ArrayList<>(row.getCellCount());
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(CellText.of(row.getCell(i)));
        }
        return cells;
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
