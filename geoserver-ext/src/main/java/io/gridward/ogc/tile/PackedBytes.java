package io.gridward.ogc.tile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes Protocol Buffers (encoding guide, wire types 0, 1 and 2) into memory. */
final class PackedBytes {
    private static final int VARINT = 0;
    private static final int FIXED64 = 1;
    private static final int BYTES = 2;

    private byte[] bytes = new byte[256];
    private int size;

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
        }
    }

    /** A bare number, seven bits to a byte. */
    void varint(long value) {
        room(10);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) (rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    /** A bare signed number, small ones short whatever their sign. */
    void zigzag(int value) {
        varint((value << 1 ^ value >> 31) & 0xFFFFFFFFL);
    }

    void number(int field, long value) {
        varint((long) field << 3 | VARINT);
        varint(value);
    }

    void real(int field, double value) {
        varint((long) field << 3 | FIXED64);
        room(8);
        long bits = Double.doubleToLongBits(value);
        for (int i = 0; i < 8; i++) {
            bytes[size++] = (byte) (bits >>> 8 * i);
        }
    }

    void text(int field, String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        bytes(field, utf8, utf8.length);
    }

    void message(int field, PackedBytes message) {
        bytes(field, message.bytes, message.size);
    }

    /** Everything another one holds, as it is. */
    void append(PackedBytes other) {
        room(other.size);
        System.arraycopy(other.bytes, 0, bytes, size, other.size);
        size += other.size;
    }

    private void bytes(int field, byte[] data, int length) {
        varint((long) field << 3 | BYTES);
        varint(length);
        room(length);
        System.arraycopy(data, 0, bytes, size, length);
        size += length;
    }

    /** Forgets what it holds and keeps the room. */
    void clear() {
        size = 0;
    }

    boolean isEmpty() {
        return size == 0;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }
}
