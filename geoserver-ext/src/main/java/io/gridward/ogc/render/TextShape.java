package io.gridward.ogc.render;

import io.gridward.ogc.pen.Pen;
import io.gridward.ogc.style.Symbolizer;
import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

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

    private record Key(String text, MapFonts.Letters letters) {}

    /** The outline of a text in the map's typeface; a text of unseemly length is cut. */
    static TextShape of(String text, double sizePx, boolean bold) {
        return of(text, MapFonts.Letters.of(sizePx, bold));
    }

    /** The outline of a text in letters of a style. */
    static TextShape of(String text, MapFonts.Letters letters) {
        Key key = new Key(shortened(text), letters);
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

    /** Characters of one font after another; those that no font has are left out. */
    private static TextShape make(Key key) {
        Path2D.Double outline = new Path2D.Double();
        double along = 0;
        int[] characters = key.text().codePoints().toArray();
        int from = 0;
        while (from < characters.length) {
            Optional<Font> font = MapFonts.find(characters[from], key.letters());
            int to = from + 1;
            while (to < characters.length
                    && font.equals(MapFonts.find(characters[to], key.letters()))) {
                to++;
            }
            if (font.isPresent()) {
                GlyphVector glyphs = glyphs(font.get(), new String(characters, from, to - from));
                outline.append(glyphs.getOutline((float) along, 0), false);
                along += glyphs.getLogicalBounds().getWidth();
            }
            from = to;
        }
        Rectangle2D box = outline.getBounds2D();
        AffineTransform centre =
                AffineTransform.getTranslateInstance(-box.getCenterX(), -box.getCenterY());
        return new TextShape(
                centre.createTransformedShape(outline), box.getWidth() / 2, box.getHeight() / 2);
    }

    private static GlyphVector glyphs(Font font, String text) {
        char[] letters = text.toCharArray();
        return font.layoutGlyphVector(
                CONTEXT, letters, 0, letters.length, Font.LAYOUT_LEFT_TO_RIGHT);
    }

    /** Writes the text around a point, turned clockwise by an angle in radians. */
    void paint(Pen pen, double x, double y, double angle, Ink ink) {
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.rotate(angle);
        Pen placed = pen.placed(place);
        if (ink.haloPx() > 0) {
            BasicStroke halo =
                    new BasicStroke(
                            (float) (2 * ink.haloPx()),
                            BasicStroke.CAP_ROUND,
                            BasicStroke.JOIN_ROUND);
            placed.stroke(outline, halo, ink.haloArgb());
        }
        placed.fill(outline, ink.argb());
    }

    /** What a text is written with. */
    record Ink(int argb, int haloArgb, double haloPx) {
        static Ink of(Symbolizer.Label label) {
            return new Ink(label.tint().argb(), label.halo().argb(), label.haloPx());
        }
    }
}
