package io.gridward.ogc.pen;

import java.awt.geom.PathIterator;

/** Writes shapes as text, to a hundredth of a pixel. */
final class PathText {
    private static final int PER_PX = 100;

    /** Beyond that nothing of a map lies; numbers stay short. */
    private static final double MOST = 1e6;

    private final StringBuilder out;

    PathText(StringBuilder out) {
        this.out = out;
    }

    /** A number without needless digits, and a blank. */
    PathText number(double value) {
        long hundredths = Math.round(Math.max(-MOST, Math.min(MOST, value)) * PER_PX);
        if (hundredths < 0) {
            out.append('-');
        }
        long size = Math.abs(hundredths);
        out.append(size / PER_PX);
        long rest = size % PER_PX;
        if (rest > 0) {
            out.append('.').append(rest / 10);
            if (rest % 10 > 0) {
                out.append(rest % 10);
            }
        }
        out.append(' ');
        return this;
    }

    private void points(double[] xy, int count) {
        for (int i = 0; i < 2 * count; i++) {
            number(xy[i]);
        }
    }

    /** As the data of an SVG path (SVG 1.1 §8.3). */
    void svg(PathIterator path) {
        double[] xy = new double[6];
        for (; !path.isDone(); path.next()) {
            Page.check(out);
            int kind = path.currentSegment(xy);
            out.append("MLQCZ".charAt(kind));
            points(xy, kind == PathIterator.SEG_CLOSE ? 0 : Math.max(1, kind));
        }
    }

    /** As operators of a PDF content stream (ISO 32000-1 §8.5.2), which knows cubic curves only. */
    void pdf(PathIterator path) {
        double[] xy = new double[6];
        double[] at = new double[2];
        for (; !path.isDone(); path.next()) {
            Page.check(out);
            int kind = path.currentSegment(xy);
            int points = kind == PathIterator.SEG_CLOSE ? 0 : Math.max(1, kind);
            if (kind == PathIterator.SEG_QUADTO) {
                cubic(at, xy);
                points = 3;
            }
            points(xy, points);
            out.append("mlcch".charAt(kind)).append('\n');
            if (points > 0) {
                at[0] = xy[2 * points - 2];
                at[1] = xy[2 * points - 1];
            }
        }
    }

    /** The same curve from a place on, with two points that draw it instead of one. */
    private static void cubic(double[] at, double[] xy) {
        double[] q = xy.clone();
        for (int i = 0; i < 2; i++) {
            xy[i] = at[i] + 2 * (q[i] - at[i]) / 3;
            xy[2 + i] = q[2 + i] + 2 * (q[i] - q[2 + i]) / 3;
            xy[4 + i] = q[2 + i];
        }
    }
}
