package io.gridward.core.responsibility.city;

import io.gridward.core.crs.GroundMetric;
import java.util.Arrays;

/**
 * Small cells of ground, each with the shapes at whose edges the answer can change within some
 * metres of any point of the cell; cells without any are not kept. Of unit grids, which have edges
 * everywhere but whose edges matter only between subdistricts, one stands for all of the same
 * subdistrict. Immutable.
 */
final class NearCells {
    private static final double CELL_METRES = 16;
    private static final double HALF_DIAGONAL = CELL_METRES * 0.75;
    private static final double PIECE_METRES = 4 * CELL_METRES;

    /** An edge that is longer belongs to no city; then nothing is collected. */
    private static final double LONGEST_METRES = 200_000;

    private static final long ROW = 1L << 22;
    private static final long EMPTY = -1;

    private final double metres;
    private final double lonStep;
    private final double latStep;
    private final long[] cells;
    private final int[] lists;
    private final int[] pool;
    private final boolean complete;

    /**
     * Collects the cells.
     *
     * @param outlines edges of each shape; null for shapes that do not matter
     * @param grounds for each shape a number that grids of the same subdistrict share, else below 0
     * @param things for each shape a number that versions of the same grid share
     * @param metres how far from an edge a cell is near it
     */
    NearCells(Outline[] outlines, int[] grounds, int[] things, double metres) {
        this.metres = metres;
        GroundMetric metric = GroundMetric.at(middle(outlines));
        this.lonStep = CELL_METRES / metric.lonMetres();
        this.latStep = CELL_METRES / metric.latMetres();
        Pairs pairs = new Pairs();
        InnerEdges inner = new InnerEdges(outlines, grounds, things);
        for (int i = 0; i < outlines.length; i++) {
            if (outlines[i] != null) {
                int position = i;
                outlines[i].forEach(
                        (x0, y0, x1, y1) -> {
                            if (!inner.has(x0, y0, x1, y1, grounds[position])) {
                                add(x0, y0, x1, y1, position, pairs);
                            }
                        });
            }
        }
        this.complete = pairs.sort();
        int count = pairs.cellCount();
        this.cells = new long[Math.max(2, Integer.highestOneBit(Math.max(1, count)) * 4)];
        this.lists = new int[cells.length];
        Arrays.fill(cells, EMPTY);
        this.pool = fill(pairs, grounds);
    }

    private static double middle(Outline[] outlines) {
        double[] range = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (Outline outline : outlines) {
            if (outline != null) {
                outline.forEach(
                        (x0, y0, x1, y1) -> {
                            range[0] = Math.min(range[0], Math.min(y0, y1));
                            range[1] = Math.max(range[1], Math.max(y0, y1));
                        });
            }
        }
        return range[0] <= range[1] ? Math.max(-80, Math.min(80, (range[0] + range[1]) / 2)) : 0;
    }

    /** Adds a shape to the cells that one of its edges comes near, piece by piece. */
    private void add(double x0, double y0, double x1, double y1, int position, Pairs pairs) {
        GroundMetric metric = GroundMetric.at(y0);
        double length = metric.metres(x1 - x0, y1 - y0);
        if (!(length < LONGEST_METRES)) {
            pairs.giveUp();
            return;
        }
        int pieces = 1 + (int) (length / PIECE_METRES);
        for (int i = 0; i < pieces; i++) {
            double from = (double) i / pieces;
            double to = (i + 1.0) / pieces;
            addPiece(
                    new double[] {
                        x0 + from * (x1 - x0),
                        y0 + from * (y1 - y0),
                        x0 + to * (x1 - x0),
                        y0 + to * (y1 - y0)
                    },
                    metric,
                    position,
                    pairs);
        }
    }

