package io.gridward.core.snapshot.packed;

import io.gridward.core.crs.GroundMetric;
import java.util.List;
import org.locationtech.jts.algorithm.CGAlgorithmsDD;
import org.locationtech.jts.geom.Geometry;

/**
 * The edges of many shapes in a few arrays, each shape cut into level stripes so that a question
 * about a point looks at the edges of one stripe. Coordinates are degrees, x = longitude. A shape
 * is known by its position. Immutable but for who writes into its arrays; safe for many threads.
 *
 * @param numbers per shape {@link #HEADER} numbers: west, south, east, north (infinite and turned
 *     round when it is empty), stripes per degree of latitude, metres of reach (−1 for an area);
 *     then x, y of its vertices, ring by ring, a ring ending with its first vertex
 * @param index per shape and stripe where its runs begin, counted from the first of these, and
 *     where the last ones end; then the runs: edges in a row that meet the stripe, as the vertex
 *     the first one starts at, counted in the shape, times 128, plus how many edges follow it
 * @param heads per shape where its numbers begin, where its index begins, and its stripes (0 when
 *     it is empty); then the lengths of both and 0
 * @param rings where in the numbers each ring or line begins
 */
public record ShapeEdges(double[] numbers, int[] index, int[] heads, int[] rings) {
    static final int HEADER = 6;
    static final int HEAD = 3;
    static final int RUN_BITS = 7;
    static final int LONGEST_RUN = 1 << RUN_BITS;
    static final int PER_DEGREE = 4;
    static final int REACH = 5;
    static final double AREA = -1;

    /**
     * Packs shapes.
     *
     * @param shapes areas, of which the rings count, or else lines and points; a shape with a
     *     coordinate that is not finite is taken as empty
     * @param reachMetres per shape, how far from a line a point is still in it; 0 for areas
     */
    public static ShapeEdges of(List<Geometry> shapes, double[] reachMetres) {
        return EdgePacker.pack(shapes, reachMetres);
    }

    /** How many shapes there are. */
    public int size() {
        return heads.length / HEAD - 1;
    }

    /** True for an area, false for a line. */
    public boolean isArea(int shape) {
        return numbers[heads[HEAD * shape] + REACH] == AREA;
    }

    /** Memory of the arrays in bytes. */
    public long bytes() {
        return 8L * numbers.length + 4L * (rings.length + heads.length + index.length);
    }

    /** True unless the rectangle around a shape lies apart from another one. */
    public boolean isNear(int shape, double west, double south, double east, double north) {
        int box = heads[HEAD * shape];
        return !(numbers[box] > east
                || numbers[box + 1] > north
                || numbers[box + 2] < west
                || numbers[box + 3] < south);
    }

    /** True when an area contains the point or the reach of a line holds it. */
    public boolean contains(int shape, double x, double y) {
        double reach = numbers[heads[HEAD * shape] + REACH];
        return reach == AREA ? encloses(shape, x, y) : isWithin(shape, x, y, reach);
    }

    /** True when an odd number of edges lies to the right of the point; edges are half-open. */
    private boolean encloses(int shape, double x, double y) {
        int box = heads[HEAD * shape];
        if (!(x >= numbers[box]
                && y >= numbers[box + 1]
                && x < numbers[box + 2]
                && y < numbers[box + 3])) {
            return false;
        }
        int table = heads[HEAD * shape + 1];
        int stripe = table + stripe(shape, y);
        int last = table + index[stripe + 1];
        boolean inside = false;
        for (int r = table + index[stripe]; r < last; r++) {
            int at = box + HEADER + 2 * (index[r] >>> RUN_BITS);
            int end = at + 2 * (index[r] & LONGEST_RUN - 1) + 2;
            boolean low = numbers[at + 1] <= y;
            for (; at < end; at += 2) {
                boolean nextLow = numbers[at + 3] <= y;
                if (low != nextLow && crossesRightOf(at, low, x, y)) {
                    inside = !inside;
                }
                low = nextLow;
            }
        }
        return inside;
    }

    /** True when an edge that crosses the level of a point does so on its right. */
    private boolean crossesRightOf(int at, boolean up, double x, double y) {
        double x0 = numbers[at];
        double x1 = numbers[at + 2];
        if (x >= x0 && x >= x1) {
            return false;
        }
        return x < x0 && x < x1 || liesLeft(up ? at : at + 2, up ? at + 2 : at, x, y);
    }

