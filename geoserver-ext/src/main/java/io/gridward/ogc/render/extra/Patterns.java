package io.gridward.ogc.render.extra;

import io.gridward.ogc.pen.Pen;
import io.gridward.ogc.pen.Tile;
import io.gridward.ogc.style.Symbolizer;
import io.gridward.ogc.style.art.Pens;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Fills the inside of polygons with drawings and with parallel lines, both bound to the ground. */
final class Patterns {
    private static final int LARGEST_TILE_PX = 1024;

    private Patterns() {}

    static void fill(Pen pen, Symbolizer.Pattern pattern, Shape insides, Sheet sheet) {
        int width = side(pattern.widthPx());
        int height = side(pattern.heightPx());
        double x = -Math.floor(modulo(sheet.originX(), width));
        double y = -Math.floor(modulo(sheet.originY(), height));
        pen.tiled(insides, new Tile(pattern.art(), width, height, x, y));
    }

    private static int side(double px) {
        return (int) Math.max(1, Math.min(LARGEST_TILE_PX, Math.round(px)));
    }

    private static double modulo(double value, double period) {
        return value - Math.floor(value / period) * period;
    }

    static void hatch(Pen pen, Symbolizer.Hatch hatch, Shape insides, Sheet sheet) {
        Rectangle2D box =
                insides.getBounds2D()
                        .createIntersection(
                                new Rectangle2D.Double(0, 0, sheet.width(), sheet.height()));
        if (box.isEmpty()) {
            return;
        }
        Symbolizer.Line line = hatch.line();
        BasicStroke stroke =
                Pens.of(
                        line.widthPx(),
                        line.ends().cap(),
                        line.ends().join(),
                        SideLines.dash(line),
                        line.dashStartPx());
        Path2D lines = lines(hatch, box, sheet);
        pen.clipped(insides, within -> within.stroke(lines, stroke, line.tint().argb()));
    }

    private static Path2D lines(Symbolizer.Hatch hatch, Rectangle2D box, Sheet sheet) {
        double angle = Math.toRadians(hatch.degrees());
        double dx = Math.cos(angle);
        double dy = -Math.sin(angle);
        double across = -dy * box.getCenterX() + dx * box.getCenterY();
        double along = dx * box.getCenterX() + dy * box.getCenterY();
        double reach = Math.hypot(box.getWidth(), box.getHeight()) / 2 + hatch.line().widthPx();
        double phase = -dy * sheet.originX() + dx * sheet.originY();
        double gap = Math.max(1, hatch.gapPx());
        double from = Math.ceil((across - reach + phase) / gap) * gap - phase;
        Path2D.Double path = new Path2D.Double();
        for (double at = from; at <= across + reach; at += gap) {
            path.moveTo(-dy * at + dx * (along - reach), dx * at + dy * (along - reach));
            path.lineTo(-dy * at + dx * (along + reach), dx * at + dy * (along + reach));
        }
        return path;
    }
}
