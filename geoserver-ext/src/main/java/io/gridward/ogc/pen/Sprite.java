package io.gridward.ogc.pen;

import io.gridward.ogc.raster.Canvas;
import io.gridward.ogc.raster.Stamp;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.Map;

/** A drawing turned into pixels once and copied wherever it stands. */
final class Sprite {
    private static final int KEPT = 768;
    private static final Map<Drawing, Sprite> CACHE =
            new LinkedHashMap<>(64, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Drawing, Sprite> eldest) {
                    return size() > KEPT;
                }
            };

    private final Stamp stamp;
    private final int reachPx;

    private Sprite(Drawing drawing) {
        this.reachPx = (int) Math.ceil(drawing.reachPx()) + 1;
        int size = 2 * reachPx + 1;
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB_PRE);
        drawing.paint(
                RasterPen.onto(image)
                        .placed(
                                AffineTransform.getTranslateInstance(
                                        reachPx + 0.5, reachPx + 0.5)));
        this.stamp = new Stamp(image);
    }

    /** The pixels of a drawing; the last few hundred are kept, as resolutions can be asked for. */
    static Sprite of(Drawing drawing) {
        synchronized (CACHE) {
            Sprite known = CACHE.get(drawing);
            if (known != null) {
                return known;
            }
        }
        Sprite made = new Sprite(drawing);
        synchronized (CACHE) {
            CACHE.put(drawing, made);
        }
        return made;
    }

    /** Draws it with its point in the middle of a pixel. */
    void draw(Canvas canvas, int x, int y) {
        stamp.draw(canvas, x - reachPx, y - reachPx);
    }
}
