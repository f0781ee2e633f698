package io.gridward.ogc.render;

import io.gridward.core.layer.LocalText;
import io.gridward.ogc.style.LayerStyle;
import io.gridward.ogc.style.Rule;
import io.gridward.ogc.style.Symbolizer;
import io.gridward.ogc.style.Tint;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Draws legends from the very rules that draw the map. */
public final class LegendPainter {
    private static final int SWATCH_WIDTH_PX = 26;
    private static final int SWATCH_HEIGHT_PX = 16;
    private static final int GAP_PX = 6;
    private static final int ROW_PX = SWATCH_HEIGHT_PX + GAP_PX;
    private static final double TEXT_PX = 12;
    private static final TextShape.Ink INK =
            new TextShape.Ink(new Color(0x2F3440), new Color(Tint.WHITE.at(0.8).argb(), true), 1.2);

    private LegendPainter() {}

    private record Row(String text, List<Rule> swatches) {}

    /**
     * The legend of a style on a transparent ground, one line per title.
     *
     * @param denominator only rules of this scale; NaN for all scales, each title in its closest
     */
    public static BufferedImage paint(LayerStyle style, boolean english, double denominator) {
        List<Row> rows = rows(style, english, denominator);
        int width = GAP_PX;
        for (Row row : rows) {
            width = Math.max(width, rowWidth(row));
        }
        int height = Math.max(1, rows.size()) * ROW_PX + GAP_PX;
        BufferedImage image =
                new BufferedImage(Math.max(width, ROW_PX), height, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = image.createGraphics();
        Hints.set(g);
        for (int i = 0; i < rows.size(); i++) {
            paint(g, rows.get(i), GAP_PX + i * ROW_PX);
        }
        g.dispose();
        return image;
    }

    private static int rowWidth(Row row) {
        TextShape text = TextShape.of(row.text(), TEXT_PX, false);
        return (int) Math.ceil(textStart(row) + 2 * text.halfWidth()) + GAP_PX;
    }

    private static int textStart(Row row) {
        return GAP_PX + row.swatches().size() * (swatchWidth(row) + 2) + GAP_PX;
    }

    private static int swatchWidth(Row row) {
        return row.swatches().size() > 1 ? SWATCH_WIDTH_PX / 2 : SWATCH_WIDTH_PX;
    }

    private static void paint(Graphics2D g, Row row, int y) {
        int width = swatchWidth(row);
        for (int i = 0; i < row.swatches().size(); i++) {
            swatch(g, row.swatches().get(i), GAP_PX + i * (width + 2), y, width);
        }
        TextShape text = TextShape.of(row.text(), TEXT_PX, false);
        text.paint(g, textStart(row) + text.halfWidth(), y + SWATCH_HEIGHT_PX / 2.0, 0, INK);
    }

    private static void swatch(Graphics2D g, Rule rule, int x, int y, int width) {
        boolean marks = rule.symbolizers().stream().anyMatch(s -> s instanceof Symbolizer.Mark);
        boolean fills = rule.symbolizers().stream().anyMatch(s -> s instanceof Symbolizer.Fill);
        for (Symbolizer symbolizer : rule.symbolizers()) {
            if (symbolizer instanceof Symbolizer.Mark mark) {
                Sprite.of(mark).draw(g, x + width / 2, y + SWATCH_HEIGHT_PX / 2);
            } else if (symbolizer instanceof Symbolizer.Fill fill && !marks) {
                g.setColor(new Color(fill.tint().argb(), true));
                g.fill(new Rectangle2D.Double(x, y, width, SWATCH_HEIGHT_PX));
            } else if (symbolizer instanceof Symbolizer.Line line && !marks) {
                line(g, line, x, y, width, fills);
            } else if (symbolizer instanceof Symbolizer.Label label) {
                TextShape.of("文", label.sizePx(), label.bold())
                        .paint(
                                g,
                                x + width / 2.0,
                                y + SWATCH_HEIGHT_PX / 2.0,
                                0,
                                TextShape.Ink.of(label));
            }
        }
    }

    private static void line(
            Graphics2D g, Symbolizer.Line line, int x, int y, int width, boolean around) {
        Strokes strokes = new Strokes(new Clipper(x + width, y + ROW_PX, ROW_PX));
        if (around) {
            double right = x + width - 0.5;
            double bottom = y + SWATCH_HEIGHT_PX - 0.5;
            strokes.add(
                    new double[] {
                        x + 0.5, y + 0.5, right, y + 0.5, right, bottom, x + 0.5, bottom, x + 0.5,
                        y + 0.5
                    },
                    true);
        } else {
            double middle = y + SWATCH_HEIGHT_PX / 2.0;
            strokes.add(new double[] {x, middle, x + width, middle}, false);
        }
        strokes.paint(g, line);
    }

    private static List<Row> rows(LayerStyle style, boolean english, double denominator) {
        Map<LocalText, List<Rule>> byTitle = new LinkedHashMap<>();
        for (Rule rule : style.rules()) {
            boolean shown = Double.isNaN(denominator) || rule.scales().contains(denominator);
            if (shown && !rule.title().equals(Rule.UNTITLED)) {
                byTitle.computeIfAbsent(rule.title(), k -> new ArrayList<>()).add(rule);
            }
        }
        List<Row> rows = new ArrayList<>();
        byTitle.forEach((t, rules) -> rows.add(new Row(english ? t.en() : t.zh(), closest(rules))));
        return rows;
    }

    /** Of rules with the same condition the one for the closest view. */
    private static List<Rule> closest(List<Rule> rules) {
        Map<Object, Rule> byCondition = new LinkedHashMap<>();
        for (Rule rule : rules) {
            byCondition.merge(
                    rule.condition(),
                    rule,
                    (a, b) -> a.scales().from() <= b.scales().from() ? a : b);
        }
        return List.copyOf(byCondition.values());
    }
}
