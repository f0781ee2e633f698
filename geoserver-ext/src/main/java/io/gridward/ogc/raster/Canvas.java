package io.gridward.ogc.raster;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** The pixels of a picture, written to directly: premultiplied, or opaque. */
public final class Canvas {
    private final int[] pixels;
    private final int width;
    private final int height;

    private Canvas(int[] pixels, int width, int height) {
        this.pixels = pixels;
        this.width = width;
        this.height = height;
    }

    /** The pixels of a picture of the type INT_RGB or INT_ARGB_PRE, not of a part of one. */
    public static Canvas of(BufferedImage image) {
        int type = image.getType();
        if (type != BufferedImage.TYPE_INT_RGB && type != BufferedImage.TYPE_INT_ARGB_PRE) {
            throw new IllegalArgumentException("pictures of the type " + type + " are not known");
        }
        DataBufferInt data = (DataBufferInt) image.getRaster().getDataBuffer();
        return new Canvas(data.getData(), image.getWidth(), image.getHeight());
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    int[] pixels() {
        return pixels;
    }

    /** One premultiplied colour over another, channels rounded. */
    static int over(int above, int beneath) {
        int rest = 255 - (above >>> 24);
        int rb = (beneath & 0xFF00FF) * rest + 0x800080;
        int ag = (beneath >>> 8 & 0xFF00FF) * rest + 0x800080;
        rb = rb + (rb >>> 8 & 0xFF00FF) >>> 8 & 0xFF00FF;
        ag = ag + (ag >>> 8 & 0xFF00FF) & 0xFF00FF00;
        return above + (ag | rb);
    }
}
