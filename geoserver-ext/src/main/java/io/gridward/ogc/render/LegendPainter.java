package io.gridward.ogc.render;

import io.gridward.core.layer.LocalText;
import io.gridward.ogc.pen.Pen;
import io.gridward.ogc.pen.RasterPen;
import io.gridward.ogc.render.extra.Extras;
import io.gridward.ogc.render.extra.Sheet;
import io.gridward.ogc.style.LayerStyle;
import io.gridward.ogc.style.Rule;
import io.gridward.ogc.style.Symbolizer;
import io.gridward.ogc.style.Tint;
import java.awt.geom.AffineTransform;
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
            new TextShape.Ink(0xFF2F3440, Tint.WHITE.at(0.8).argb(), 1.2);

    /** At what scale lengths on the ground are drawn where none is asked for. */
    private static final double USUAL_SCALE = 2_000;

    private LegendPainter() {}

    private record Row(String text, List<Rule> swatches) {}

    /**
     * How a legend looks.
     *
     * @param magnification how many times as large as usual it is
     * @param texts false to leave the titles out
     */
    public record Look(double magnification, boolean texts) {
        /** As on a usual screen. */
        public static final Look USUAL = new Look(1, true);
    }

    /** The legend of a style as it usually looks. */
    public static BufferedImage paint(LayerStyle style, boolean english, double denominator) {
        return paint(List.of(style), english, denominator, Look.USUAL);
    }

    /**
     * The legend of some styles on a transparent ground, one line per title.
     *
     * @param denominator only rules of this scale; NaN for all scales, each title in its closest
     */
    public static BufferedImage paint(
            List<LayerStyle> styles, boolean english, double denominator, Look look) {
        List<Row> rows = new ArrayList<>();
        styles.forEach(s -> rows.addAll(rows(s, english, denominator)));
        if (!look.texts()) {
            rows.replaceAll(r -> new Row("", r.swatches()));
        }
        int width = GAP_PX;
        for (Row row : rows) {
            width = Math.max(width, rowWidth(row));
        }
        int height = Math.max(1, rows.size()) * ROW_PX + GAP_PX;
        BufferedImage image =
                new BufferedImage(
                        (int) Math.ceil(Math.max(width, ROW_PX) * look.magnification()),
                        (int) Math.ceil(height * look.magnification()),
                        BufferedImage.TYPE_INT_ARGB_PRE);
        double factor = look.magnification();
        Pen whole = RasterPen.onto(image);
        Pen pen =
                factor == 1
                        ? whole
                        : whole.placed(AffineTransform.getScaleInstance(factor, factor));
        for (int i = 0; i < rows.size(); i++) {
            paint(pen, rows.get(i), GAP_PX + i * ROW_PX);
        }
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
        boolean drawings =
                row.swatches().stream()
                        .flatMap(r -> r.symbolizers().stream())
                        .anyMatch(s -> s instanceof Symbolizer.Icon);
        return row.swatches().size() > 1
                ? drawings ? ROW_PX - 2 : SWATCH_WIDTH_PX / 2
                : SWATCH_WIDTH_PX;
    }

    private static void paint(Pen pen, Row row, int y) {
        int width = swatchWidth(row);
        for (int i = 0; i < row.swatches().size(); i++) {
            swatch(pen, row.swatches().get(i), GAP_PX + i * (width + 2), y, width);
        }
        TextShape text = TextShape.of(row.text(), TEXT_PX, false);
        text.paint(pen, textStart(row) + text.halfWidth(), y + SWATCH_HEIGHT_PX / 2.0, 0, INK);
    }

    private static void swatch(Pen pen, Rule rule, int x, int y, int width) {
        boolean marks = rule.symbolizers().stream().anyMatch(LegendPainter::isPoint);
        boolean fills = rule.symbolizers().stream().anyMatch(LegendPainter::isGround);
        Rectangle2D box = new Rectangle2D.Double(x, y, width, SWATCH_HEIGHT_PX);
        for (Symbolizer symbolizer : rule.symbolizers()) {
            if (symbolizer instanceof Symbolizer.Mark mark) {
                pen.stamp(new MarkDrawing(mark), x + width / 2, y + SWATCH_HEIGHT_PX / 2);
            } else if (symbolizer instanceof Symbolizer.Icon icon) {
                double fit = Math.min(1, ROW_PX / (2 * icon.reachPx() + 1));
                pen.stamp(icon.art().scaledBy(fit), x + width / 2, y + SWATCH_HEIGHT_PX / 2);
            } else if (symbolizer instanceof Symbolizer.Fill fill && !marks) {
                pen.fill(box, fill.tint().argb());
            } else if (symbolizer instanceof Symbolizer.Line line && !marks) {
                line(pen, line, x, y, width, fills);
            } else if (symbolizer instanceof Symbolizer.Label label) {
                TextShape.of("文", MapFonts.Letters.of(label))
                        .paint(
                                pen,
                                x + width / 2.0,
                                y + SWATCH_HEIGHT_PX / 2.0,
                                0,
                                TextShape.Ink.of(label));
            } else {
                other(pen, rule, symbolizer, box, fills);
            }
        }
    }

    private static boolean isPoint(Symbolizer s) {
        return s instanceof Symbolizer.Mark || s instanceof Symbolizer.Icon;
    }

    private static boolean isGround(Symbolizer s) {
        return s instanceof Symbolizer.Fill
                || s instanceof Symbolizer.Pattern
                || s instanceof Symbolizer.Hatch;
    }

    private static void other(
            Pen pen, Rule rule, Symbolizer symbolizer, Rectangle2D box, boolean fills) {
        Sheet sheet =
                new Sheet(
                        (int) box.getMaxX() + 1,
                        (int) box.getMaxY() + 1,
                        -box.getX(),
                        -box.getY(),
                        xy -> List.of(new Sheet.Cut(xy, 0)));
        Extras extras = new Extras(rule, sheet);
        double middle = box.getCenterY();
        double[] level = {box.getX(), middle, box.getMaxX(), middle};
        extras.add(List.of(), fills ? List.of() : List.of(level), List.of());
        extras.paintAreas(pen, symbolizer, box);
        extras.paintLines(pen, symbolizer);
    }

    private static void line(
            Pen pen, Symbolizer.Line line, int x, int y, int width, boolean around) {
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
        strokes.stroke(pen, line);
    }

    private static List<Row> rows(LayerStyle style, boolean english, double denominator) {
        Map<LocalText, List<Rule>> byTitle = new LinkedHashMap<>();
        boolean brief = Double.isNaN(denominator) && drawsMarks(style);
        for (Rule rule : style.rules()) {
            boolean shown =
                    Double.isNaN(denominator)
                            ? !(brief && isNamed(rule))
                            : rule.scales().contains(denominator);
            if (shown && !rule.title().equals(Rule.UNTITLED)) {
                byTitle.computeIfAbsent(rule.title(), k -> new ArrayList<>())
                        .add(rule.at(Double.isNaN(denominator) ? USUAL_SCALE : denominator));
            }
        }
        List<Row> rows = new ArrayList<>();
        byTitle.forEach((t, rules) -> rows.add(new Row(english ? t.en() : t.zh(), closest(rules))));
        return rows;
    }

    private static boolean drawsMarks(LayerStyle style) {
        return style.rules().stream()
                .flatMap(r -> r.symbolizers().stream())
                .anyMatch(s -> s instanceof Symbolizer.Mark);
    }

    /** One of the many symbols of types: beside marks they are told only for their own scales. */
    private static boolean isNamed(Rule rule) {
        return rule.symbolizers().stream()
                .anyMatch(s -> s instanceof Symbolizer.Icon icon && !icon.name().isEmpty());
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
