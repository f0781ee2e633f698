package io.gridward.importer.locate.record;

import java.util.Arrays;
import java.util.List;

/**
 * Some whole records in one piece of memory, in order; at least one.
 *
 * @param bytes what the records lie in, from the first byte of the first one on
 * @param start where those bytes lay in the buffer they were found in
 * @param records where the records lay in that buffer
 */
public record RecordBlock(byte[] bytes, int start, List<Found> records) {
    /** A record without a known fault. */
    public static final byte WHOLE = 0;

    /** Longer than allowed; only its beginning is here. */
    public static final byte TOO_LONG = 1;

    /** A quoted field has no end. */
    public static final byte UNTERMINATED = 2;

    /** A record as it lies in a buffer; its line is counted from 1 over the whole input. */
    public record Found(int from, int to, long line, byte fault) {}

    /** A copy of the records found in a buffer, which may then be filled anew. */
    static RecordBlock copied(byte[] buffer, List<Found> records) {
        int first = records.get(0).from();
        int end = records.get(records.size() - 1).to();
        return new RecordBlock(Arrays.copyOfRange(buffer, first, end), first, List.copyOf(records));
    }

    public int size() {
        return records.size();
    }

    public int from(int i) {
        return records.get(i).from() - start;
    }

    public int to(int i) {
        return records.get(i).to() - start;
    }

    /** Number of the record's first line in the input, counted from 1. */
    public long line(int i) {
        return records.get(i).line();
    }

    public byte fault(int i) {
        return records.get(i).fault();
    }
}
