package io.gridward.ogc.render;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Where a feature's text belongs.
 *
 * @param x pixels from the left
 * @param y pixels from the top
 * @param roomPx width of the polygon at that height; 0 for lines and points
 * @param point the text stands beside, not upon, the place
 */
record Anchor(double x, double y, double roomPx, boolean point) {
    private static final double[] HEIGHTS = {0.5, 0.4, 0.6, 0.3, 0.7};

    /** The place for a shape in a picture; empty when nothing of it lies in the picture. */
    static Optional<Anchor> find(PixelShape shape, int width, int height) {
        if (!shape.areas().isEmpty()) {
            return widestArea(shape.areas(), width, height);
        }
        if (!shape.lines().isEmpty()) {
            return longestLine(shape.lines(), width, height);
        }
        return shape.points().stream()
                .filter(p -> p[0] >= 0 && p[1] >= 0 && p[0] < width && p[1] < height)
                .findFirst()
                .map(p -> new Anchor(p[0], p[1], 0, true));
    }

    private static Optional<Anchor> widestArea(List<double[][]> areas, int width, int height) {
        Anchor best = null;
        for (double[][] area : areas) {
            Anchor anchor = widestSpan(area, width, height);
            if (anchor != null && (best == null || anchor.roomPx > best.roomPx)) {
                best = anchor;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Middle of the widest stretch inside the polygon, looked for at a few heights. */
    private static Anchor widestSpan(double[][] area, int width, int height) {
        double top = Double.POSITIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (int i = 1; i < area[0].length; i += 2) {
            top = Math.min(top, area[0][i]);
            bottom = Math.max(bottom, area[0][i]);
        }
        top = Math.max(top, 0);
        bottom = Math.min(bottom, height);
        if (top >= bottom) {
            return null;
        }
        Anchor best = null;
        for (double share : HEIGHTS) {
            Anchor anchor = span(area, top + share * (bottom - top), width);
            // a little wider elsewhere is no reason to leave the middle
            if (anchor != null && (best == null || anchor.roomPx > 1.3 * best.roomPx)) {
                best = anchor;
            }
        }
        return best;
    }

    private static Anchor span(double[][] area, double y, int width) {
        double[] crossings = crossings(area, y);
        Anchor best = null;
        for (int i = 0; i + 1 < crossings.length; i += 2) {
            double from = Math.max(crossings[i], 0);
            double to = Math.min(crossings[i + 1], width);
            if (to > from && (best == null || to - from > best.roomPx)) {
                best = new Anchor((from + to) / 2, y, to - from, false);
            }
        }
        return best;
    }

    private static double[] crossings(double[][] area, double y) {
        double[] found = new double[8];
        int n = 0;
        for (double[] ring : area) {
            for (int i = 0; i + 3 < ring.length; i += 2) {
                double a = ring[i + 1];
                double b = ring[i + 3];
                if (a <= y == b <= y) {
                    continue;
                }
                if (n == found.length) {
                    found = Arrays.copyOf(found, 2 * n);
                }
                found[n++] = ring[i] + (y - a) / (b - a) * (ring[i + 2] - ring[i]);
            }
        }
        double[] sorted = Arrays.copyOf(found, n);
        Arrays.sort(sorted);
        return sorted;
    }

    /** Middle of the longest segment seen in the picture. */
    private static Optional<Anchor> longestLine(List<double[]> lines, int width, int height) {
        Anchor best = null;
        double longest = -1;
        Clipper clipper = new Clipper(width, height, 0);
        for (double[] line : lines) {
            for (Clipper.Piece piece : clipper.line(line)) {
                double[] xy = piece.xy();
                for (int i = 0; i + 3 < xy.length; i += 2) {
                    double length = Math.hypot(xy[i + 2] - xy[i], xy[i + 3] - xy[i + 1]);
                    if (length > longest) {
                        longest = length;
                        best = middle(xy, i);
                    }
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static Anchor middle(double[] xy, int i) {
        return new Anchor((xy[i] + xy[i + 2]) / 2, (xy[i + 1] + xy[i + 3]) / 2, 0, false);
    }
}
