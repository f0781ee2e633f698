package io.gridward.importer.report.note;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * Notes put aside in a temporary file while rows are checked, and given back in the order of the
 * rows. Memory holds sixteen bytes for each row with findings. One thread.
 */
public final class NoteSpool implements Closeable {
    private static final int FIRST_ENTRIES = 64;
    private static final int LENGTH_BYTES = 4;

    private final FileChannel file;
    private final DataOutputStream out;
    private long[] rows = new long[FIRST_ENTRIES]; // house: grows
    private long[] starts = new long[FIRST_ENTRIES]; // house: grows
    private int entries; // house: how many there are
    private long end; // house: where the next one begins

    /** A spool of nothing yet. */
    public NoteSpool() throws IOException {
        Path path = Files.createTempFile("gridward-findings", ".spool");
        this.file =
                FileChannel.open(
                        path,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE);
        this.out =
                new DataOutputStream(
                        new BufferedOutputStream(Channels.newOutputStream(file), 1 << 16));
    }

    /** Adds notes of one row; the same row may come again, and rows in any order. */
    public void add(long row, List<Note> notes) throws IOException {
        byte[] bytes = NoteBytes.of(notes);
        if (entries == rows.length) {
            rows = Arrays.copyOf(rows, entries * 2);
            starts = Arrays.copyOf(starts, entries * 2);
        }
        rows[entries] = row;
        starts[entries++] = end;
        out.writeInt(bytes.length);
        out.write(bytes);
        end += LENGTH_BYTES + bytes.length;
    }

    /** True when nothing was added. */
    public boolean isEmpty() {
        return entries == 0;
    }

    /** What was added, by row; nothing may be added afterwards. */
    public Reading read() throws IOException {
        out.flush();
        return new Reading(inOrder());
    }

    /** Entry numbers in the order of their rows, of one row in the order they came. */
    private int[] inOrder() {
        long[] keys = new long[entries];
        for (int i = 0; i < entries; i++) {
            keys[i] = rows[i] << 32 | i;
        }
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }

    private List<Note> entry(int number) throws IOException {
        ByteBuffer length = read(starts[number], LENGTH_BYTES);
        return NoteBytes.notes(read(starts[number] + LENGTH_BYTES, length.getInt()).array());
    }

    private ByteBuffer read(long start, int bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(bytes);
        while (buffer.hasRemaining() && file.read(buffer, start + buffer.position()) >= 0) {
            continue;
        }
        return buffer.flip();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** One reading, from the smallest row on. */
    public final class Reading {
        private final int[] order;
        private int next; // house: where the reading stands

        private Reading(int[] order) {
            this.order = order;
        }

        /** Tells the rest, row by row. */
        public void forEach(Consumer<Note> told) throws IOException {
            while (next < order.length) {
                entry(order[next++]).forEach(told);
            }
        }

        /** Notes of a row; ask for rows in ascending order. */
        public List<Note> take(long row) throws IOException {
            List<Note> notes = new ArrayList<>();
            while (next < order.length && rows[order[next]] <= row) {
                List<Note> found = entry(order[next]);
                if (rows[order[next]] == row) {
                    notes.addAll(found);
                }
                next++;
            }
            return notes;
        }
    }
}
