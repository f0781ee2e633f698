package io.gridward.ogc.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The outline of a text, its origin in the middle of the text's height and width. Making outlines
 * is what costs, so the last few thousand are kept for all pictures.
 *
 * @param outline letters as one shape
 * @param halfWidth half the width of the text, pixels
 * @param halfHeight half the height of its letters, pixels
 */
record TextShape(Shape outline, double halfWidth, double halfHeight) {
    private static final int KEPT = 4_000;
    private static final int LONGEST = 64;
    private static final FontRenderContext CONTEXT =
            new FontRenderContext(new AffineTransform(), true, true);
    private static final Map<Key, TextShape> CACHE =
            new LinkedHashMap<>(256, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Key, TextShape> eldest) {
                    return size() > KEPT;
                }
            };

    private record Key(String text, double sizePx, boolean bold) {}

    /** The outline of a text in the map's typeface; a text of unseemly length is cut. */
    static TextShape of(String text, double sizePx, boolean bold) {
        Key key = new Key(shortened(text), sizePx, bold);
        synchronized (CACHE) {
            TextShape known = CACHE.get(key);
            if (known != null) {
                return known;
            }
        }
        TextShape made = make(key);
        synchronized (CACHE) {
            CACHE.put(key, made);
        }
        return made;
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
        if (line.codePointCount(0, line.length()) <= LONGEST) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    private static TextShape make(Key key) {
        Font font = MapFonts.of(key.sizePx(), key.bold());
        char[] letters = key.text().toCharArray();
        GlyphVector glyphs =
                font.layoutGlyphVector(
                        CONTEXT, letters, 0, letters.length, Font.LAYOUT_LEFT_TO_RIGHT);
        Shape outline = glyphs.getOutline();
        Rectangle2D box = outline.getBounds2D();
        AffineTransform centre =
                AffineTransform.getTranslateInstance(-box.getCenterX(), -box.getCenterY());
        return new TextShape(
                centre.createTransformedShape(outline), box.getWidth() / 2, box.getHeight() / 2);
    }

    /** Writes the text around a point. */
    void paint(Graphics2D g, double x, double y, Color ink, Color halo, double haloPx) {
        AffineTransform before = g.getTransform();
        g.translate(x, y);
        if (haloPx > 0) {
            g.setColor(halo);
            g.setStroke(
                    new BasicStroke(
                            (float) (2 * haloPx), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            g.draw(outline);
        }
        g.setColor(ink);
        g.fill(outline);
        g.setTransform(before);
    }
}
