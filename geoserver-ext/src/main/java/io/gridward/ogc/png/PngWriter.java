package io.gridward.ogc.png;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Writes pictures as PNG; the same picture gives the same bytes. */
public final class PngWriter {
    private static final int FIRST_BYTES = 1 << 16;
    private static final int OPAQUE = 0xFF000000;

    private PngWriter() {}

    /**
     * Writes a picture and leaves the stream open.
     *
     * @throws IOException from the stream
     */
    public static void write(BufferedImage image, OutputStream out) throws IOException {
        Png.write(pixels(image), image.getWidth(), image.getHeight(), out);
    }

    /** The picture as a PNG file. */
    public static byte[] toBytes(BufferedImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(FIRST_BYTES);
        try {
            write(image, out);
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
        return out.toByteArray();
    }

    /** As 0xAARRGGBB, not premultiplied; read straight where the picture holds whole numbers. */
    private static int[] pixels(BufferedImage image) {
        int[] held = straight(image);
        if (held == null) {
            int width = image.getWidth();
            return image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
        }
        if (image.getType() == BufferedImage.TYPE_INT_RGB) {
            for (int i = 0; i < held.length; i++) {
                held[i] |= OPAQUE; // such a picture does not regard that byte
            }
            return held;
        }
        int[] pixels = new int[held.length];
        int last = 0;
        int plain = 0;
        for (int i = 0; i < pixels.length; i++) {
            if (held[i] != last) {
                last = held[i];
                plain = plain(last);
            }
            pixels[i] = plain;
        }
        return pixels;
    }

    private static int @Nullable [] straight(BufferedImage image) {
        boolean known =
                image.getType() == BufferedImage.TYPE_INT_RGB
                        || image.getType() == BufferedImage.TYPE_INT_ARGB_PRE;
        return known
                        && image.getRaster().getDataBuffer() instanceof DataBufferInt data
                        && data.getSize() == image.getWidth() * image.getHeight()
                ? data.getData()
                : null;
    }

    /** A premultiplied colour as it is without its opacity. */
    private static int plain(int premultiplied) {
        int alpha = premultiplied >>> 24;
        if (alpha == 0 || alpha == 0xFF) {
            return alpha == 0 ? 0 : premultiplied;
        }
        int half = alpha / 2;
        int red = Math.min(0xFF, ((premultiplied >> 16 & 0xFF) * 0xFF + half) / alpha);
        int green = Math.min(0xFF, ((premultiplied >> 8 & 0xFF) * 0xFF + half) / alpha);
        int blue = Math.min(0xFF, ((premultiplied & 0xFF) * 0xFF + half) / alpha);
        return alpha << 24 | red << 16 | green << 8 | blue;
    }
}
