package io.gridward.importer.locate.flow;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that wait for their reader: the first in memory, the rest in a file that goes with it. So a
 * client that sends all before it reads costs disk, not memory. Not safe for several threads.
 */
final class Spool implements Closeable {
    private static final int READ_BYTES = 65_536;

    private final int memoryBytes;
    private final Deque<byte[]> memory = new ArrayDeque<>();

    // house: counts and a file that comes and goes
    private long held = 0;
    private long readAt = 0;
    private long writtenTo = 0;
    private @Nullable FileChannel file = null;

    Spool(int memoryBytes) {
        this.memoryBytes = memoryBytes;
    }

    /** Bytes that wait. */
    long size() {
        return held + writtenTo - readAt;
    }

    void add(byte[] bytes) throws IOException {
        if (writtenTo == 0 && held + bytes.length <= memoryBytes) {
            memory.add(bytes);
            held += bytes.length;
            return;
        }
        FileChannel channel = channel();
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            writtenTo += channel.write(buffer, writtenTo);
        }
    }

    /** The next bytes; null when none wait. */
    byte @Nullable [] poll() throws IOException {
        byte[] first = memory.poll();
        if (first != null) {
            held -= first.length;
            return first;
        }
        if (readAt == writtenTo) {
            return null;
        }
        ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(READ_BYTES, writtenTo - readAt));
        while (buffer.hasRemaining()) {
            readAt += channel().read(buffer, readAt);
        }
        if (readAt == writtenTo) {
            readAt = 0;
            writtenTo = 0;
            channel().truncate(0);
        }
        return buffer.array();
    }

    private FileChannel channel() throws IOException {
        if (file == null) {
            Path path = Files.createTempFile("gridward-batch", ".tmp");
            file =
                    FileChannel.open(
                            path,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.DELETE_ON_CLOSE);
        }
        return file;
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
