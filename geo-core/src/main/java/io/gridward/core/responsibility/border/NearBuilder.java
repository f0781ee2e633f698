package io.gridward.core.responsibility.border;

import io.gridward.core.crs.GroundMetric;
import java.util.Arrays;

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
    private static final int BLOCK = NearCells.SIDE * NearCells.SIDE;

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
    private long[] blocks = new long[64];
    private int[] cells = new int[1 << 12];
    private int blockCount;
    private long firstRow;
    private long endRow;
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
        Arrays.fill(blocks, NearCells.EMPTY);
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
            firstRow = from * NearCells.SIDE;
            endRow = to * NearCells.SIDE;
            collect(south, north);
            pairs.sort();
            put();
            pairs.clear();
        }
    }

    private long row(double lat) {
        return (long) Math.floor((lat + 90) / latStep);
    }

    private long column(double lon) {
        return (long) Math.floor((lon + 180) / lonStep);
    }

    private void collect(double south, double north) {
        InnerEdges inner = new InnerEdges(borders, south, north);
        for (int i = 0; i < borders.count(); i++) {
            int position = i;
            borders.edges(
                    i,
                    south,
                    north,
                    (x0, y0, x1, y1) -> {
                        if (!inner.has(x0, y0, x1, y1, borders.ground(position))) {
                            add(x0, y0, x1, y1, position);
                        }
                    });
        }
    }

    /** Adds a shape to the cells that one of its edges comes near, piece by piece. */
    private void add(double x0, double y0, double x1, double y1, int position) {
        GroundMetric metric = GroundMetric.at(y0);
        double length = metric.metres(x1 - x0, y1 - y0);
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
                x0 + from * (x1 - x0),
                y0 + from * (y1 - y0),
                x0 + to * (x1 - x0),
                y0 + to * (y1 - y0)
            };
            addPiece(ends, metric, position);
        }
    }

    private void addPiece(double[] ends, GroundMetric metric, int position) {
        double dLon = reach / metric.lonMetres();
        double dLat = reach / metric.latMetres();
        double dx = ends[2] - ends[0];
        double dy = ends[3] - ends[1];
        long west = Math.max(0, column(Math.min(ends[0], ends[2]) - dLon));
        long east = Math.min((1 << COLUMN_BITS) - 1, column(Math.max(ends[0], ends[2]) + dLon));
        long south = Math.max(firstRow, row(Math.min(ends[1], ends[3]) - dLat));
        long north = Math.min(endRow - 1, row(Math.max(ends[1], ends[3]) + dLat));
        for (long r = south; r <= north; r++) {
            for (long c = west; c <= east; c++) {
                double x = ends[0] - ((c + 0.5) * lonStep - 180);
                double y = ends[1] - ((r + 0.5) * latStep - 90);
                double t = metric.nearest(x, y, dx, dy);
                if (metric.metres(x + t * dx, y + t * dy) <= reach) {
                    pairs.add(r - firstRow << COLUMN_BITS | c, position);
                }
            }
        }
    }

    /** Puts the list of each cell into its block. */
    private void put() {
        int to;
        for (int from = 0; from < pairs.size() && complete; from = to) {
            to = pairs.endOfCell(from);
            long row = firstRow + (pairs.cell(from) >> COLUMN_BITS);
            long column = pairs.cell(from) & (1 << COLUMN_BITS) - 1;
            int cell = start(NearCells.block(row, column)) + NearCells.inBlock(row, column);
            cells[cell] = lists.of(pairs, from, to);
            complete = blockCount < MOST_BLOCKS;
        }
    }

    /** Where the cells of a block begin. */
    private int start(long block) {
        int slot = NearCells.slot(block, blocks);
        if (blocks[slot] != NearCells.EMPTY) {
            return NearCells.start(blocks[slot]);
        }
        if (2 * (blockCount + 1) > blocks.length) {
            grow();
            slot = NearCells.slot(block, blocks);
        }
        blocks[slot] = block << NearCells.KEPT_BITS | blockCount++;
        if (cells.length < BLOCK * blockCount) {
            cells = Arrays.copyOf(cells, cells.length + cells.length / 2);
        }
        return NearCells.start(blocks[slot]);
    }

    private void grow() {
        long[] old = blocks;
        blocks = new long[2 * old.length];
        Arrays.fill(blocks, NearCells.EMPTY);
        for (long block : old) {
            if (block != NearCells.EMPTY) {
                blocks[NearCells.slot(block >>> NearCells.KEPT_BITS, blocks)] = block;
            }
        }
    }

    double lonStep() {
        return lonStep;
    }

    double latStep() {
        return latStep;
    }

    long[] blocks() {
        return blocks;
    }

    int[] cells() {
        return Arrays.copyOf(cells, BLOCK * blockCount);
    }

    int[] pool() {
        return lists.toArray();
    }
}
