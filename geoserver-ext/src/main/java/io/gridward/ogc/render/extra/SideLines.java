package io.gridward.ogc.render.extra;

import io.gridward.ogc.pen.Pen;
import io.gridward.ogc.style.Symbolizer;
import io.gridward.ogc.style.art.Pens;
import java.awt.BasicStroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.Arrays;
import java.util.List;

/** Lines that run beside shapes, and drawings that run along them. */
final class SideLines {
    /** At a sharp corner a line beside another goes no further out than so many times its way. */
    private static final double MOST_OUT = 2.5;

    private SideLines() {}

    static void paint(
            Pen pen, Symbolizer.Line line, List<double[]> shapes, boolean closed, Sheet sheet) {
        int argb = line.tint().argb();
        float[] dash = dash(line);
        double period = 0;
        for (float d : dash) {
            period += d;
        }
        Path2D.Double unbroken = new Path2D.Double();
        for (double[] shape : shapes) {
            double[] beside = aside(shape, line.asidePx(), closed);
            for (Sheet.Cut cut : sheet.cutter().cut(beside)) {
                Path2D.Double path = dash.length == 0 ? unbroken : new Path2D.Double();
                trace(path, cut.xy(), closed && cut.xy().length == beside.length);
                if (dash.length > 0) {
                    double phase = (cut.alongPx() + line.dashStartPx()) % period;
                    pen.stroke(path, stroke(line, dash, phase), argb);
                }
            }
        }
        if (dash.length == 0) {
            pen.stroke(unbroken, stroke(line, dash, 0), argb);
        }
    }

    private static BasicStroke stroke(Symbolizer.Line line, float[] dash, double phase) {
        return Pens.of(line.widthPx(), line.ends().cap(), line.ends().join(), dash, phase);
    }

    static float[] dash(Symbolizer.Line line) {
        float[] dash = new float[line.dashPx().size()];
        for (int i = 0; i < dash.length; i++) {
            dash[i] = line.dashPx().get(i).floatValue();
        }
        return dash;
    }

    private static void trace(Path2D.Double path, double[] xy, boolean closed) {
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i + 1 < xy.length; i += 2) {
            path.lineTo(xy[i], xy[i + 1]);
        }
        if (closed) {
            path.closePath();
        }
    }

    static void paint(
            Pen pen, Symbolizer.Trail trail, List<double[]> shapes, boolean closed, Sheet sheet) {
        double reach = trail.art().reachPx();
        for (double[] shape : shapes) {
            double[] path = trail.asidePx() == 0 ? shape : aside(shape, trail.asidePx(), closed);
            for (Sheet.Cut cut : sheet.cutter().cut(path)) {
                walk(pen, trail, cut, reach, sheet);
            }
        }
    }

    private static void walk(
            Pen pen, Symbolizer.Trail trail, Sheet.Cut cut, double reach, Sheet sheet) {
        double step = Math.max(1, trail.stepPx());
        double behind = cut.alongPx() - trail.startPx();
        // way from the start of the piece to the first drawing on it
        double next = behind <= 0 ? -behind : Math.ceil(behind / step) * step - behind;
        double[] xy = cut.xy();
        for (int i = 0; i + 3 < xy.length; i += 2) {
            double dx = xy[i + 2] - xy[i];
            double dy = xy[i + 3] - xy[i + 1];
            double length = Math.hypot(dx, dy);
            while (next <= length && length > 0) {
                double x = xy[i] + next / length * dx;
                double y = xy[i + 1] + next / length * dy;
                if (x > -reach
                        && y > -reach
                        && x < sheet.width() + reach
                        && y < sheet.height() + reach) {
                    AffineTransform place = AffineTransform.getTranslateInstance(x, y);
                    place.rotate(Math.atan2(dy, dx));
                    trail.art().paint(pen.placed(place));
                }
                next += step;
            }
            next -= length;
        }
    }

    /** The line moved to its left (seen along it), corners mitred. */
    static double[] aside(double[] xy, double px, boolean closed) {
        double[] plain = withoutRepeats(xy);
        int n = plain.length / 2;
        if (n < 2) {
            return plain;
        }
        double[] out = new double[plain.length];
        for (int i = 0; i < n; i++) {
            int before = i > 0 ? i - 1 : closed ? n - 2 : 0;
            int after = i < n - 1 ? i + 1 : closed ? 1 : n - 1;
            double[] in = normal(plain, before, before == i ? i + 1 : i);
            double[] on = normal(plain, after == i ? i - 1 : i, after);
            double mx = in[0] + on[0];
            double my = in[1] + on[1];
            double dot = 1 + in[0] * on[0] + in[1] * on[1];
            double factor = dot < 2 / (MOST_OUT * MOST_OUT) ? 0 : 1 / dot;
            out[2 * i] = plain[2 * i] + px * (factor == 0 ? on[0] : mx * factor);
            out[2 * i + 1] = plain[2 * i + 1] + px * (factor == 0 ? on[1] : my * factor);
        }
        return out;
    }

    /** Unit vector to the left of the way from one vertex to another. */
    private static double[] normal(double[] xy, int from, int to) {
        double dx = xy[2 * to] - xy[2 * from];
        double dy = xy[2 * to + 1] - xy[2 * from + 1];
        double length = Math.hypot(dx, dy);
        return length == 0 ? new double[2] : new double[] {dy / length, -dx / length};
    }

    private static double[] withoutRepeats(double[] xy) {
        double[] out = new double[xy.length];
        int n = 0;
        for (int i = 0; i + 1 < xy.length; i += 2) {
            if (n == 0 || xy[i] != out[n - 2] || xy[i + 1] != out[n - 1]) {
                out[n++] = xy[i];
                out[n++] = xy[i + 1];
            }
        }
        return Arrays.copyOf(out, n);
    }
}
