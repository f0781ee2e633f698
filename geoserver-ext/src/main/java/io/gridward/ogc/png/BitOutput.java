package io.gridward.ogc.png;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Bits packed into bytes, the first into the lowest place (RFC 1951 §3.1.1). */
final class BitOutput {
    private static final int ROOM = 8;

    /** Four bytes at once, the lowest first. */
    private static final VarHandle FOUR =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private final OutputStream out;
    private final byte[] bytes = new byte[1 << 15];
    private int size;
    private long held;
    private int count;

    BitOutput(OutputStream out) {
        this.out = out;
    }

    /** Writes up to 32 bits. */
    void put(long bits, int length) throws IOException {
        held |= bits << count;
        count += length;
        if (count >= 32) {
            if (size > bytes.length - ROOM) {
                flush();
            }
            FOUR.set(bytes, size, (int) held);
            size += 4;
            held >>>= 32;
            count -= 32;
        }
    }

    /** Fills the last byte with zeros and hands everything on. */
    void finish() throws IOException {
        flush();
        while (count > 0) {
            bytes[size++] = (byte) held;
            held >>>= 8;
            count -= 8;
        }
        count = 0;
        flush();
    }

    private void flush() throws IOException {
        out.write(bytes, 0, size);
        size = 0;
    }
}
