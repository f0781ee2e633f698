package io.gridward.ogc.raster;

import java.awt.image.BufferedImage;

/** A small picture copied to many places. */
public final class Stamp {
    private final int[] pixels;
    private final int width;
    private final int height;

    /** Of each row the first pixel with a colour, and the one behind the last. */
    private final int[] from;

    private final int[] to;

    /** Copies a picture of the type INT_ARGB_PRE. */
    public Stamp(BufferedImage image) {
        Canvas canvas = Canvas.of(image);
        this.pixels = canvas.pixels().clone();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = within(pixels[i]);
        }
        this.width = canvas.width();
        this.height = canvas.height();
        this.from = new int[height];
        this.to = new int[height];
        for (int y = 0; y < height; y++) {
            bound(y);
        }
    }

    private void bound(int y) {
        from[y] = width;
        for (int x = 0; x < width; x++) {
            if (pixels[y * width + x] != 0) {
                from[y] = Math.min(from[y], x);
                to[y] = x + 1;
            }
        }
    }

    /** No channel above the opacity: the JDK rounds so that one can be, and sums would overflow. */
    private static int within(int pixel) {
        int alpha = pixel >>> 24;
        return alpha << 24
                | Math.min(alpha, pixel >> 16 & 0xFF) << 16
                | Math.min(alpha, pixel >> 8 & 0xFF) << 8
                | Math.min(alpha, pixel & 0xFF);
    }

    /** Lays it over a canvas, its upper left corner at a pixel that may lie outside. */
    public void draw(Canvas canvas, int left, int top) {
        int lowest = Math.min(height, canvas.height() - top);
        int[] onto = canvas.pixels();
        for (int y = Math.max(0, -top); y < lowest; y++) {
            int first = Math.max(from[y], -left);
            int end = y * width + Math.min(to[y], canvas.width() - left);
            int at = (top + y) * canvas.width() + left + first;
            for (int i = y * width + first; i < end; i++, at++) {
                int above = pixels[i];
                if (above >>> 24 == 0xFF) {
                    onto[at] = above;
                } else if (above != 0) {
                    onto[at] = Canvas.over(above, onto[at]);
                }
            }
        }
    }
}
