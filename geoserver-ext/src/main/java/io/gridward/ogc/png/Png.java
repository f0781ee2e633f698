package io.gridward.ogc.png;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * A PNG file (W3C PNG, second edition) without loss: indexed when there are at most 256 colours,
 * else RGB when nothing shows through, else RGBA. Rows are not filtered. The same pixels give the
 * same bytes.
 */
public final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int BIT_DEPTH = 8;
    private static final int RGB = 2;
    private static final int INDEXED = 3;
    private static final int RGBA = 6;
    private static final int CHUNK_BYTES = 1 << 16;

    private Png() {}

    /**
     * Writes a picture and leaves the stream open.
     *
     * @param pixels row by row from the top, 0xAARRGGBB, not premultiplied
     * @throws IOException from the stream
     */
    public static void write(int[] pixels, int width, int height, OutputStream out)
            throws IOException {
        PngPalette palette = PngPalette.of(pixels);
        int type = palette != null ? INDEXED : opaque(pixels) ? RGB : RGBA;
        out.write(SIGNATURE);
        byte[] header =
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put((byte) BIT_DEPTH)
                        .put((byte) type)
                        .array();
        chunk(out, "IHDR", header, header.length);
        if (palette != null) {
            byte[] colours = palette.colours();
            chunk(out, "PLTE", colours, colours.length);
            byte[] opacities = palette.opacities();
            if (opacities.length > 0) {
                chunk(out, "tRNS", opacities, opacities.length);
            }
        }
        data(pixels, width, height, type, palette, out);
        chunk(out, "IEND", new byte[0], 0);
    }

    private static void data(
            int[] pixels,
            int width,
            int height,
            int type,
            @Nullable PngPalette palette,
            OutputStream out)
            throws IOException {
        BufferedOutputStream chunks = new BufferedOutputStream(new DataChunks(out), CHUNK_BYTES);
        int bytesEach = type == INDEXED ? 1 : type == RGB ? 3 : 4;
        new PngPixels(new BitOutput(chunks), pixels, width, height, bytesEach, palette).write();
        chunks.flush();
    }

    private static boolean opaque(int[] pixels) {
        int all = 0xFF000000;
        for (int pixel : pixels) {
            all &= pixel;
        }
        return all == 0xFF000000;
    }

    /** Whatever is written becomes a chunk of picture data. */
    private static final class DataChunks extends OutputStream {
        private final OutputStream out;

        DataChunks(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] data, int from, int length) throws IOException {
            chunk(
                    out,
                    "IDAT",
                    from == 0 ? data : Arrays.copyOfRange(data, from, from + length),
                    length);
        }
    }

    private static void chunk(OutputStream out, String name, byte[] data, int length)
            throws IOException {
        byte[] type = name.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(type);
        crc.update(data, 0, length);
        out.write(ByteBuffer.allocate(4).putInt(length).array());
        out.write(type);
        out.write(data, 0, length);
        out.write(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
