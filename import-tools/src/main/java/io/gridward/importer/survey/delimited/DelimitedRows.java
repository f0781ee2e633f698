package io.gridward.importer.survey.delimited;

import io.gridward.importer.survey.RawRow;
import io.gridward.importer.survey.RowStream;
import io.gridward.importer.survey.UnreadableFile;
import io.gridward.importer.text.SafeCsv;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;

/** One reading of a delimited text, behind its header. */
final class DelimitedRows implements RowStream {
    private final String file;
    private final RecordReader in;
    private final CellReader records;

    /** The next row, when it was asked for. */
    private final Deque<List<String>> ahead = new ArrayDeque<>(1);

    private long number;

    DelimitedRows(String file, RecordReader in, char delimiter) throws IOException {
        this.file = file;
        this.in = in;
        this.records = new CellReader(in, delimiter);
        records.next();
    }

    /** The cells of the first record; closes the reader. */
    static List<String> header(RecordReader in, char delimiter) throws IOException {
        try (CellReader records = new CellReader(in, delimiter)) {
            return records.next().map(DelimitedRows::texts).orElse(List.of());
        }
    }

    /** Cells as {@link SafeCsv} was given them. */
    private static List<String> texts(List<String> cells) {
        for (String cell : cells) {
            if (cell.startsWith("'")) {
                return cells.stream().map(SafeCsv::text).toList();
            }
        }
        return cells;
    }

    @Override
    public boolean hasNext() {
        if (ahead.isEmpty()) {
            in.recordEnded();
            try {
                records.next().ifPresent(ahead::add);
            } catch (IOException e) {
                throw UnreadableFile.broken(file, e);
            }
        }
        return !ahead.isEmpty();
    }

    @Override
    public RawRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return new RawRow(++number, texts(ahead.remove()));
    }

    @Override
    public void close() {
        try {
            records.close();
        } catch (IOException e) {
            throw UnreadableFile.broken(file, e);
        }
    }
}
