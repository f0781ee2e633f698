package io.gridward.ogc.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Where a feature's text belongs.
 *
 * @param x pixels from the left
 * @param y pixels from the top
 * @param roomPx width of the polygon at that height, length of the line; 0 for points
 * @param angle how far the text is turned clockwise, radians
 * @param kind what it belongs to
 * @param line the line it lies on, x and y in turns; empty for polygons and points
 * @param alongPx how far along that line
 * @param straightPx length of the straight part it lies on
 */
record Anchor(
        double x,
        double y,
        double roomPx,
        double angle,
        Kind kind,
        double[] line,
        double alongPx,
        double straightPx) {
    /** A text turned further than this would be read from the other side. */
    private static final double STEEPEST = Math.toRadians(100);

    private static final int MOST_REPEATS = 200;
    private static final double[] NO_LINE = {};

    /** A place inside a polygon or at a point. */
    private Anchor(double x, double y, double roomPx, Kind kind) {
        this(x, y, roomPx, 0, kind, NO_LINE, 0, 0);
    }

    /** Where a text stands: inside, along, or beside. */
    enum Kind {
        AREA,
        LINE,
        POINT
    }

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
                .map(p -> new Anchor(p[0], p[1], 0, Kind.POINT));
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
                best = new Anchor((from + to) / 2, y, to - from, Kind.AREA);
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

    /** The longest stretch of line seen in the picture. */
    private static Optional<Anchor> longestLine(List<double[]> lines, int width, int height) {
        Clipper clipper = new Clipper(width, height, 0);
        return lines.stream()
                .flatMap(line -> clipper.line(line).stream())
                .map(piece -> longestSegment(piece.xy()))
                .reduce((a, b) -> b.roomPx > a.roomPx ? b : a);
    }

    /** A place again and again along lines, so far apart, half as far from where each begins. */
    static List<Anchor> every(List<double[]> lines, double stepPx, int width, int height) {
        Clipper clipper = new Clipper(width, height, 0);
        List<Anchor> anchors = new ArrayList<>();
        for (double[] line : lines) {
            for (Clipper.Piece piece : clipper.line(line)) {
                double whole = length(piece.xy());
                if (whole == 0) {
                    continue;
                }
                int n = (int) Math.max(1, Math.min(MOST_REPEATS, whole / stepPx));
                for (int i = 0; i < n; i++) {
                    anchors.add(at(piece.xy(), (i + 0.5) / n * whole, whole / n));
                }
            }
        }
        return anchors;
    }

    private static double length(double[] xy) {
        double whole = 0;
        for (int i = 0; i + 3 < xy.length; i += 2) {
            whole += Math.hypot(xy[i + 2] - xy[i], xy[i + 3] - xy[i + 1]);
        }
        return whole;
    }

    private static Anchor at(double[] xy, double alongPx, double roomPx) {
        double left = alongPx;
        int i = 0;
        double length = Math.hypot(xy[2] - xy[0], xy[3] - xy[1]);
        while (left > length && i + 5 < xy.length) {
            left -= length;
            i += 2;
            length = Math.hypot(xy[i + 2] - xy[i], xy[i + 3] - xy[i + 1]);
        }
        double t = length == 0 ? 0 : Math.min(1, left / length);
        double angle = Math.atan2(xy[i + 3] - xy[i + 1], xy[i + 2] - xy[i]);
        return new Anchor(
                xy[i] + t * (xy[i + 2] - xy[i]),
                xy[i + 1] + t * (xy[i + 3] - xy[i + 1]),
                roomPx,
                upright(angle),
                Kind.LINE,
                xy,
                alongPx,
                2 * Math.min(left, length - left));
    }

    /** Middle and direction of the longest segment; the room is the length of the whole line. */
    private static Anchor longestSegment(double[] xy) {
        double whole = 0;
        double longest = -1;
        double before = 0;
        int at = 0;
        for (int i = 0; i + 3 < xy.length; i += 2) {
            double length = Math.hypot(xy[i + 2] - xy[i], xy[i + 3] - xy[i + 1]);
            if (length > longest) {
                longest = length;
                before = whole;
                at = i;
            }
            whole += length;
        }
        double angle = Math.atan2(xy[at + 3] - xy[at + 1], xy[at + 2] - xy[at]);
        return new Anchor(
                (xy[at] + xy[at + 2]) / 2,
                (xy[at + 1] + xy[at + 3]) / 2,
                whole,
                upright(angle),
                Kind.LINE,
                xy,
                before + longest / 2,
                longest);
    }

    /** A direction in which a text is not upside down: that of the angle or the opposite one. */
    static double upright(double angle) {
        if (angle >= STEEPEST) {
            return angle - Math.PI;
        }
        return angle < STEEPEST - Math.PI ? angle + Math.PI : angle;
    }
}
