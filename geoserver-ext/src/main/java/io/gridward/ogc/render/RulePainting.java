package io.gridward.ogc.render;

import io.gridward.ogc.raster.AreaRaster;
import io.gridward.ogc.raster.Canvas;
import io.gridward.ogc.render.extra.Extras;
import io.gridward.ogc.render.extra.Sheet;
import io.gridward.ogc.style.Rule;
import io.gridward.ogc.style.Symbolizer;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything one rule draws in one picture, gathered before it is painted. */
final class RulePainting {
    private final Rule rule;
    private final MapView view;
    private final Clipper clipper;
    private final boolean fills;
    private final Canvas canvas;
    private final List<double[]> insides = new ArrayList<>();
    private final Strokes edges;
    private final Strokes lines;
    private final List<double[]> points = new ArrayList<>();
    private final @Nullable Extras extras;

    RulePainting(Rule rule, MapView view, Clipper clipper, Canvas canvas) {
        this.rule = rule;
        this.canvas = canvas;
        this.view = view;
        this.clipper = clipper;
        this.fills =
                rule.symbolizers().stream()
                        .anyMatch(
                                s ->
                                        s instanceof Symbolizer.Fill
                                                || s instanceof Symbolizer.Pattern
                                                || s instanceof Symbolizer.Hatch);
        this.extras = Extras.neededFor(rule) ? new Extras(rule, sheet(view, clipper)) : null;
        this.edges = new Strokes(clipper);
        this.lines = new Strokes(clipper);
    }

    private static Sheet sheet(MapView view, Clipper clipper) {
        return new Sheet(
                view.width(),
                view.height(),
                view.box().getMinX() / view.box().getWidth() * view.width(),
                -view.box().getMaxY() / view.box().getHeight() * view.height(),
                xy ->
                        clipper.line(xy).stream()
                                .map(p -> new Sheet.Cut(p.xy(), p.alongPx()))
                                .toList());
    }

    Rule rule() {
        return rule;
    }

    void add(PixelShape shape) {
        for (double[][] area : shape.areas()) {
            for (double[] ring : area) {
                edges.add(ring, true);
                if (fills && !clipper.misses(ring)) {
                    fill(clipper.ring(ring));
                }
            }
        }
        shape.lines().forEach(l -> lines.add(l, false));
        points.addAll(shape.points());
        if (extras != null) {
            extras.add(shape.areas(), shape.lines(), shape.points());
        }
    }

    private void fill(double[] ring) {
        if (ring.length >= 8) {
            insides.add(ring);
        }
    }

    /** The same as a shape. */
    private Path2D inside() {
        Path2D.Double shape = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (double[] ring : insides) {
            shape.moveTo(ring[0], ring[1]);
            for (int i = 2; i < ring.length - 2; i += 2) {
                shape.lineTo(ring[i], ring[i + 1]);
            }
            shape.closePath();
        }
        return shape;
    }

    private void fill(Symbolizer.Fill fill) {
        AreaRaster raster = new AreaRaster(canvas);
        insides.forEach(raster::add);
        raster.paint(fill.tint().argb());
    }

    void paintAreas(Graphics2D g) {
        for (Symbolizer symbolizer : rule.symbolizers()) {
            if (symbolizer instanceof Symbolizer.Fill fill) {
                fill(fill);
            } else if (symbolizer instanceof Symbolizer.Line line && !Extras.isAside(line)) {
                edges.paint(g, canvas, line);
            } else if (extras != null) {
                extras.paintAreas(g, symbolizer, inside());
            }
        }
    }

    void paintLines(Graphics2D g) {
        for (Symbolizer symbolizer : rule.symbolizers()) {
            if (symbolizer instanceof Symbolizer.Line line && !Extras.isAside(line)) {
                lines.paint(g, canvas, line);
            } else if (extras != null) {
                extras.paintLines(g, symbolizer);
            }
        }
    }

    void paintPoints(Graphics2D g) {
        for (Symbolizer symbolizer : rule.symbolizers()) {
            if (symbolizer instanceof Symbolizer.Mark mark) {
                paint(Sprite.of(mark));
            } else if (extras != null) {
                extras.paintPoints(g, symbolizer);
            }
        }
    }

    /** Symbols that fall on the same pixel are drawn once. */
    private void paint(Sprite sprite) {
        BitSet taken = new BitSet();
        int reach = sprite.reachPx();
        int stride = view.width() + 2 * reach;
        for (double[] point : points) {
            double x = Math.floor(point[0]);
            double y = Math.floor(point[1]);
            if (x < -reach
                    || y < -reach
                    || x >= view.width() + reach
                    || y >= view.height() + reach) {
                continue;
            }
            int cell = ((int) y + reach) * stride + (int) x + reach;
            if (!taken.get(cell)) {
                taken.set(cell);
                sprite.stamp(canvas, (int) x, (int) y);
            }
        }
    }
}
