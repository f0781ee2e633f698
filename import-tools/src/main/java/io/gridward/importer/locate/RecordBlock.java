package io.gridward.importer.locate;

import java.util.Arrays;

/** Some whole records in one piece of memory, in order; grows while it is being filled. */
final class RecordBlock {
    /** A record without a known fault. */
    static final byte WHOLE = 0;

    /** Longer than allowed; only its beginning is here. */
    static final byte TOO_LONG = 1;

    /** A quoted field has no end. */
    static final byte UNTERMINATED = 2;

    private static final int FIRST = 64;

    private byte[] bytes = new byte[0]; // house: given once the block is full
    private int[] from = new int[FIRST]; // house: grows
    private int[] to = new int[FIRST]; // house: grows
    private long[] lines = new long[FIRST]; // house: grows
    private byte[] faults = new byte[FIRST]; // house: grows
    private int size = 0; // house: counts

    void add(int start, int end, long line, byte fault) {
        if (size == from.length) {
            from = Arrays.copyOf(from, size * 2);
            to = Arrays.copyOf(to, size * 2);
            lines = Arrays.copyOf(lines, size * 2);
            faults = Arrays.copyOf(faults, size * 2);
        }
        from[size] = start;
        to[size] = end;
        lines[size] = line;
        faults[size] = fault;
        size++;
    }

    /** Takes its own copy of the bytes the records lie in. */
    RecordBlock own(byte[] buffer) {
        if (size > 0) {
            int first = from[0];
            bytes = Arrays.copyOfRange(buffer, first, to[size - 1]);
            for (int i = 0; i < size; i++) {
                from[i] -= first;
                to[i] -= first;
            }
        }
        return this;
    }

    int size() {
        return size;
    }

    byte[] bytes() {
        return bytes;
    }

    int from(int i) {
        return from[i];
    }

    int to(int i) {
        return to[i];
    }

    /** Number of the record's first line in the input, counted from 1. */
    long line(int i) {
        return lines[i];
    }

    byte fault(int i) {
        return faults[i];
    }
}
