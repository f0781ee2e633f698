package io.gridward.ogc.tile;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Leaves out vertices that lie less than one tile unit beside the simplified edge (D. Douglas and
 * T. Peucker, "Algorithms for the reduction of the number of points", 1973). What is left out
 * depends on the vertices of an edge alone, not on the polygon nor on the direction it is walked
 * in: so polygons that share an edge still share it, at every zoom and over tile borders.
 */
final class EdgeSimplifier {
    private static final double TOLERANCE_UNITS = 1;

    private final EdgeNodes nodes;

    EdgeSimplifier(EdgeNodes nodes) {
        this.nodes = nodes;
    }

    /**
     * The vertices of a closed ring that stay.
     *
     * @param stored x0, y0, x1, y1 … as stored, last vertex as the first
     * @param units the same vertices in units of the world at the zoom
     * @return of {@code units} those that stay, closed
     */
    double[] ring(double[] stored, double[] units) {
        int n = stored.length / 2 - 1;
        int first = firstNode(stored, n);
        int start = first < 0 ? least(stored, n) : first;
        double[] xy = turned(stored, n, start);
        double[] uv = turned(units, n, start);
        boolean[] keep = new boolean[n + 1];
        int from = 0;
        for (int i = 1; i <= n; i++) {
            if (i == n || first >= 0 && nodes.holds(xy[2 * i], xy[2 * i + 1])) {
                edge(xy, uv, from, i, keep);
                from = i;
            }
        }
        return kept(uv, keep);
    }

    /** The vertices of a line that stay, its ends among them. */
    static double[] line(double[] stored, double[] units) {
        boolean[] keep = new boolean[stored.length / 2];
        edge(stored, units, 0, keep.length - 1, keep);
        return kept(units, keep);
    }

    private int firstNode(double[] xy, int n) {
        for (int i = 0; i < n; i++) {
            if (nodes.holds(xy[2 * i], xy[2 * i + 1])) {
                return i;
            }
        }
        return -1;
    }

    private static int least(double[] xy, int n) {
        int least = 0;
        for (int i = 1; i < n; i++) {
            least = compare(xy, i, least) < 0 ? i : least;
        }
        return least;
    }

    private static double[] turned(double[] xy, int n, int start) {
        double[] out = new double[2 * n + 2];
        int head = 2 * (n - start);
        System.arraycopy(xy, 2 * start, out, 0, head);
        System.arraycopy(xy, 0, out, head, 2 * start);
        out[2 * n] = out[0];
        out[2 * n + 1] = out[1];
        return out;
    }

    /** Marks what stays between two vertices, both of which do. */
    private static void edge(double[] xy, double[] uv, int from, int to, boolean[] keep) {
        keep[from] = true;
        keep[to] = true;
        boolean forward = isForward(xy, from, to);
        Deque<int[]> open = new ArrayDeque<>();
        open.push(new int[] {from, to});
        while (!open.isEmpty()) {
            int[] span = open.pop();
            int far = farthest(uv, span[0], span[1], forward);
            if (far >= 0) {
                keep[far] = true;
                open.push(new int[] {span[0], far});
                open.push(new int[] {far, span[1]});
            }
        }
    }

    /** The same edge walked the other way gives the other answer. */
    private static boolean isForward(double[] xy, int from, int to) {
        int a = from;
        int b = to;
        while (a < b) {
            int order = compare(xy, a, b);
            if (order != 0) {
                return order < 0;
            }
            a++;
            b--;
        }
        return true;
    }

    private static int compare(double[] xy, int i, int j) {
        int order = Double.compare(xy[2 * i], xy[2 * j]);
        return order != 0 ? order : Double.compare(xy[2 * i + 1], xy[2 * j + 1]);
    }

    /** The vertex farthest from the chord, of equals the first on the way; -1 when all are near. */
    private static int farthest(double[] uv, int from, int to, boolean forward) {
        int a = forward ? from : to;
        int b = forward ? to : from;
        int step = forward ? 1 : -1;
        double most = TOLERANCE_UNITS * TOLERANCE_UNITS;
        int farthest = -1;
        for (int i = a + step; i != b && from + 1 < to; i += step) {
            double distance2 = distance2(uv, i, a, b);
            if (distance2 > most) {
                most = distance2;
                farthest = i;
            }
        }
        return farthest;
    }

    private static double distance2(double[] uv, int i, int a, int b) {
        double dx = uv[2 * b] - uv[2 * a];
        double dy = uv[2 * b + 1] - uv[2 * a + 1];
        double px = uv[2 * i] - uv[2 * a];
        double py = uv[2 * i + 1] - uv[2 * a + 1];
        double length2 = dx * dx + dy * dy;
        double t = length2 == 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length2));
        double ex = px - t * dx;
        double ey = py - t * dy;
        return ex * ex + ey * ey;
    }

    private static double[] kept(double[] uv, boolean[] keep) {
        int n = 0;
        for (boolean k : keep) {
            n += k ? 1 : 0;
        }
        double[] out = new double[2 * n];
        int at = 0;
        for (int i = 0; i < keep.length; i++) {
            if (keep[i]) {
                out[at++] = uv[2 * i];
                out[at++] = uv[2 * i + 1];
            }
        }
        return out;
    }
}
