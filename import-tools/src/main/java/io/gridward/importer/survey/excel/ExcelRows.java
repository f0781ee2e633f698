package io.gridward.importer.survey.excel;

import io.gridward.importer.survey.RawRow;
import io.gridward.importer.survey.RowStream;
import io.gridward.importer.survey.UnreadableFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.Row;

/** One reading of a sheet, behind its header; blank rows are passed over. */
final class ExcelRows implements RowStream {
    private final String file;
    private final OpenWorkbook book;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private long number;

    private ExcelRows(String file, OpenWorkbook book, Stream<Row> stream) {
        this.file = file;
        this.book = book;
        this.stream = stream;
        this.rows = stream.filter(OpenWorkbook::isFilled).iterator();
        rows.next();
    }

    static ExcelRows open(Path file, String sheet) throws IOException {
        OpenWorkbook book = OpenWorkbook.open(file);
        try {
            Stream<Row> rows = book.book().findSheet(sheet).orElseThrow().openStream();
            return new ExcelRows(String.valueOf(file.getFileName()), book, rows);
        } catch (IOException | RuntimeException e) {
            book.close();
            throw e;
        }
    }

    @Override
    public boolean hasNext() {
        try {
            return rows.hasNext();
        } catch (ExcelReaderException e) {
            throw UnreadableFile.broken(file, e);
        }
    }

    @Override
    public RawRow next() {
        try {
            return new RawRow(++number, OpenWorkbook.texts(rows.next()));
        } catch (ExcelReaderException e) {
            throw UnreadableFile.broken(file, e);
        }
    }

    @Override
    public void close() {
        stream.close();
        try {
            book.close();
        } catch (IOException e) {
            throw UnreadableFile.broken(file, e);
        }
    }
}
