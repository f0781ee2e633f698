package io.gridward.core.responsibility.border;

import io.gridward.core.crs.GroundMetric;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Collects cells near edges, level band by level band, each with so few edges that little memory is
 * taken at a time.
 */
final class NearBuilder {
    private static final double CELL_METRES = 12;
    private static final double HALF_DIAGONAL = CELL_METRES * 0.75;
    private static final double PIECE_METRES = 4 * CELL_METRES;

    /** An edge that is longer, or at a pole, belongs to no city; then nothing is collected. */
    private static final double LONGEST_METRES = 200_000;

    private static final double MOST_LON_REACH = 1;
    private static final double LEAST_DEGREE_METRES = 110_000;
    private static final double BEYOND_EARTH = 91;
    private static final int MOST_EDGES = 1 << 16;

    /** So many blocks are some gigabytes of cells. */
    private static final int MOST_BLOCKS = 1 << 22;

    private static final int MOST_BLOCK_ROWS = 1 << 15;

    /** Columns of cells around the Earth are fewer. */
    private static final int COLUMN_BITS = 23;

    private final Borders borders;
    private final double metres;
    private final double reach;
    private final double margin;
    private final double[] lats = {BEYOND_EARTH, -BEYOND_EARTH};
    private final double lonStep;
    private final double latStep;
    private final Pairs pairs = new Pairs();
    private final Lists lists = new Lists();
    private final Map<Long, int[]> blocks = new LinkedHashMap<>();
    private boolean complete;

    NearBuilder(Borders borders, double metres) {
        this.borders = borders;
        this.metres = metres;
        this.reach = 1.01 * metres + HALF_DIAGONAL;
        this.margin = 2 * reach / LEAST_DEGREE_METRES;
        this.complete = borders.count() <= 1 << Pairs.POSITION_BITS;
        for (int i = 0; i < borders.count(); i++) {
            borders.edges(
                    i,
                    -BEYOND_EARTH,
                    BEYOND_EARTH,
                    (x0, y0, x1, y1) -> {
                        lats[0] = Math.min(lats[0], Math.min(y0, y1));
                        lats[1] = Math.max(lats[1], Math.max(y0, y1));
                    });
        }
        double middle = lats[0] <= lats[1] ? (lats[0] + lats[1]) / 2 : 0;
        GroundMetric metric = GroundMetric.at(Math.max(-80, Math.min(80, middle)));
        this.lonStep = CELL_METRES / metric.lonMetres();
        this.latStep = CELL_METRES / metric.latMetres();
    }

    NearCells build() {
        double south = Math.max(-90, lats[0] - margin);
        double north = Math.min(90, lats[1] + margin);
        if (complete && south <= north) {
            band(row(south) >> NearCells.SIDE_BITS, (row(north) >> NearCells.SIDE_BITS) + 1);
        }
        return new NearCells(complete ? metres : -1, this);
    }

    /** Takes rows of blocks, half of them at a time when many edges are near. */
    private void band(long from, long to) {
        double south = from * NearCells.SIDE * latStep - 90 - margin;
        double north = to * NearCells.SIDE * latStep - 90 + margin;
        int[] count = new int[1];
        for (int i = 0; i < borders.count(); i++) {
            borders.edges(i, south, north, (x0, y0, x1, y1) -> count[0]++);
        }
        boolean large = count[0] > MOST_EDGES && to - from > 1;
        if (large || to - from > MOST_BLOCK_ROWS) {
            long middle = (from + to) / 2;
            band(from, middle);
            band(middle, to);
        } else if (count[0] > 0 && complete) {
            Rows rows = new Rows(from * NearCells.SIDE, to * NearCells.SIDE);
            collect(south, north, rows);
            pairs.sort();
            put(rows);
            pairs.clear();
        }
    }

    /** Rows of cells, from the first to before the last. */
    private record Rows(long first, long end) {}

    private long row(double lat) {
        return (long) Math.floor((lat + 90) / latStep);
    }

    private long column(double lon) {
        return (long) Math.floor((lon + 180) / lonStep);
    }

