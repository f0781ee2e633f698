package io.gridward.importer.survey.delimited;

import io.gridward.importer.survey.RawRow;
import io.gridward.importer.survey.RowStream;
import io.gridward.importer.survey.UnreadableFile;
import io.gridward.importer.text.SafeCsv;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** One reading of a delimited text, behind its header. */
final class DelimitedRows implements RowStream {
    private final String file;
    private final RecordReader in;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;

    DelimitedRows(String file, RecordReader in, char delimiter) throws IOException {
        this.file = file;
        this.in = in;
        this.parser = parser(in, delimiter);
        this.records = parser.iterator();
        records.next();
    }

    /** The cells of the first record; closes the reader. */
    static List<String> header(String file, RecordReader in, char delimiter) throws IOException {
        try (CSVParser parser = parser(in, delimiter)) {
            Iterator<CSVRecord> records = parser.iterator();
            return records.hasNext() ? texts(records.next()) : List.of();
        } catch (UncheckedIOException e) {
            throw UnreadableFile.broken(file, e);
        }
    }

    private static CSVParser parser(RecordReader in, char delimiter) throws IOException {
        CSVFormat format =
                CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(delimiter)
                        .setIgnoreEmptyLines(true)
                        .setTrailingData(true)
                        .setLenientEof(true)
                        .get();
        return CSVParser.builder().setReader(in).setFormat(format).get();
    }

    private static List<String> texts(CSVRecord row) {
        String[] cells = row.values();
        for (int i = 0; i < cells.length; i++) {
            cells[i] = SafeCsv.text(cells[i]);
        }
        return Arrays.asList(cells);
    }

    @Override
    public boolean hasNext() {
        try {
            return records.hasNext();
        } catch (UncheckedIOException e) {
            throw UnreadableFile.broken(file, e);
        }
    }

    @Override
    public RawRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        in.recordEnded();
        CSVRecord row = records.next();
        return new RawRow(row.getRecordNumber() - 1, texts(row));
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw UnreadableFile.broken(file, e);
        }
    }
}
