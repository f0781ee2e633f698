package io.gridward.ogc.render;

import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes pictures as PNG (W3C PNG, second edition) without loss: indexed when there are at most 256
 * colours, else RGB when nothing shows through, else RGBA. Rows are not filtered and deflated at
 * level 1, which on maps is both the fastest and small. The same picture gives the same bytes.
 */
public final class PngWriter {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int BIT_DEPTH = 8;
    private static final int RGB = 2;
    private static final int INDEXED = 3;
    private static final int RGBA = 6;
    private static final int CHUNK_BYTES = 1 << 16;

    private PngWriter() {}

    /**
     * Writes a picture and leaves the stream open.
     *
     * @throws IOException from the stream
     */
    public static void write(BufferedImage image, OutputStream out) throws IOException {
        int width = image.getWidth();
        int height = image.getHeight();
        PngPalette palette = PngPalette.of(image);
        int type = palette != null ? INDEXED : opaque(image) ? RGB : RGBA;
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
        deflate(out, image, type, palette);
        chunk(out, "IEND", new byte[0], 0);
    }

    /** The picture as a PNG file. */
    public static byte[] toBytes(BufferedImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(CHUNK_BYTES);
        try {
            write(image, out);
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
        return out.toByteArray();
    }

    private static boolean opaque(BufferedImage image) {
        if (!image.getColorModel().hasAlpha()) {
            return true;
        }
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            for (int pixel : image.getRGB(0, y, row.length, 1, row, 0, row.length)) {
                if (pixel >>> 24 != 0xFF) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Row by row, so that a large picture is not held in memory once more. */
    private static void deflate(
            OutputStream out, BufferedImage image, int type, @Nullable PngPalette palette)
            throws IOException {
        int[] row = new int[image.getWidth()];
        byte[] bytes = new byte[1 + row.length * (type == INDEXED ? 1 : type == RGB ? 3 : 4)];
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            BufferedOutputStream chunks =
                    new BufferedOutputStream(new DataChunks(out), CHUNK_BYTES);
            DeflaterOutputStream deflated = new DeflaterOutputStream(chunks, deflater, CHUNK_BYTES);
            for (int y = 0; y < image.getHeight(); y++) {
                image.getRGB(0, y, row.length, 1, row, 0, row.length);
                pack(row, bytes, type, palette);
                deflated.write(bytes);
            }
            deflated.finish();
            chunks.flush();
        } finally {
            deflater.end();
        }
    }

    /** One row as the file holds it, behind the byte that says it is not filtered. */
    private static void pack(int[] row, byte[] bytes, int type, @Nullable PngPalette palette) {
        int at = 1;
        for (int pixel : row) {
            if (palette != null) {
                bytes[at++] = palette.indexOf(pixel);
                continue;
            }
            bytes[at++] = (byte) (pixel >> 16);
            bytes[at++] = (byte) (pixel >> 8);
            bytes[at++] = (byte) pixel;
            if (type == RGBA) {
                bytes[at++] = (byte) (pixel >>> 24);
            }
        }
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