    private void collect(double south, double north, Rows rows) {
        InnerEdges inner = new InnerEdges(borders, south, north);
        for (int i = 0; i < borders.count(); i++) {
            int position = i;
            borders.edges(
                    i,
                    south,
                    north,
                    (x0, y0, x1, y1) -> {
                        if (!inner.has(x0, y0, x1, y1, borders.ground(position))) {
                            add(new double[] {x0, y0, x1, y1}, position, rows);
                        }
                    });
        }
    }

    /** Adds a shape to the cells that one of its edges comes near, piece by piece. */
    private void add(double[] edge, int position, Rows rows) {
        GroundMetric metric = GroundMetric.at(edge[1]);
        double dx = edge[2] - edge[0];
        double dy = edge[3] - edge[1];
        double length = metric.metres(dx, dy);
        double lonReach = reach / metric.lonMetres();
        if (!(length < LONGEST_METRES && lonReach > 0 && lonReach < MOST_LON_REACH)) {
            complete = false;
            return;
        }
        int pieces = 1 + (int) (length / PIECE_METRES);
        for (int i = 0; i < pieces; i++) {
            double from = (double) i / pieces;
            double to = (i + 1.0) / pieces;
            double[] ends = {
                edge[0] + from * dx, edge[1] + from * dy, edge[0] + to * dx, edge[1] + to * dy
            };
            addPiece(ends, metric, position, rows);
        }
    }

    private void addPiece(double[] ends, GroundMetric metric, int position, Rows rows) {
        double dLon = reach / metric.lonMetres();
        double dLat = reach / metric.latMetres();
        double dx = ends[2] - ends[0];
        double dy = ends[3] - ends[1];
        long west = Math.max(0, column(Math.min(ends[0], ends[2]) - dLon));
        long east = Math.min((1 << COLUMN_BITS) - 1, column(Math.max(ends[0], ends[2]) + dLon));
        long south = Math.max(rows.first(), row(Math.min(ends[1], ends[3]) - dLat));
        long north = Math.min(rows.end() - 1, row(Math.max(ends[1], ends[3]) + dLat));
        for (long r = south; r <= north; r++) {
            for (long c = west; c <= east; c++) {
                double x = ends[0] - ((c + 0.5) * lonStep - 180);
                double y = ends[1] - ((r + 0.5) * latStep - 90);
                double t = metric.nearest(x, y, dx, dy);
                if (metric.metres(x + t * dx, y + t * dy) <= reach) {
                    pairs.add(r - rows.first() << COLUMN_BITS | c, position);
                }
            }
        }
    }

    /** Puts the list of each cell into its block. */
    private void put(Rows rows) {
        int to;
        for (int from = 0; from < pairs.size() && complete; from = to) {
            to = pairs.endOfCell(from);
            long row = rows.first() + (pairs.cell(from) >> COLUMN_BITS);
            long column = pairs.cell(from) & (1 << COLUMN_BITS) - 1;
            int[] block =
                    blocks.computeIfAbsent(
                            NearCells.block(row, column), k -> new int[NearCells.BLOCK]);
            block[NearCells.inBlock(row, column)] = lists.of(pairs, from, to);
            complete = blocks.size() < MOST_BLOCKS;
        }
    }

    double lonStep() {
        return lonStep;
    }

    double latStep() {
        return latStep;
    }

    /** The table of blocks; which one of {@link #lists} it is follows their order. */
    long[] blocks() {
        long[] table = new long[Integer.highestOneBit(Math.max(1, blocks.size())) * 4];
        Arrays.fill(table, NearCells.EMPTY);
        long kept = 0;
        for (long block : blocks.keySet()) {
            table[NearCells.slot(block, table)] = block << NearCells.KEPT_BITS | kept++;
        }
        return table;
    }

    /** Where the list of each cell is, block by block in the order of {@link #blocks}. */
    BlockNumbers lists() {
        return new BlockNumbers(blocks.values());
    }

    int[] pool() {
        return lists.toArray();
    }
}
