package io.gridward.core.snapshot.packed;

import io.gridward.core.crs.GroundMetric;

/**
 * The edge of a shape nearest to a point: from the point's stripe outward until the next stripe is
 * farther than the best edge. An edge is measured by {@link GroundMetric#metresTo} unless its plain
 * distance rules it out, so that the answer is the least over all edges, to the last bit.
 */
final class EdgeSearch {
    /** What rounding may take from a bound, in metres and as a factor. */
    private static final double SLACK_METRES = 1e-6;

    private static final double SLACK = 1 + 1e-9;

    /** A growth beyond this is taken as unbounded; {@link GroundMetric#stretch} goes farther. */
    private static final double MOST_GROWTH = 0.1;

    /** Metres at which the growth is read. */
    private static final double METRES = 100;

    private final ShapeEdges edges;
    private final int shape;
    private final int box;
    private final double lon;
    private final double lat;
    private final GroundMetric here;
    private final double stretchOfAMetre;

    EdgeSearch(ShapeEdges edges, int shape, double lon, double lat) {
        this.edges = edges;
        this.shape = shape;
        this.box = edges.heads()[ShapeEdges.HEAD * shape];
        this.lon = lon;
        this.lat = lat;
        this.here = GroundMetric.at(lat);
        this.stretchOfAMetre = stretchOfAMetre();
    }

    /**
     * Metres to the nearest edge.
     *
     * @param limit edges farther away are of no interest
     * @param enough an edge as near as that ends the search
     * @return infinite when no edge is within the limit
     */
    double nearest(double limit, double enough) {
        int end = edges.heads()[ShapeEdges.HEAD * shape + 2];
        if (end == 0) {
            return Double.POSITIVE_INFINITY;
        }
        int up = edges.stripe(shape, lat);
        int down = up - 1;
        double best = limit;
        double found = Double.POSITIVE_INFINITY;
        double above = 0;
        double below = down < 0 ? Double.POSITIVE_INFINITY : gap(down);
        while (Math.min(above, below) <= GroundMetric.latReach(best + SLACK_METRES) * SLACK) {
            boolean goUp = above <= below;
            double next = scan(goUp ? up++ : down--, best);
            if (next <= best) {
                best = next;
                found = next;
            }
            if (found <= enough || up == end && down < 0) {
                return found;
            }
            above = up == end ? Double.POSITIVE_INFINITY : gap(up);
            below = down < 0 ? Double.POSITIVE_INFINITY : gap(down);
        }
        return found;
    }

    /** Degrees of latitude from the point to a stripe. */
    private double gap(int stripe) {
        double[] numbers = edges.numbers();
        double perDegree = numbers[box + ShapeEdges.PER_DEGREE];
        double south = numbers[box + 1] + stripe / perDegree;
        double north = numbers[box + 1] + (stripe + 1) / perDegree;
        return Math.max(0, Math.max(south - lat, lat - north));
    }

    /**
     * The least distance of an edge of a stripe, infinite when none is within the limit. The edge
     * that is nearest by its plain distance is measured first: along a ring that comes nearer every
     * edge would be the best so far.
     */
    private double scan(int stripe, double limit) {
        int[] index = edges.index();
        int table = edges.heads()[ShapeEdges.HEAD * shape + 1];
        int from = table + index[table + stripe];
        int last = table + index[table + stripe + 1];
        int first = plainlyNearest(from, last, limit);
        if (first < 0) {
            return Double.POSITIVE_INFINITY;
        }
        double measured = metres(first);
        double found = measured <= limit ? measured : Double.POSITIVE_INFINITY;
        return Math.min(found, leastOfOthers(from, last, first, Math.min(limit, measured)));
    }

    /** The edge of some runs with the least plain distance; below 0 when all are too far. */
    private int plainlyNearest(int from, int last, double limit) {
        double[] v = edges.numbers();
        int[] index = edges.index();
        double most = most(limit);
        double aside = aside(most);
        double least2 = most * most;
        int nearest = -1;
        for (int r = from; r < last; r++) {
            int at = box + ShapeEdges.HEADER + 2 * (index[r] >>> ShapeEdges.RUN_BITS);
            int end = at + 2 * (index[r] & ShapeEdges.LONGEST_RUN - 1) + 2;
            for (; at < end; at += 2) {
                if (!isAside(v[at] - lon, v[at + 2] - lon, aside)) {
                    double far2 = plain2(v[at], v[at + 1], v[at + 2], v[at + 3]);
                    if (far2 <= least2) {
                        least2 = far2;
                        nearest = at;
                        aside = aside(Math.sqrt(far2));
                    }
                }
            }
        }
        return nearest;
    }

    /** The least distance of the edges of some runs but one; infinite when none is within. */
    private double leastOfOthers(int from, int last, int but, double limit) {
        double[] v = edges.numbers();
        int[] index = edges.index();
        double best = limit;
        double found = Double.POSITIVE_INFINITY;
        double most = most(best);
        double aside = aside(most);
        for (int r = from; r < last; r++) {
            int at = box + ShapeEdges.HEADER + 2 * (index[r] >>> ShapeEdges.RUN_BITS);
            int end = at + 2 * (index[r] & ShapeEdges.LONGEST_RUN - 1) + 2;
            for (; at < end; at += 2) {
                if (!isAside(v[at] - lon, v[at + 2] - lon, aside)
                        && at != but
                        && plain2(v[at], v[at + 1], v[at + 2], v[at + 3]) <= most * most) {
                    double m = metres(at);
                    if (m <= best) {
                        best = m;
                        found = m;
                        most = most(best);
                        aside = aside(most);
                    }
                }
            }
        }
        return found;
    }

    private double metres(int edge) {
        double[] v = edges.numbers();
        return here.metresTo(lon, lat, v[edge], v[edge + 1], v[edge + 2], v[edge + 3]);
    }

    /** The most that the plain distance of an edge within some metres can be. */
    private double most(double metres) {
        double growth = stretchOfAMetre * metres;
        return growth < MOST_GROWTH
                ? SLACK_METRES + metres * SLACK * (1 + growth)
                : Double.POSITIVE_INFINITY;
    }

    /**
     * By what share a metre may seem longer; {@link GroundMetric#stretch} grows in step with the
     * metres. Infinite where it is not bounded.
     */
    private double stretchOfAMetre() {
        double[] numbers = edges.numbers();
        return numbers[box + 1] >= -90 && numbers[box + 3] <= 90
                ? (GroundMetric.stretch(lat, METRES) - 1) / METRES
                : Double.POSITIVE_INFINITY;
    }

    /** Degrees of longitude that are surely longer than some metres. */
    private double aside(double metres) {
        double degree = here.lonMetres(); // below 0 beyond a pole
        return degree > 0 ? metres / degree * SLACK : Double.POSITIVE_INFINITY;
    }

    /** True when both ends of an edge lie too far east, or west: so do most edges of a stripe. */
    private static boolean isAside(double x0, double x1, double aside) {
        return x0 > aside && x1 > aside || x0 < -aside && x1 < -aside;
    }

    /** Square of the distance to an edge in the metric at the point. */
    private double plain2(double x0, double y0, double x1, double y1) {
        double x = x0 - lon;
        double y = y0 - lat;
        double dx = x1 - x0;
        double dy = y1 - y0;
        double t = here.nearest(x, y, dx, dy);
        double east = (x + t * dx) * here.lonMetres();
        double north = (y + t * dy) * here.latMetres();
        return east * east + north * north;
    }
}
