package io.gridward.importer.survey.shapefile;

import io.gridward.importer.survey.SurveyBytes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/**
 * All text of a dBASE table, a line a cell, so that its encoding can be found out without the
 * binary parts. A character that was cut by the end of its cell is left out.
 */
final class DbfText implements SurveyBytes {
    private final SurveyBytes file;
    private final DbfHeader header;

    DbfText(SurveyBytes file, DbfHeader header) {
        this.file = file;
        this.header = header;
    }

    @Override
    public String name() {
        return file.name();
    }

    @Override
    public long size() throws IOException {
        return file.size();
    }

    @Override
    public InputStream open() throws IOException {
        return new Cells(DbfRows.open(file, header), header);
    }

    /** Bytes at the end that begin a character of UTF-8 and do not end it. */
    static int cut(byte[] bytes, int from, int length) {
        for (int back = 1; back <= Math.min(3, length); back++) {
            int b = bytes[from + length - back] & 0xFF;
            if (b >= 0xC0) {
                int whole = b >= 0xF0 ? 4 : b >= 0xE0 ? 3 : 2;
                return back < whole ? back : 0;
            }
            if (b < 0x80) {
                return 0;
            }
        }
        return 0;
    }

    private static final class Cells extends InputStream {
        private final DbfRows rows;
        private final DbfHeader header;
        private final ByteBuffer piece;

        Cells(DbfRows rows, DbfHeader header) {
            this.rows = rows;
            this.header = header;
            this.piece =
                    ByteBuffer.allocate(header.recordBytes() + header.fields().size() * 12 + 12);
            for (DbfField field : header.fields()) {
                byte[] name = field.nameBytes();
                append(name, 0, name.length - cut(name, 0, name.length));
            }
            piece.flip();
        }

        private void append(byte[] from, int start, int length) {
            piece.put(from, start, length).put((byte) '\n');
        }

        private boolean fill() throws IOException {
            while (!piece.hasRemaining()) {
                if (!rows.next()) {
                    return false;
                }
                piece.clear();
                for (DbfField field : header.fields()) {
                    int used = field.isText() ? field.used(rows.row()) : 0;
                    if (used > 0) {
                        boolean full = used == field.length();
                        int less = full ? cut(rows.row(), field.from(), used) : 0;
                        append(rows.row(), field.from(), used - less);
                    }
                }
                piece.flip();
            }
            return true;
        }

        @Override
        public int read() throws IOException {
            return fill() ? piece.get() & 0xFF : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (!fill()) {
                return -1;
            }
            int n = Math.min(length, piece.remaining());
            piece.get(into, from, n);
            return n;
        }

        @Override
        public void close() throws IOException {
            rows.close();
        }
    }
}
