package io.gridward.ogc.pen;

import io.gridward.ogc.png.Png;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** The pixels of pictures that stand in drawings. */
final class Pixels {
    private Pixels() {}

    /** 0xAARRGGBB, not premultiplied, row by row. */
    static int[] of(BufferedImage image) {
        int width = image.getWidth();
        return image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
    }

    static byte[] png(BufferedImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Png.write(of(image), image.getWidth(), image.getHeight(), out);
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
        return out.toByteArray();
    }
}
