package io.gridward.ogc.render;

import io.gridward.ogc.pen.Pen;
import io.gridward.ogc.render.extra.Extras;
import io.gridward.ogc.render.extra.Sheet;
import io.gridward.ogc.style.Rule;
import io.gridward.ogc.style.Symbolizer;
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
    private final List<double[]> insides = new ArrayList<>();
    private final Strokes edges;
    private final Strokes lines;
    private final List<Strokes> linesOfEach = new ArrayList<>();
    private final boolean oneByOne;
    private final List<double[]> points = new ArrayList<>();
    private final @Nullable Extras extras;

    RulePainting(Rule rule, MapView view, Clipper clipper) {
        this.rule = rule;
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
        this.oneByOne =
                rule.oneByOne()
                        && rule.symbolizers().stream().filter(RulePainting::onIt).count() > 1;
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
        addLines(shape);
        points.addAll(shape.points());
        if (extras != null) {
            extras.add(shape.areas(), shape.lines(), shape.points());
        }
    }

    private void addLines(PixelShape shape) {
        Strokes into = lines;
        if (oneByOne && !shape.lines().isEmpty()) {
            into = new Strokes(clipper);
            linesOfEach.add(into);
        }
        for (double[] line : shape.lines()) {
            into.add(line, false);
        }
    }

    /** True for a line that runs on its shape rather than beside it. */
    private static boolean onIt(Symbolizer symbolizer) {
        return symbolizer instanceof Symbolizer.Line line && !Extras.isAside(line);
    }

    private void fill(double[] ring) {
        if (ring.length >= 8) {
            insides.add(ring);
        }
    }

    void paintAreas(Pen pen) {
        for (Symbolizer symbolizer : rule.symbolizers()) {
            if (symbolizer instanceof Symbolizer.Fill fill) {
                pen.areas(insides, fill.tint().argb());
            } else if (symbolizer instanceof Symbolizer.Line line && onIt(line)) {
                edges.paint(pen, line);
            } else if (extras != null) {
                extras.paintAreas(pen, symbolizer, Pen.path(insides));
            }
        }
    }

    void paintLines(Pen pen) {
        for (Strokes each : linesOfEach) {
            for (Symbolizer symbolizer : rule.symbolizers()) {
                if (symbolizer instanceof Symbolizer.Line line && onIt(line)) {
                    each.paint(pen, line);
                }
            }
        }
        for (Symbolizer symbolizer : rule.symbolizers()) {
            if (symbolizer instanceof Symbolizer.Line line && onIt(line)) {
                lines.paint(pen, line);
            } else if (extras != null) {
                extras.paintLines(pen, symbolizer);
            }
        }
    }

    void paintPoints(Pen pen) {
        for (Symbolizer symbolizer : rule.symbolizers()) {
            if (symbolizer instanceof Symbolizer.Mark mark) {
                paint(pen, new MarkDrawing(mark));
            } else if (extras != null) {
                extras.paintPoints(pen, symbolizer);
            }
        }
    }

    /** Symbols that fall on the same pixel are drawn once. */
    private void paint(Pen pen, MarkDrawing mark) {
        BitSet taken = new BitSet();
        int reach = (int) Math.ceil(mark.reachPx()) + 1;
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
                pen.stamp(mark, point[0], point[1]);
            }
        }
    }
}
