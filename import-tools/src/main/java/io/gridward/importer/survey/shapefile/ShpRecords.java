package io.gridward.importer.survey.shapefile;

import io.gridward.importer.survey.ReadLimits;
import io.gridward.importer.survey.SurveyBytes;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/** The records of a {@code .shp} file in order, without its index. */
final class ShpRecords implements Closeable {
    private static final int BUFFER = 1 << 16;
    private static final int HEADER_BYTES = 100;
    private static final int MAGIC = 9994;

    /** A vertex with height and measure, and a part of its own. */
    private static final long BYTES_PER_VERTEX = 16 + 8 + 8 + 4;

    private static final long BYTES_BESIDE = 200;

    private final String file;
    private final DataInputStream in;
    private final ReadLimits limits;
    private long left;
    private long read;

    private ShpRecords(String file, DataInputStream in, ReadLimits limits, long left) {
        this.file = file;
        this.in = in;
        this.limits = limits;
        this.left = left;
    }

    static ShpRecords open(SurveyBytes file, ReadLimits limits) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(file.open(), BUFFER));
        byte[] head = in.readNBytes(HEADER_BYTES);
        if (head.length < HEADER_BYTES || ByteBuffer.wrap(head).getInt(0) != MAGIC) {
            in.close();
            throw DbfHeader.damaged(file.name(), "文件头不完整", "its header is cut off");
        }
        long bytes = 2 * (ByteBuffer.wrap(head).getInt(24) & 0xFFFFFFFFL);
        return new ShpRecords(file.name(), in, limits, bytes - HEADER_BYTES);
    }

    /** The content of the next record, little-endian at its shape type; null behind the last. */
    @Nullable ByteBuffer next() throws IOException {
        if (left < 12) {
            return null;
        }
        byte[] head = in.readNBytes(8);
        if (head.length == 0) {
            throw cut();
        }
        long length = head.length < 8 ? -1 : 2L * ByteBuffer.wrap(head).getInt(4);
        if (length < 4) {
            throw cut();
        }
        if (length > limits.vertices() * BYTES_PER_VERTEX + BYTES_BESIDE) {
            throw ReadLimits.exceeded(
                    file,
                    "第 %d 个图形的顶点过多".formatted(read + 1),
                    "shape %d has too many vertices".formatted(read + 1),
                    limits.vertices(),
                    "max-vertices");
        }
        byte[] content = in.readNBytes((int) length);
        if (content.length < length) {
            throw cut();
        }
        left -= length + 8;
        read++;
        return ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    }

    private RuntimeException cut() {
        return DbfHeader.damaged(
                file,
                "在第 %d 个图形之后中断".formatted(read),
                "it breaks off after shape %d".formatted(read));
    }

    /** Records passed until now. */
    long read() {
        return read;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
