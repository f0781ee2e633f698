package io.gridward.importer.survey.delimited;

import io.gridward.importer.survey.ReadLimits;
import io.gridward.importer.survey.SurveyBytes;
import io.gridward.importer.survey.encoding.EncodingDetector.Detected;
import java.io.BufferedInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;

/**
 * Text of a file that is told where records end. A quote that is never closed would otherwise bring
 * the rest of the file into memory as one cell.
 */
final class RecordReader extends FilterReader {
    private static final int BUFFER = 1 << 16;

    private final String file;
    private final long most;
    private final int limit;
    private long pending;

    private RecordReader(String file, Reader in, int limit) {
        super(in);
        this.file = file;
        this.limit = limit;
        this.most = 2L * limit + 2L * BUFFER;
    }

    /** Text of a file behind its byte order mark. */
    static RecordReader open(SurveyBytes file, Detected encoding, ReadLimits limits)
            throws IOException {
        InputStream in = new BufferedInputStream(file.open(), BUFFER);
        in.skipNBytes(encoding.markBytes());
        return new RecordReader(
                file.name(),
                new InputStreamReader(in, encoding.charset()),
                limits.cellCharacters());
    }

    /** So many characters may be read of one record; more are refused. */
    long most() {
        return most;
    }

    /** What was read until now belongs to whole records. */
    void recordEnded() {
        pending = 0;
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        count(c < 0 ? 0 : 1);
        return c;
    }

    @Override
    public int read(char[] text, int from, int length) throws IOException {
        int n = super.read(text, from, length);
        count(Math.max(n, 0));
        return n;
    }

    private void count(int characters) {
        pending += characters;
        if (pending > most) {
            throw ReadLimits.exceeded(
                    file,
                    "有一行过长（可能有引号没有闭合）",
                    "a row is too long (perhaps a quote is never closed)",
                    limit,
                    "max-cell-characters");
        }
    }
}
