package io.gridward.ogc.style.art;

import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Path data of SVG (SVG 1.1 §8.3): all its commands. */
final class PathData {
    private static final int MOST_NUMBERS = 20_000;
    private static final Pattern COMMAND =
            Pattern.compile("([MmLlHhVvCcSsQqTtAaZz])([^MmLlHhVvCcSsQqTtAaZz]*)");
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d{1,3})?");
    private static final String OPERANDS = "MLHVCSQTAZ";
    private static final int[] COUNTS = {2, 2, 1, 1, 6, 4, 4, 2, 7, 0};

    private final Path2D.Double path = new Path2D.Double();

    private PathData() {}

    /**
     * The path.
     *
     * @throws IllegalArgumentException when it is none, or one of unseemly length
     */
    static Path2D.Double read(String text) {
        PathData data = new PathData();
        Matcher m = COMMAND.matcher(text);
        @Nullable Point2D control = null;
        int numbers = 0;
        int end = 0;
        while (m.find()) {
            if (!text.substring(end, m.start()).isBlank()) {
                throw new IllegalArgumentException("path data");
            }
            end = m.end();
            List<Double> operands =
                    operands(m.group(2), Character.toUpperCase(m.group(1).charAt(0)));
            numbers += operands.size() + 1;
            if (numbers > MOST_NUMBERS) {
                throw new IllegalArgumentException("path data too long");
            }
            control = data.command(m.group(1).charAt(0), operands, control);
        }
        return data.path;
    }

    private static List<Double> operands(String text, char command) {
        List<Double> found = new ArrayList<>();
        Matcher m = NUMBER.matcher(text);
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ',' || Character.isWhitespace(c)) {
                at++;
            } else if (command == 'A' && flag(found.size()) && (c == '0' || c == '1')) {
                found.add((double) (c - '0'));
                at++;
            } else if (m.find(at) && m.start() == at) {
                found.add(Double.parseDouble(m.group()));
                at = m.end();
            } else {
                throw new IllegalArgumentException("path data");
            }
        }
        return found;
    }

    private static boolean flag(int position) {
        return position % 7 == 3 || position % 7 == 4;
    }

    /** One letter with all its groups of numbers; gives the control point a smooth one mirrors. */
    private @Nullable Point2D command(char letter, List<Double> all, @Nullable Point2D before) {
        char upper = Character.toUpperCase(letter);
        int count = COUNTS[OPERANDS.indexOf(upper)];
        if (count == 0) {
            path.closePath();
            return null;
        }
        if (all.isEmpty() || all.size() % count != 0) {
            throw new IllegalArgumentException("path data");
        }
        @Nullable Point2D control = before;
        for (int i = 0; i < all.size(); i += count) {
            double[] n = new double[count];
            for (int k = 0; k < count; k++) {
                n[k] = all.get(i + k);
            }
            // further pairs of a move are lines
            char kind = upper == 'M' && i > 0 ? 'L' : upper;
            control = step(kind, Character.isLowerCase(letter), n, control);
        }
        return control;
    }

    private @Nullable Point2D step(
            char kind, boolean relative, double[] n, @Nullable Point2D last) {
        Point2D now = path.getCurrentPoint();
        if (now == null) {
            now = new Point2D.Double();
            if (kind != 'M') {
                throw new IllegalArgumentException("path data begins with M");
            }
        }
        double x = now.getX();
        double y = now.getY();
        if (relative) {
            shift(kind, n, x, y);
        }
        switch (kind) {
            case 'M' -> path.moveTo(n[0], n[1]);
            case 'L' -> path.lineTo(n[0], n[1]);
            case 'H' -> path.lineTo(n[0], y);
            case 'V' -> path.lineTo(x, n[0]);
            case 'A' -> arc(now, n);
            default -> {
                return curve(kind, now, n, last);
            }
        }
        return null;
    }

    private static void shift(char kind, double[] n, double x, double y) {
        switch (kind) {
            case 'H' -> n[0] += x;
            case 'V' -> n[0] += y;
            case 'A' -> {
                n[5] += x;
                n[6] += y;
            }
            default -> {
                for (int i = 0; i < n.length; i += 2) {
                    n[i] += x;
                    n[i + 1] += y;
                }
            }
        }
    }

    private Point2D curve(char kind, Point2D now, double[] n, @Nullable Point2D last) {
        double mirrorX = last == null ? now.getX() : 2 * now.getX() - last.getX();
        double mirrorY = last == null ? now.getY() : 2 * now.getY() - last.getY();
        switch (kind) {
            case 'C' -> {
                path.curveTo(n[0], n[1], n[2], n[3], n[4], n[5]);
                return new Point2D.Double(n[2], n[3]);
            }
            case 'S' -> {
                path.curveTo(mirrorX, mirrorY, n[0], n[1], n[2], n[3]);
                return new Point2D.Double(n[0], n[1]);
            }
            case 'Q' -> {
                path.quadTo(n[0], n[1], n[2], n[3]);
                return new Point2D.Double(n[0], n[1]);
            }
            default -> {
                path.quadTo(mirrorX, mirrorY, n[0], n[1]);
                return new Point2D.Double(mirrorX, mirrorY);
            }
        }
    }

    /** From end points to centre and angles (SVG 1.1 §F.6.5). */
    private void arc(Point2D from, double[] n) {
        double rx = Math.abs(n[0]);
        double ry = Math.abs(n[1]);
        if (rx == 0 || ry == 0) {
            path.lineTo(n[5], n[6]);
            return;
        }
        double turn = Math.toRadians(n[2] % 360);
        double cos = Math.cos(turn);
        double sin = Math.sin(turn);
        double dx = (from.getX() - n[5]) / 2;
        double dy = (from.getY() - n[6]) / 2;
        double x1 = cos * dx + sin * dy;
        double y1 = -sin * dx + cos * dy;
        double excess = x1 * x1 / (rx * rx) + y1 * y1 / (ry * ry);
        double grow = Math.max(1, Math.sqrt(excess));
        rx *= grow;
        ry *= grow;
        double rest = rx * rx * y1 * y1 + ry * ry * x1 * x1;
        double share = rest == 0 ? 0 : Math.sqrt(Math.max(0, rx * rx * ry * ry / rest - 1));
        double side = n[3] == n[4] ? -share : share;
        double cx1 = side * rx * y1 / ry;
        double cy1 = -side * ry * x1 / rx;
        double start = Math.toDegrees(Math.atan2((y1 - cy1) / ry, (x1 - cx1) / rx));
        double end = Math.toDegrees(Math.atan2((-y1 - cy1) / ry, (-x1 - cx1) / rx));
        double extent = end - start;
        if (n[4] == 0 && extent > 0) {
            extent -= 360;
        } else if (n[4] != 0 && extent < 0) {
            extent += 360;
        }
        // Java's angles count against those of SVG
        Arc2D arc = new Arc2D.Double(-rx, -ry, 2 * rx, 2 * ry, -start, -extent, Arc2D.OPEN);
        AffineTransform place =
                AffineTransform.getTranslateInstance(
                        cos * cx1 - sin * cy1 + (from.getX() + n[5]) / 2,
                        sin * cx1 + cos * cy1 + (from.getY() + n[6]) / 2);
        place.rotate(turn);
        path.append(arc.getPathIterator(place), true);
    }
}
