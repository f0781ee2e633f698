package io.gridward.core.snapshot.packed;

import java.util.stream.IntStream;

/** Sorts points into buckets. */
final class BucketBuilder {
    private static final int MOST_IN_BUCKET = 12;
    private static final int POINTS_PER_CELL = 4;
    private static final int PARTS = 16;
    private static final double MARGIN = 1e-9;

    private final double[] xy;
    private final int[] ids;
    private final CellFrame frame;
    private final double[] scale;
    private final int[] order;
    private final int[] spare;
    private final IntList nodes;
    private final IntList starts = new IntList(1024);

    BucketBuilder(double[] xy, int[] ids, int count) {
        this.xy = xy;
        this.ids = ids;
        this.frame = CellFrame.around(xy, count, MARGIN, count / (double) POINTS_PER_CELL);
        this.scale = frame.toArray();
        this.order = IntStream.range(0, count).toArray();
        this.spare = new int[count];
        this.nodes = new IntList(2 * frame.columns() * frame.rows());
    }

    PointBuckets build() {
        int cells = frame.columns() * frame.rows();
        int shift = 2 * frame.cuts();
        int[] first = new int[cells + 1];
        int[] cellOf = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            cellOf[i] = (row(i) >> shift) * frame.columns() + (column(i) >> shift);
            first[cellOf[i] + 1]++;
        }
        for (int c = 0; c < cells; c++) {
            first[c + 1] += first[c];
        }
        int[] next = first.clone();
        for (int i = 0; i < cellOf.length; i++) {
            order[next[cellOf[i]]++] = i;
        }
        nodes.addZeros(cells);
        starts.add(0);
        for (int c = 0; c < cells; c++) {
            nodes.put(c, node(first[c], first[c + 1], frame.cuts()));
        }
        starts.add(order.length);
        return done();
    }

    private int node(int from, int to, int cuts) {
        if (from == to) {
            return 0;
        }
        if (cuts == 0 || to - from <= MOST_IN_BUCKET) {
            starts.add(from);
            return starts.size() - 1 << 1;
        }
        int shift = 2 * (cuts - 1);
        int[] first = new int[PARTS + 1];
        for (int i = from; i < to; i++) {
            first[part(order[i], shift) + 1]++;
        }
        for (int p = 0; p < PARTS; p++) {
            first[p + 1] += first[p];
        }
        int[] next = first.clone();
        for (int i = from; i < to; i++) {
            spare[from + next[part(order[i], shift)]++] = order[i];
        }
        System.arraycopy(spare, from, order, from, to - from);
        int block = nodes.addZeros(PARTS);
        for (int p = 0; p < PARTS; p++) {
            nodes.put(block + p, node(from + first[p], from + first[p + 1], cuts - 1));
        }
        return block << 1 | 1;
    }

    private int part(int point, int shift) {
        return (row(point) >> shift & 3) * 4 + (column(point) >> shift & 3);
    }

    private int column(int point) {
        return CellTree.held(
                (xy[2 * point] - scale[0]) * scale[4], (frame.columns() << 2 * frame.cuts()) - 1);
    }

    private int row(int point) {
        return CellTree.held(
                (xy[2 * point + 1] - scale[1]) * scale[5], (frame.rows() << 2 * frame.cuts()) - 1);
    }

    private PointBuckets done() {
        double[] packed = new double[2 * order.length];
        int[] packedIds = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            packed[2 * i] = xy[2 * order[i]];
            packed[2 * i + 1] = xy[2 * order[i] + 1];
            packedIds[i] = ids[order[i]];
        }
        int[] grid = {frame.columns(), frame.rows(), frame.cuts()};
        return new PointBuckets(scale, grid, nodes.toArray(), starts.toArray(), packed, packedIds);
    }
}
