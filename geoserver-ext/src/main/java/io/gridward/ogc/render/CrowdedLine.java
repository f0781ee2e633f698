package io.gridward.ogc.render;

import java.util.Arrays;

/**
 * Thins lines whose vertices lie closer than the pixels can show. Vertices move to the nearest half
 * pixel; those that fall together, or on the way from the one before to the next, are left out.
 * Where a vertex goes depends on nothing but itself, so that two neighbours keep their common edge.
 */
final class CrowdedLine {
    /** Mean of the steps from vertex to vertex, along both axes together, below which to thin. */
    private static final double MEAN_STEP_PX = 1.2;

    private static final double PER_PX = 2;

    private CrowdedLine() {}

    /** The line with fewer vertices; the line itself if not crowded. */
    static double[] thin(double[] xy) {
        double steps = 0;
        for (int i = 2; i < xy.length; i += 2) {
            steps += Math.abs(xy[i] - xy[i - 2]) + Math.abs(xy[i + 1] - xy[i - 1]);
        }
        if (steps >= MEAN_STEP_PX * (xy.length / 2 - 1)) {
            return xy;
        }
        double[] out = new double[xy.length];
        int n = 0;
        for (int i = 0; i < xy.length; i += 2) {
            double x = Math.rint(xy[i] * PER_PX) / PER_PX + 0.0; // no zero with a sign
            double y = Math.rint(xy[i + 1] * PER_PX) / PER_PX + 0.0;
            if (n > 0 && out[n - 2] == x && out[n - 1] == y) {
                continue;
            }
            if (n > 2 && onTheWay(out, n, x, y)) {
                n -= 2;
            }
            out[n++] = x;
            out[n++] = y;
        }
        return Arrays.copyOf(out, n);
    }

    /** The last vertex lies between the one before it and a next one; exact, as all are halves. */
    private static boolean onTheWay(double[] out, int n, double x, double y) {
        double ax = out[n - 2] - out[n - 4];
        double ay = out[n - 1] - out[n - 3];
        double bx = x - out[n - 2];
        double by = y - out[n - 1];
        return ax * by == ay * bx && ax * bx + ay * by > 0;
    }
}
