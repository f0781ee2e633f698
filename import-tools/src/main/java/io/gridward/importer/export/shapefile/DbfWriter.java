package io.gridward.importer.export.shapefile;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;

/** A dBASE III table; the number of its rows is filled in at the end. */
final class DbfWriter implements Closeable {
    private static final int FIRST_YEAR = 1900;

    private final Path path;
    private final List<DbfColumn> columns;
    private final Charset charset;
    private final OutputStream out;
    private int rows;
    private long cut;

    DbfWriter(Path path, List<DbfColumn> columns, Charset charset, LocalDate today)
            throws IOException {
        this.path = path;
        this.columns = List.copyOf(columns);
        this.charset = charset;
        this.out = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16);
        out.write(header(today));
    }

    private byte[] header(LocalDate today) {
        int headerBytes = 33 + 32 * columns.size();
        int recordBytes = 1 + columns.stream().mapToInt(DbfColumn::bytes).sum();
        ByteBuffer head = ByteBuffer.allocate(headerBytes).order(ByteOrder.LITTLE_ENDIAN);
        head.put((byte) 3).put((byte) (today.getYear() - FIRST_YEAR));
        head.put((byte) today.getMonthValue()).put((byte) today.getDayOfMonth());
        head.putShort(8, (short) headerBytes).putShort(10, (short) recordBytes);
        List<String> names = ColumnNames.cut(columns.stream().map(DbfColumn::name).toList());
        for (int i = 0; i < columns.size(); i++) {
            DbfColumn column = columns.get(i);
            head.position(32 + 32 * i);
            head.put(names.get(i).getBytes(StandardCharsets.US_ASCII));
            head.put(32 + 32 * i + 11, (byte) column.type());
            head.put(32 + 32 * i + 16, (byte) column.bytes());
            head.put(32 + 32 * i + 17, (byte) column.decimals());
        }
        head.put(headerBytes - 1, (byte) 0x0D);
        return head.array();
    }

    void write(List<String> cells) throws IOException {
        out.write(' ');
        for (int i = 0; i < columns.size(); i++) {
            DbfColumn column = columns.get(i);
            byte[] text = cells.get(i).getBytes(charset);
            int length = text.length;
            if (length > column.bytes()) {
                text = Cut.to(cells.get(i), column.bytes(), charset);
                length = text.length;
                cut++;
            }
            boolean right = column.type() == 'N';
            pad(right ? column.bytes() - length : 0);
            out.write(text);
            pad(right ? 0 : column.bytes() - length);
        }
        rows++;
    }

    private void pad(int blanks) throws IOException {
        for (int i = 0; i < blanks; i++) {
            out.write(' ');
        }
    }

    /** Cells that were too long. */
    long cut() {
        return cut;
    }

    @Override
    public void close() throws IOException {
        try (out) {
            out.write(0x1A);
        }
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.WRITE)) {
            ByteBuffer number = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
            file.write(number.putInt(rows).flip(), 4);
        }
    }
}
