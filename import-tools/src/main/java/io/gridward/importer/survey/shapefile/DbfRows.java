package io.gridward.importer.survey.shapefile;

import io.gridward.importer.survey.SurveyBytes;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/** The rows of a dBASE table as bytes, in order, those marked as deleted too. */
final class DbfRows implements Closeable {
    private static final int BUFFER = 1 << 16;

    private final String file;
    private final InputStream in;
    private final byte[] row;
    private final long total;
    private long read;

    private DbfRows(String file, InputStream in, DbfHeader header) {
        this.file = file;
        this.in = in;
        this.row = new byte[header.recordBytes()];
        this.total = header.records();
    }

    static DbfRows open(SurveyBytes file, DbfHeader header) throws IOException {
        InputStream in = new BufferedInputStream(file.open(), BUFFER);
        try {
            in.skipNBytes(header.headerBytes());
            return new DbfRows(file.name(), in, header);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    /** Moves to the next row; false behind the last. */
    boolean next() throws IOException {
        if (read == total) {
            return false;
        }
        int n = in.readNBytes(row, 0, row.length);
        if (n < row.length) {
            throw DbfHeader.damaged(
                    file,
                    "应有 %d 行，只有 %d 行".formatted(total, read),
                    "%d rows of %d are there".formatted(read, total));
        }
        read++;
        return true;
    }

    /** Rows passed until now. */
    long read() {
        return read;
    }

    /** The bytes of the row; the same array each time. */
    byte[] row() {
        return row;
    }

    /** True when the row is marked as deleted. */
    boolean deleted() {
        return row[0] == '*';
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
