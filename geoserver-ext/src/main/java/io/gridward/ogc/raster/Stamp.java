package io.gridward.ogc.raster;

import java.awt.image.BufferedImage;

/** A small picture copied to many places. */
public final class Stamp {
    private final int[] pixels;
    private final int width;
    private final int height;

    /** Copies a picture of the type INT_ARGB_PRE. */
    public Stamp(BufferedImage image) {
        Canvas canvas = Canvas.of(image);
        this.pixels = canvas.pixels().clone();
        this.width = canvas.width();
        this.height = canvas.height();
    }

    /** Lays it over a canvas, its upper left corner at a pixel that may lie outside. */
    public void draw(Canvas canvas, int left, int top) {
        int fromX = Math.max(0, -left);
        int toX = Math.min(width, canvas.width() - left);
        int fromY = Math.max(0, -top);
        int toY = Math.min(height, canvas.height() - top);
        int[] onto = canvas.pixels();
        for (int y = fromY; y < toY; y++) {
            int at = (top + y) * canvas.width() + left + fromX;
            for (int i = y * width + fromX; i < y * width + toX; i++, at++) {
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
