package io.gridward.ogc.render;

import io.gridward.ogc.raster.Canvas;
import io.gridward.ogc.raster.Stamp;
import io.gridward.ogc.style.Symbolizer;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.Map;

/** A point symbol drawn once and copied wherever it stands. */
final class Sprite {
    private static final int KEPT = 256;
    private static final Map<Symbolizer.Mark, Sprite> CACHE =
            new LinkedHashMap<>(64, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Symbolizer.Mark, Sprite> eldest) {
                    return size() > KEPT;
                }
            };

    private final BufferedImage image;
    private final Stamp stamp;
    private final int reachPx;

    private Sprite(Symbolizer.Mark mark) {
        this.reachPx = (int) Math.ceil(mark.reachPx()) + 1;
        int size = 2 * reachPx + 1;
        this.image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = image.createGraphics();
        Hints.set(g);
        double middle = reachPx + 0.5;
        g.setColor(new Color(mark.casing().argb(), true));
        g.fill(outline(mark.form(), middle, mark.reachPx()));
        g.setColor(new Color(mark.fill().argb(), true));
        g.fill(outline(mark.form(), middle, mark.sizePx() / 2));
        g.dispose();
        this.stamp = new Stamp(image);
    }

    /** The sprite of a symbol; the last few hundred are kept, as resolutions can be asked for. */
    static Sprite of(Symbolizer.Mark mark) {
        synchronized (CACHE) {
            return CACHE.computeIfAbsent(mark, Sprite::new);
        }
    }

    int reachPx() {
        return reachPx;
    }

    /** Draws the symbol with its middle in the middle of a pixel. */
    void draw(Graphics2D g, int x, int y) {
        g.drawImage(image, x - reachPx, y - reachPx, null);
    }

    /** The same, straight onto the pixels of a picture. */
    void stamp(Canvas canvas, int x, int y) {
        stamp.draw(canvas, x - reachPx, y - reachPx);
    }

    private static Shape outline(Symbolizer.Form form, double middle, double radius) {
        return switch (form) {
            case CIRCLE ->
                    new Ellipse2D.Double(middle - radius, middle - radius, 2 * radius, 2 * radius);
            case SQUARE ->
                    new Rectangle2D.Double(
                            middle - radius, middle - radius, 2 * radius, 2 * radius);
            case DIAMOND -> {
                Path2D.Double path = new Path2D.Double();
                path.moveTo(middle, middle - radius);
                path.lineTo(middle + radius, middle);
                path.lineTo(middle, middle + radius);
                path.lineTo(middle - radius, middle);
                path.closePath();
                yield path;
            }
        };
    }
}
