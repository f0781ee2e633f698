package io.gridward.ogc.render.extra;

import io.gridward.ogc.pen.Pen;
import io.gridward.ogc.style.Rule;
import io.gridward.ogc.style.Symbolizer;
import java.awt.Shape;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What one rule draws in one picture beyond plain fills, lines and marks. Coordinates are pixels, x
 * to the right, y down.
 */
public final class Extras {
    private final Sheet sheet;
    private final boolean lined;
    private final List<double[]> rings = new ArrayList<>();
    private final List<double[]> lines = new ArrayList<>();
    private final List<double[]> places = new ArrayList<>();

    /** Gathers for one rule. */
    public Extras(Rule rule, Sheet sheet) {
        this.sheet = sheet;
        this.lined = rule.symbolizers().stream().anyMatch(Extras::runsAlong);
    }

    /** True when a rule has anything for this class to draw. */
    public static boolean neededFor(Rule rule) {
        return rule.symbolizers().stream()
                .anyMatch(
                        s ->
                                runsAlong(s)
                                        || s instanceof Symbolizer.Icon
                                        || s instanceof Symbolizer.Pattern
                                        || s instanceof Symbolizer.Hatch);
    }

    /** True when a line is drawn beside the shape rather than on it. */
    public static boolean isAside(Symbolizer.Line line) {
        return line.asidePx() != 0;
    }

    private static boolean runsAlong(Symbolizer s) {
        return s instanceof Symbolizer.Trail || s instanceof Symbolizer.Line line && isAside(line);
    }

    /** Takes in a feature's shape: polygons as rings, shell first; lines; points. */
    public void add(List<double[][]> areas, List<double[]> shapeLines, List<double[]> points) {
        for (double[][] area : areas) {
            places.add(Middles.ofArea(area));
            if (lined) {
                rings.addAll(List.of(area));
            }
        }
        for (double[] line : shapeLines) {
            places.add(Middles.ofLine(line));
            if (lined) {
                lines.add(line);
            }
        }
        places.addAll(points);
    }

    /** Draws what belongs to polygons, whose insides are given. */
    public void paintAreas(Pen pen, Symbolizer symbolizer, Shape insides) {
        if (symbolizer instanceof Symbolizer.Pattern pattern) {
            Patterns.fill(pen, pattern, insides, sheet);
        } else if (symbolizer instanceof Symbolizer.Hatch hatch) {
            Patterns.hatch(pen, hatch, insides, sheet);
        } else {
            along(pen, symbolizer, rings, true);
        }
    }

    /** Draws what belongs to lines. */
    public void paintLines(Pen pen, Symbolizer symbolizer) {
        along(pen, symbolizer, lines, false);
    }

    private void along(Pen pen, Symbolizer symbolizer, List<double[]> shapes, boolean closed) {
        if (symbolizer instanceof Symbolizer.Line line && isAside(line)) {
            SideLines.paint(pen, line, shapes, closed, sheet);
        } else if (symbolizer instanceof Symbolizer.Trail trail) {
            SideLines.paint(pen, trail, shapes, closed, sheet);
        }
    }

    /** Draws what stands at points and in the middle of other shapes, once on the same pixel. */
    public void paintPoints(Pen pen, Symbolizer symbolizer) {
        if (!(symbolizer instanceof Symbolizer.Icon icon)) {
            return;
        }
        int reach = (int) Math.ceil(icon.art().reachPx()) + 1;
        int stride = sheet.width() + 2 * reach;
        BitSet taken = new BitSet();
        for (double[] place : places) {
            int x = (int) Math.floor(Math.max(-1e6, Math.min(1e6, place[0])));
            int y = (int) Math.floor(Math.max(-1e6, Math.min(1e6, place[1])));
            if (x < -reach
                    || y < -reach
                    || x >= sheet.width() + reach
                    || y >= sheet.height() + reach) {
                continue;
            }
            int cell = (y + reach) * stride + x + reach;
            if (!taken.get(cell)) {
                taken.set(cell);
                pen.stamp(icon.art(), place[0], place[1]);
            }
        }
    }
}
