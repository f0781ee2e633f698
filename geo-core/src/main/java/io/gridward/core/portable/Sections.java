package io.gridward.core.portable;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.Map;

/** Puts a file together: header, table of sections, and the sections, each at a multiple of 8. */
final class Sections {
    /** Begins the file; a transfer that changes line ends or cuts the eighth bit breaks it. */
    static final byte[] MAGIC = {(byte) 0x89, 'G', 'W', 'I', '\r', '\n', 0x1A, '\n'};

    static final int FORMAT = 1;
    static final int DIGEST_AT = 24;
    static final int DIGEST_BYTES = 32;
    static final int HEADER_BYTES = 128;
    static final int ENTRY_BYTES = 16;
    private static final int ALIGNMENT = 8;

    private final Map<Part, Object> arrays = new EnumMap<>(Part.class);
    private final Map<Part, Integer> counts = new EnumMap<>(Part.class);

    void put(Part part, int[] values) {
        put(part, Part.Type.INT, values, values.length);
    }

    void put(Part part, double[] values) {
        put(part, Part.Type.DOUBLE, values, values.length);
    }

    void put(Part part, byte[] values) {
        put(part, Part.Type.BYTE, values, values.length);
    }

    private void put(Part part, Part.Type type, Object values, int count) {
        if (part.type != type) {
            throw new IllegalArgumentException(part + " is not of type " + type);
        }
        arrays.put(part, values);
        counts.put(part, count);
    }

    /** The whole file. */
    byte[] file(Header header) {
        long size = HEADER_BYTES + (long) ENTRY_BYTES * arrays.size();
        for (Part part : arrays.keySet()) {
            size = aligned(size) + (long) part.type.bytes * counts.get(part);
        }
        byte[] file = new byte[Math.toIntExact(aligned(size))];
        ByteBuffer out = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        out.put(MAGIC).putInt(FORMAT).putInt(arrays.size()).putLong(file.length);
        header.write(out.position(DIGEST_AT + DIGEST_BYTES));
        int at = HEADER_BYTES + ENTRY_BYTES * arrays.size();
        int entry = HEADER_BYTES;
        for (Part part : arrays.keySet()) {
            at = (int) aligned(at);
            out.position(entry);
            out.putInt(part.number).putInt(part.type.number).putInt(at).putInt(counts.get(part));
            write(arrays.get(part), out.position(at));
            at = out.position();
            entry += ENTRY_BYTES;
        }
        out.position(DIGEST_AT).put(digest(file));
        return file;
    }

    private static long aligned(long offset) {
        return (offset + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    }

    private static void write(Object array, ByteBuffer out) {
        if (array instanceof int[] ints) {
            out.asIntBuffer().put(ints);
            out.position(out.position() + Integer.BYTES * ints.length);
        } else if (array instanceof double[] doubles) {
            out.asDoubleBuffer().put(doubles);
            out.position(out.position() + Double.BYTES * doubles.length);
        } else {
            out.put((byte[]) array);
        }
    }

    /** SHA-256 of all bytes but those of the digest itself. */
    private static byte[] digest(byte[] file) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(file, 0, DIGEST_AT);
            int rest = DIGEST_AT + DIGEST_BYTES;
            sha.update(file, rest, file.length - rest);
            return sha.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