    private void addPiece(double[] ends, GroundMetric metric, int position, Pairs pairs) {
        double reach = 1.01 * metres + HALF_DIAGONAL;
        double dLon = reach / metric.lonMetres();
        double dLat = reach / metric.latMetres();
        long west = column(Math.min(ends[0], ends[2]) - dLon);
        long east = column(Math.max(ends[0], ends[2]) + dLon);
        long south = row(Math.min(ends[1], ends[3]) - dLat);
        long north = row(Math.max(ends[1], ends[3]) + dLat);
        for (long r = south; r <= north; r++) {
            for (long c = west; c <= east; c++) {
                double lon = (c + 0.5) * lonStep - 180;
                double lat = (r + 0.5) * latStep - 90;
                double x = ends[0] - lon;
                double y = ends[1] - lat;
                double dx = ends[2] - ends[0];
                double dy = ends[3] - ends[1];
                double t = metric.nearest(x, y, dx, dy);
                if (metric.metres(x + t * dx, y + t * dy) <= reach) {
                    pairs.add(r * ROW + c, position);
                }
            }
        }
    }

    private long column(double lon) {
        return (long) ((lon + 180) / lonStep);
    }

    private long row(double lat) {
        return (long) ((lat + 90) / latStep);
    }

    /** Puts the shapes of each cell, ascending, into lists; equal neighbours share one. */
    private int[] fill(Pairs pairs, int[] grounds) {
        int[] lists = new int[1024];
        int[] members = new int[64];
        int used = 1;
        int last = 0;
        for (int from = 0; from < pairs.size(); ) {
            int to = pairs.endOfCell(from);
            if (members.length < to - from) {
                members = new int[2 * (to - from)];
            }
            int n = members(pairs, from, to, grounds, members);
            if (n > 0) {
                if (!isList(lists, last, members, n)) {
                    while (used + n + 1 > lists.length) {
                        lists = Arrays.copyOf(lists, 2 * lists.length);
                    }
                    last = used;
                    lists[used++] = n;
                    System.arraycopy(members, 0, lists, used, n);
                    used += n;
                }
                put(pairs.cell(from), last);
            }
            from = to;
        }
        return Arrays.copyOf(lists, used);
    }

    private static boolean isList(int[] lists, int at, int[] members, int n) {
        return lists[at] == n && Arrays.equals(lists, at + 1, at + 1 + n, members, 0, n);
    }

    /** What of a cell matters: a lone ground is no border. */
    private static int members(Pairs pairs, int from, int to, int[] grounds, int[] into) {
        int n = 0;
        int firstGround = -1;
        boolean border = false;
        for (int i = from; i < to; i++) {
            int position = pairs.position(i);
            int ground = grounds[position];
            if (ground < 0) {
                into[n++] = position;
            } else if (firstGround < 0) {
                firstGround = position;
            } else if (ground != grounds[firstGround] && !isAmong(grounds, into, n, ground)) {
                border = true;
                into[n++] = position;
            }
        }
        if (firstGround >= 0 && (border || n > 0)) {
            into[n++] = firstGround;
            Arrays.sort(into, 0, n);
        }
        return n;
    }

    private static boolean isAmong(int[] grounds, int[] members, int n, int ground) {
        for (int i = 0; i < n; i++) {
            if (grounds[members[i]] == ground) {
                return true;
            }
        }
        return false;
    }

    private void put(long cell, int list) {
        int slot = slot(cell);
        while (cells[slot] != EMPTY) {
            slot = slot + 1 & cells.length - 1;
        }
        cells[slot] = cell;
        lists[slot] = list;
    }

    private int slot(long cell) {
        long hash = cell * 0x9E3779B97F4A7C15L;
        return (int) (hash >>> 32) & cells.length - 1;
    }

    /** Where in {@link #pool} the list of a point's cell is; 0, an empty list, when it has none. */
    int list(double lon, double lat) {
        long cell = row(lat) * ROW + column(lon);
        int slot = slot(cell);
        while (cells[slot] != EMPTY) {
            if (cells[slot] == cell) {
                return lists[slot];
            }
            slot = slot + 1 & cells.length - 1;
        }
        return 0;
    }

    /** Lists one after the other: how many, then so many positions of shapes, ascending. */
    int[] pool() {
        return pool;
    }

    /** How far from an edge a cell is near it; below 0 when nothing could be collected. */
    double metres() {
        return complete ? metres : -1;
    }
}