    /**
     * In double-double arithmetic, from the lower end to the upper one, as its neighbour judges.
     */
    private boolean liesLeft(int low, int high, double x, double y) {
        return CGAlgorithmsDD.orientationIndex(
                        numbers[low], numbers[low + 1], numbers[high], numbers[high + 1], x, y)
                > 0;
    }

    /** True when the point lies within some degrees of an edge. */
    public boolean touches(int shape, double x, double y, double degrees) {
        int box = heads[HEAD * shape];
        if (!(x >= numbers[box] - degrees
                && y >= numbers[box + 1] - degrees
                && x <= numbers[box + 2] + degrees
                && y <= numbers[box + 3] + degrees)) {
            return false;
        }
        int table = heads[HEAD * shape + 1];
        int last = table + index[table + stripe(shape, y + degrees) + 1];
        for (int r = table + index[table + stripe(shape, y - degrees)]; r < last; r++) {
            int at = box + HEADER + 2 * (index[r] >>> RUN_BITS);
            int end = at + 2 * (index[r] & LONGEST_RUN - 1) + 2;
            for (; at < end; at += 2) {
                if (degreesTo(at, x, y) <= degrees) {
                    return true;
                }
            }
        }
        return false;
    }

    /** As in JTS, Distance.pointToSegment. */
    private double degreesTo(int at, double x, double y) {
        double x0 = numbers[at];
        double y0 = numbers[at + 1];
        double dx = numbers[at + 2] - x0;
        double dy = numbers[at + 3] - y0;
        double length2 = dx * dx + dy * dy;
        double r = ((x - x0) * dx + (y - y0) * dy) / length2;
        if (!(r > 0)) {
            return length(x - x0, y - y0);
        }
        if (r >= 1) {
            return length(x - numbers[at + 2], y - numbers[at + 3]);
        }
        return Math.abs(((y0 - y) * dx - (x0 - x) * dy) / length2) * Math.sqrt(length2);
    }

    private static double length(double dx, double dy) {
        return Math.sqrt(dx * dx + dy * dy);
    }

    /**
     * Metres on the ground to the nearest edge as by {@link GroundMetric#metresTo}; infinite for an
     * empty shape, NaN for a point that is not finite.
     */
    public double metres(int shape, double x, double y) {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            return Double.NaN;
        }
        return new EdgeSearch(this, shape, x, y).nearest(Double.POSITIVE_INFINITY, 0);
    }

    /** The same as far as some metres; infinite when the nearest edge is farther than that. */
    public double metresUpTo(int shape, double x, double y, double limit) {
        return new EdgeSearch(this, shape, x, y).nearest(limit, 0);
    }

    /** True when {@link #metres} is at most so much; cheaper. */
    public boolean isWithin(int shape, double x, double y, double metres) {
        return Double.isFinite(x)
                && Double.isFinite(y)
                && new EdgeSearch(this, shape, x, y).nearest(metres, metres) <= metres;
    }

    /** Gives each edge of a shape whose own rectangle meets another; each once. */
    public void edges(
            int shape, double west, double south, double east, double north, EdgeTaker taker) {
        int box = heads[HEAD * shape];
        if (heads[HEAD * shape + 2] == 0 || !isNear(shape, west, south, east, north)) {
            return;
        }
        int table = heads[HEAD * shape + 1];
        int first = stripe(shape, south);
        int last = stripe(shape, north);
        for (int s = first; s <= last; s++) {
            int end = table + index[table + s + 1];
            for (int r = table + index[table + s]; r < end; r++) {
                int at = box + HEADER + 2 * (index[r] >>> RUN_BITS);
                int stop = at + 2 * (index[r] & LONGEST_RUN - 1) + 2;
                for (; at < stop; at += 2) {
                    double low = Math.min(numbers[at + 1], numbers[at + 3]);
                    if (low <= north
                            && Math.max(numbers[at + 1], numbers[at + 3]) >= south
                            && Math.min(numbers[at], numbers[at + 2]) <= east
                            && Math.max(numbers[at], numbers[at + 2]) >= west
                            && (s == first || s == stripe(shape, low))) {
                        taker.take(numbers[at], numbers[at + 1], numbers[at + 2], numbers[at + 3]);
                    }
                }
            }
        }
    }

    /** The stripe of a shape that is not empty which holds a latitude or comes nearest to it. */
    int stripe(int shape, double y) {
        int box = heads[HEAD * shape];
        double up = (y - numbers[box + 1]) * numbers[box + PER_DEGREE];
        return up > 0 ? (int) Math.min((long) up, heads[HEAD * shape + 2] - 1) : 0;
    }
}
