package io.gridward.ogc.render;

import io.gridward.ogc.pen.Drawing;
import io.gridward.ogc.pen.Pen;
import io.gridward.ogc.style.Symbolizer;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** A point symbol as it is drawn: its casing, and the symbol on it. */
record MarkDrawing(Symbolizer.Mark mark) implements Drawing {
    @Override
    public double reachPx() {
        return mark.reachPx();
    }

    @Override
    public void paint(Pen pen) {
        pen.fill(outline(mark.form(), mark.reachPx()), mark.casing().argb());
        pen.fill(outline(mark.form(), mark.sizePx() / 2), mark.fill().argb());
    }

    private static Shape outline(Symbolizer.Form form, double radius) {
        return switch (form) {
            case CIRCLE -> new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius);
            case SQUARE -> new Rectangle2D.Double(-radius, -radius, 2 * radius, 2 * radius);
            case DIAMOND -> {
                Path2D.Double path = new Path2D.Double();
                path.moveTo(0, -radius);
                path.lineTo(radius, 0);
                path.lineTo(0, radius);
                path.lineTo(-radius, 0);
                path.closePath();
                yield path;
            }
        };
    }
}
