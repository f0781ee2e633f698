package io.gridward.ogc.render.extra;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The one point at which a drawing stands for a line or a polygon. */
final class Middles {
    private Middles() {}

    /**
     * The centre of gravity of a polygon's shell; where that lies outside, the middle of the widest
     * stretch inside at its height.
     */
    static double[] ofArea(double[][] area) {
        double[] ring = area[0];
        double sum = 0;
        double x = 0;
        double y = 0;
        for (int i = 0; i + 3 < ring.length; i += 2) {
            double dx = ring[i] - ring[0];
            double dy = ring[i + 1] - ring[1];
            double ex = ring[i + 2] - ring[0];
            double ey = ring[i + 3] - ring[1];
            double cross = dx * ey - ex * dy;
            sum += cross;
            x += (dx + ex) * cross;
            y += (dy + ey) * cross;
        }
        if (sum == 0) {
            return new double[] {ring[0], ring[1]};
        }
        return within(area, ring[0] + x / (3 * sum), ring[1] + y / (3 * sum));
    }

    private static double[] within(double[][] area, double x, double y) {
        double[] crossings =
                Arrays.stream(area).flatMapToDouble(ring -> crossings(ring, y)).sorted().toArray();
        double best = -1;
        double middle = x;
        for (int i = 0; i + 1 < crossings.length; i += 2) {
            if (crossings[i] <= x && x <= crossings[i + 1]) {
                return new double[] {x, y};
            }
            if (crossings[i + 1] - crossings[i] > best) {
                best = crossings[i + 1] - crossings[i];
                middle = (crossings[i] + crossings[i + 1]) / 2;
            }
        }
        return new double[] {middle, y};
    }

    private static DoubleStream crossings(double[] ring, double y) {
        return IntStream.range(0, Math.max(0, ring.length / 2 - 1))
                .map(i -> 2 * i)
                .filter(i -> ring[i + 1] <= y != ring[i + 3] <= y)
                .mapToDouble(
                        i ->
                                ring[i]
                                        + (y - ring[i + 1])
                                                / (ring[i + 3] - ring[i + 1])
                                                * (ring[i + 2] - ring[i]));
    }

    /** Half way along. */
    static double[] ofLine(double[] xy) {
        double whole = 0;
        for (int i = 0; i + 3 < xy.length; i += 2) {
            whole += Math.hypot(xy[i + 2] - xy[i], xy[i + 3] - xy[i + 1]);
        }
        double left = whole / 2;
        for (int i = 0; i + 3 < xy.length; i += 2) {
            double length = Math.hypot(xy[i + 2] - xy[i], xy[i + 3] - xy[i + 1]);
            if (length >= left && length > 0) {
                double t = left / length;
                return new double[] {
                    xy[i] + t * (xy[i + 2] - xy[i]), xy[i + 1] + t * (xy[i + 3] - xy[i + 1])
                };
            }
            left -= length;
        }
        return new double[] {xy[0], xy[1]};
    }
}
