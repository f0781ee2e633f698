package io.gridward.ogc.raster;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;

/** Pictures drawn by the class path's own rasteriser, to compare with. */
final class Drawn {
    static final int SIDE = 120;

    private Drawn() {}

    static BufferedImage white() {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, SIDE, SIDE);
        g.dispose();
        return image;
    }

    static BufferedImage by(Consumer<Graphics2D> work) {
        BufferedImage image = white();
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        work.accept(g);
        g.dispose();
        return image;
    }

    /** The greatest difference of any channel of any pixel, and the mean over all. */
    record Difference(int most, double mean) {
        static Difference of(BufferedImage a, BufferedImage b) {
            int most = 0;
            long sum = 0;
            for (int y = 0; y < a.getHeight(); y++) {
                for (int x = 0; x < a.getWidth(); x++) {
                    int p = a.getRGB(x, y);
                    int q = b.getRGB(x, y);
                    for (int shift = 0; shift < 24; shift += 8) {
                        int off = Math.abs((p >> shift & 0xFF) - (q >> shift & 0xFF));
                        most = Math.max(most, off);
                        sum += off;
                    }
                }
            }
            return new Difference(most, sum / (3.0 * a.getWidth() * a.getHeight()));
        }
    }
}
