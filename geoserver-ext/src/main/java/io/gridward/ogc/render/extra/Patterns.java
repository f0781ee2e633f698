package io.gridward.ogc.render.extra;

import io.gridward.ogc.style.Symbolizer;
import io.gridward.ogc.style.art.Pens;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.TexturePaint;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** Fills the inside of polygons with drawings and with parallel lines, both bound to the ground. */
final class Patterns {
    private static final int LARGEST_TILE_PX = 1024;

    private Patterns() {}

    static void fill(Graphics2D g, Symbolizer.Pattern pattern, Shape insides, Sheet sheet) {
        int width = side(pattern.widthPx());
        int height = side(pattern.heightPx());
        BufferedImage tile = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D t = tile.createGraphics();
        ArtSprite.smooth(t);
        // what reaches over the edge of a tile comes in at the other side
        for (int i = -1; i <= 1; i++) {
            for (int j = -1; j <= 1; j++) {
                Graphics2D part = (Graphics2D) t.create();
                part.translate(width / 2.0 + i * width, height / 2.0 + j * height);
                pattern.art().paint(part);
                part.dispose();
            }
        }
        t.dispose();
        double x = -Math.floor(modulo(sheet.originX(), width));
        double y = -Math.floor(modulo(sheet.originY(), height));
        g.setPaint(new TexturePaint(tile, new Rectangle2D.Double(x, y, width, height)));
        g.fill(insides);
    }

    private static int side(double px) {
        return (int) Math.max(1, Math.min(LARGEST_TILE_PX, Math.round(px)));
    }

    private static double modulo(double value, double period) {
        return value - Math.floor(value / period) * period;
    }

    static void hatch(Graphics2D g, Symbolizer.Hatch hatch, Shape insides, Sheet sheet) {
        Rectangle2D box =
                insides.getBounds2D()
                        .createIntersection(
                                new Rectangle2D.Double(0, 0, sheet.width(), sheet.height()));
        if (box.isEmpty()) {
            return;
        }
        Symbolizer.Line line = hatch.line();
        Shape before = g.getClip();
        g.clip(insides);
        g.setColor(new Color(line.tint().argb(), true));
        g.setStroke(
                Pens.of(
                        line.widthPx(),
                        line.ends().cap(),
                        line.ends().join(),
                        SideLines.dash(line),
                        line.dashStartPx()));
        g.draw(lines(hatch, box, sheet));
        g.setClip(before);
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
