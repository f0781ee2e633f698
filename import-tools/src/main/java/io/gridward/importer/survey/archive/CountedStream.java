package io.gridward.importer.survey.archive;

import io.gridward.importer.survey.ReadLimits;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Unpacked bytes of one file of an archive, counted; a bomb is put out before it is read. */
final class CountedStream extends FilterInputStream {
    /** Small files may be as dense as they like: blank tables pack well. */
    private static final long FREE_BYTES = 64L << 20;

    private final String file;
    private final long packed;
    private final ReadLimits limits;
    private final Closeable archive;
    private long count;

    CountedStream(String file, InputStream in, long packed, ReadLimits limits, Closeable archive) {
        super(in);
        this.file = file;
        this.packed = Math.max(1, packed);
        this.limits = limits;
        this.archive = archive;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int n = super.read(bytes, from, length);
        count(Math.max(n, 0));
        return n;
    }

    @Override
    public long skip(long n) throws IOException {
        long skipped = super.skip(n);
        count(skipped);
        return skipped;
    }

    private void count(long bytes) {
        count += bytes;
        if (count > limits.unpackedBytes()) {
            throw ReadLimits.exceeded(
                    file,
                    "解压后过大",
                    "too large when unpacked",
                    limits.unpackedBytes(),
                    "max-unpacked-bytes");
        }
        if (count > FREE_BYTES && count / packed > limits.ratio()) {
            throw ReadLimits.exceeded(
                    file,
                    "压缩比过高，疑似压缩炸弹",
                    "packed too densely, perhaps a zip bomb",
                    limits.ratio(),
                    "max-archive-ratio");
        }
    }

    @Override
    public void close() throws IOException {
        try (archive) {
            super.close();
        }
    }
}
