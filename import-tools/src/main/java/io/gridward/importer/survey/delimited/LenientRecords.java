package io.gridward.importer.survey.delimited;

import io.gridward.importer.text.SafeCsv;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Records of any text, by Commons CSV: what follows a closing quote belongs to its cell. */
final class LenientRecords implements Records {
    private final RecordReader in;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;

    LenientRecords(RecordReader in, char delimiter) throws IOException {
        CSVFormat format =
                CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(delimiter)
                        .setIgnoreEmptyLines(true)
                        .setTrailingData(true)
                        .setLenientEof(true)
                        .get();
        this.in = in;
        this.parser = CSVParser.builder().setReader(in).setFormat(format).get();
        this.records = parser.iterator();
    }

    @Override
    public boolean hasNext() {
        return records.hasNext();
    }

    @Override
    public List<String> next() {
        String[] cells = records.next().values();
        in.recordEnded();
        for (int i = 0; i < cells.length; i++) {
            cells[i] = SafeCsv.text(cells[i]);
        }
        return Arrays.asList(cells);
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
