package io.gridward.ogc.render.extra;

import io.gridward.ogc.style.art.Artwork;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.Map;

/** A drawing turned into pixels once and copied wherever it stands. */
public final class ArtSprite {
    private static final int KEPT = 512;
    private static final Map<Artwork, ArtSprite> CACHE =
            new LinkedHashMap<>(64, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Artwork, ArtSprite> eldest) {
                    return size() > KEPT;
                }
            };

    private final BufferedImage image;
    private final int reachPx;

    private ArtSprite(Artwork art) {
        this.reachPx = (int) Math.ceil(art.reachPx()) + 1;
        int size = 2 * reachPx + 1;
        this.image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = image.createGraphics();
        smooth(g);
        g.translate(reachPx + 0.5, reachPx + 0.5);
        art.paint(g);
        g.dispose();
    }

    static void smooth(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    /** The pixels of a drawing; those of the last few hundred are kept. */
    public static ArtSprite of(Artwork art) {
        synchronized (CACHE) {
            return CACHE.computeIfAbsent(art, ArtSprite::new);
        }
    }

    int reachPx() {
        return reachPx;
    }

    /** Draws it with its point in the middle of a pixel. */
    public void draw(Graphics2D g, int x, int y) {
        g.drawImage(image, x - reachPx, y - reachPx, null);
    }
}
