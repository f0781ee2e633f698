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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The outline of a text, its origin in the middle of the text's height and width. Making outlines
 * is what costs, so the last few thousand are kept for all pictures.
 *
 * @param outline letters as one shape
 * @param halfWidth half the width of the text, pixels
 * @param halfHeight half the height of its letters, pixels
 * @param letters the same letters one by one, in the order in which they stand
 */
record TextShape(Shape outline, double halfWidth, double halfHeight, List<Letter> letters) {
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

    /**
     * A letter of a text.
     *
     * @param outline around the middle of the letter and of the text's height
     * @param middlePx where it stands in the text, right of the text's middle
     * @param halfPx half the room it takes along the text
     */
    record Letter(Shape outline, double middlePx, double halfPx) {
        private Letter moved(double dx, double dy) {
            AffineTransform move = AffineTransform.getTranslateInstance(-middlePx, dy);
            return new Letter(move.createTransformedShape(outline), middlePx + dx, halfPx);
        }
    }

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
        List<Letter> letters = new ArrayList<>();
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
                addLetters(glyphs, along, letters);
                along += glyphs.getLogicalBounds().getWidth();
            }
            from = to;
        }
        Path2D.Double outline = new Path2D.Double();
        letters.forEach(l -> outline.append(l.outline(), false));
        Rectangle2D box = outline.getBounds2D();
        double dx = -box.getCenterX();
        double dy = -box.getCenterY();
        return new TextShape(
                AffineTransform.getTranslateInstance(dx, dy).createTransformedShape(outline),
                box.getWidth() / 2,
                box.getHeight() / 2,
                letters.stream().map(l -> l.moved(dx, dy)).toList());
    }

    /** Letters where they stand in the text, on its ground line. */
    private static void addLetters(GlyphVector glyphs, double along, List<Letter> into) {
        for (int i = 0; i < glyphs.getNumGlyphs(); i++) {
            double from = along + glyphs.getGlyphPosition(i).getX();
            double to = along + glyphs.getGlyphPosition(i + 1).getX();
            Shape outline = glyphs.getGlyphOutline(i, (float) along, 0);
            into.add(new Letter(outline, (from + to) / 2, (to - from) / 2));
        }
    }

    private static GlyphVector glyphs(Font font, String text) {
        char[] letters = text.toCharArray();
        return font.layoutGlyphVector(
                CONTEXT, letters, 0, letters.length, Font.LAYOUT_LEFT_TO_RIGHT);
    }

    /** Writes the text around a point, turned clockwise by an angle in radians. */
    void paint(Pen pen, double x, double y, double angle, Ink ink) {
        Pen placed = placed(pen, x, y, angle);
        halo(outline, placed, ink);
        placed.fill(outline, ink.argb());
    }

    /** The pen moved to a point and turned clockwise around it, radians. */
    static Pen placed(Pen pen, double x, double y, double angle) {
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.rotate(angle);
        return pen.placed(place);
    }

    /** The halo of an outline, if the ink has one. */
    static void halo(Shape outline, Pen placed, Ink ink) {
        if (ink.haloPx() > 0) {
            float width = (float) (2 * ink.haloPx());
            int join = BasicStroke.JOIN_ROUND;
            placed.stroke(
                    outline, new BasicStroke(width, BasicStroke.CAP_ROUND, join), ink.haloArgb());
        }
    }

    /** What a text is written with. */
    record Ink(int argb, int haloArgb, double haloPx) {
        static Ink of(Symbolizer.Label label) {
            return new Ink(label.tint().argb(), label.halo().argb(), label.haloPx());
        }
    }
}
