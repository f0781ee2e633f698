package io.gridward.ogc.render;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes pictures as PNG (W3C PNG, second edition) without loss: indexed when there are at most 256
 * colours, else RGB when nothing shows through, else RGBA. Rows are not filtered and deflated at
 * level 1, which on maps is both the fastest and small. The same picture gives the same bytes.
 */
public final class PngWriter {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int GREY_LEVELS_BITS = 8;
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
        int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
        PngPalette palette = PngPalette.of(pixels);
        int type = palette != null ? INDEXED : opaque(pixels) ? RGB : RGBA;
        out.write(SIGNATURE);
        byte[] header =
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put((byte) GREY_LEVELS_BITS)
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
        deflate(out, rows(pixels, width, height, type, palette));
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

    private static boolean opaque(int[] pixels) {
        for (int pixel : pixels) {
            if (pixel >>> 24 != 0xFF) {
                return false;
            }
        }
        return true;
    }

    private static byte[] rows(int[] pixels, int width, int height, int type, PngPalette palette) {
        int bytes = type == INDEXED ? 1 : type == RGB ? 3 : 4;
        byte[] rows = new byte[height * (1 + width * bytes)];
        int at = 0;
        for (int i = 0; i < pixels.length; i++) {
            if (i % width == 0) {
                at++; // filter type 0 of the row
            }
            int pixel = pixels[i];
            if (type == INDEXED) {
                rows[at++] = palette.indexOf(pixel);
                continue;
            }
            rows[at++] = (byte) (pixel >> 16);
            rows[at++] = (byte) (pixel >> 8);
            rows[at++] = (byte) pixel;
            if (type == RGBA) {
                rows[at++] = (byte) (pixel >>> 24);
            }
        }
        return rows;
    }

    private static void deflate(OutputStream out, byte[] rows) throws IOException {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try {
            deflater.setInput(rows);
            deflater.finish();
            byte[] buffer = new byte[CHUNK_BYTES];
            while (!deflater.finished()) {
                chunk(out, "IDAT", buffer, deflater.deflate(buffer));
            }
        } finally {
            deflater.end();
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
