package io.gridward.importer.survey.delimited;

import io.gridward.importer.survey.RawRow;
import io.gridward.importer.survey.RowStream;
import io.gridward.importer.survey.UnreadableFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * One reading of a delimited text, behind its header. A text is taken for strictly quoted until it
 * proves not to be; then it is read leniently from its beginning, and what was given is passed
 * over.
 */
final class DelimitedRows implements RowStream {
    private final String file;
    private final Opening opening;
    private final char delimiter;
    private Records records; // house: another one when the text is not strict
    private long given;

    /** How the text is opened, once more when need be. */
    interface Opening {
        RecordReader open() throws IOException;
    }

    DelimitedRows(String file, Opening opening, char delimiter) throws IOException {
        this(file, opening, delimiter, new StrictRecords(opening.open(), delimiter));
        if (hasRecord()) {
            record();
        }
    }

    private DelimitedRows(String file, Opening opening, char delimiter, Records records) {
        this.file = file;
        this.opening = opening;
        this.delimiter = delimiter;
        this.records = records;
    }

    /** The cells of the first record. */
    static List<String> header(String file, Opening opening, char delimiter) throws IOException {
        try (DelimitedRows rows =
                new DelimitedRows(
                        file, opening, delimiter, new StrictRecords(opening.open(), delimiter))) {
            return rows.hasRecord() ? rows.record() : List.of();
        }
    }

    private boolean hasRecord() {
        try {
            return records.hasNext();
        } catch (NotStrict e) {
            return beLenient();
        } catch (UncheckedIOException e) {
            throw UnreadableFile.broken(file, e);
        }
    }

    private boolean beLenient() {
        try {
            records.close();
            records = new LenientRecords(opening.open(), delimiter);
            for (long i = 0; i < given; i++) {
                records.next();
            }
            return records.hasNext();
        } catch (IOException | UncheckedIOException e) {
            throw UnreadableFile.broken(file, e);
        }
    }

    private List<String> record() {
        given++;
        return records.next();
    }

    @Override
    public boolean hasNext() {
        return hasRecord();
    }

    @Override
    public RawRow next() {
        if (!hasRecord()) {
            throw new NoSuchElementException();
        }
        List<String> cells = record();
        return new RawRow(given - 1, cells);
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
