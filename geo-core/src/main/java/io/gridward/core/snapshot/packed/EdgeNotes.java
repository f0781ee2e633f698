package io.gridward.core.snapshot.packed;

import java.util.Arrays;

/**
 * Notes of the edges in a cell, each edge once though several areas share it, so that one look at
 * few numbers tells which areas contain a point.
 *
 * <p>A note is: the list of the cell, bits inverted; a mask; how many chains follow, plus 256 times
 * the mask of those tested entries that are lines; then per chain its first vertex and, from the
 * lowest bit, {@link #COUNT_BITS} bits of how many edges it has, {@link #FROM_EAST}, {@link
 * #TO_EAST}, and the mask of the areas whose edge it is. Bit k of a mask is the k-th entry of the
 * list that has to be tested.
 *
 * <p>On the way east from a point of the cell an edge far from the cell is crossed or not whatever
 * the point, but for its level; and where one such edge ends another begins, or one that is noted.
 * So an area contains the point when the first mask has its bit, turned round for each noted edge
 * that is crossed, and for each end of a chain east of the cell that is not above the point. All of
 * this compares numbers as they are, and whether an edge is crossed is told by {@link ShapeEdges},
 * so that the answer is that of {@link ShapeEdges#contains}.
 */
final class EdgeNotes {
    static final int COUNT_BITS = 6;
    static final int FROM_EAST = 1 << COUNT_BITS;
    static final int TO_EAST = FROM_EAST << 1;
    static final int MASK_SHIFT = 8;

    private static final int HEAD = 3;
    private static final int PER_CHAIN = 2;
    private static final int MOST_EDGES_OF_CHAIN = FROM_EAST - 1;
    private static final int MOST_TESTS = Integer.SIZE - MASK_SHIFT;
    private static final int MOST_CHAINS = (1 << MASK_SHIFT) - 1;
    private static final int MOST_EDGES = 512;
    private static final int[] NOTHING = {};

    private final ShapeEdges shapes;
    private final int[] shapeOf;
    private final int[] edges = new int[MOST_EDGES];
    private final int[] masks = new int[MOST_EDGES];
    private int count;

    EdgeNotes(ShapeEdges shapes, int[] shapeOf) {
        this.shapes = shapes;
        this.shapeOf = shapeOf;
    }

    /** The list a number leads to, at once or by a note. */
    static int list(int[] lists, int number) {
        return lists[number] < 0 ? ~lists[number] : number;
    }

    /** What {@link CellTree#candidates} says in a cell with a note. */
    static int candidates(
            int[] lists, int note, ShapeEdges shapes, double x, double y, int[] into) {
        int holding = holding(lists, note, shapes, x, y);
        int lines = lists[note + 2] >>> MASK_SHIFT;
        int list = ~lists[note];
        int end = list + lists[list];
        int n = 0;
        for (int i = list + 1; i <= end; i++) {
            int entry = lists[i];
            if ((entry & 1) == 0) {
                into[n++] = entry;
            } else {
                if (((holding | lines) & 1) != 0) {
                    into[n++] = entry - 1 + (lines & 1);
                }
                holding >>>= 1;
                lines >>>= 1;
            }
        }
        return n;
    }

    /** The tested areas of a cell that contain a point, as a mask. */
    private static int holding(int[] lists, int note, ShapeEdges shapes, double x, double y) {
        double[] numbers = shapes.numbers();
        int holding = lists[note + 1];
        int end = note + HEAD + PER_CHAIN * (lists[note + 2] & MOST_CHAINS);
        for (int c = note + HEAD; c < end; c += PER_CHAIN) {
            int at = 2 * lists[c];
            int form = lists[c + 1];
            int last = at + 2 * (form & MOST_EDGES_OF_CHAIN);
            boolean low = numbers[at + 1] <= y;
            boolean odd = low && (form & FROM_EAST) != 0;
            for (; at < last; at += 2) {
                boolean nextLow = numbers[at + 3] <= y;
                if (low != nextLow && shapes.crossesRightOf(at, low, x, y)) {
                    odd = !odd;
                }
                low = nextLow;
            }
            if (odd != (low && (form & TO_EAST) != 0)) {
                holding ^= form >>> MASK_SHIFT;
            }
        }
        return holding;
    }

    /**
     * The note of a cell; of no length when there are no areas to test or too many edges.
     *
     * @param list where its list is
     * @param entries the list
     * @param near vertices at which the edges near the cell start, ascending, to the end of these
     * @param cell x and y of the cell's middle, x of its east
     */
    int[] of(int list, IntList entries, IntList near, int first, double[] cell) {
        int lines = lines(entries);
        if (lines < 0 || near.size() - first > MOST_EDGES) {
            return NOTHING;
        }
        collect(near, first);
        int[] note = new int[HEAD + PER_CHAIN * count];
        int n = HEAD;
        int from = 0;
        while (from < count) {
            int to = from + 1;
            while (to < count
                    && to - from < MOST_EDGES_OF_CHAIN
                    && edges[to] == edges[to - 1] + 1
                    && masks[to] == masks[from]) {
                to++;
            }
            note[n++] = edges[from];
            note[n++] =
                    masks[from] << MASK_SHIFT
                            | (isEast(edges[from], cell) ? FROM_EAST : 0)
                            | (isEast(edges[to - 1] + 1, cell) ? TO_EAST : 0)
                            | to - from;
            from = to;
        }
        int chains = (n - HEAD) / PER_CHAIN;
        if (chains > MOST_CHAINS) {
            return NOTHING;
        }
        note[0] = ~list;
        note[2] = lines << MASK_SHIFT | chains;
        note[1] = holding(note, 0, shapes, cell[0], cell[1]) ^ containing(entries, cell);
        return Arrays.copyOf(note, n);
    }

    private boolean isEast(int vertex, double[] cell) {
        return shapes.numbers()[2 * vertex] > cell[2];
    }

    /** The tested lines of a list as a mask; below 0 when no area is tested or too many are. */
    private int lines(IntList entries) {
        int lines = 0;
        int tests = 0;
        for (int i = 0; i < entries.size(); i++) {
            if ((entries.get(i) & 1) == 1) {
                if (tests == MOST_TESTS) {
                    return -1;
                }
                lines |= shapes.isArea(entries.get(i) >>> 1) ? 0 : 1 << tests;
                tests++;
            }
        }
        return lines == (1 << tests) - 1 ? -1 : lines;
    }

    /** The tested areas that contain the middle of a cell, as a mask. */
    private int containing(IntList entries, double[] cell) {
        int containing = 0;
        int bit = 1;
        for (int i = 0; i < entries.size(); i++) {
            int entry = entries.get(i);
            if ((entry & 1) == 1) {
                boolean area = shapes.isArea(entry >>> 1);
                if (area && shapes.contains(entry >>> 1, cell[0], cell[1])) {
                    containing |= bit;
                }
                bit <<= 1;
            }
        }
        return containing;
    }

    /** Takes the edges of areas, equal ones once; those that an area has twice cancel out. */
    private void collect(IntList near, int first) {
        count = 0;
        int bit = 0;
        int last = -1;
        for (int i = first; i < near.size(); i++) {
            int v = near.get(i);
            int shape = shapeOf[v];
            bit = last < 0 ? 1 : shape == last ? bit : bit << 1;
            last = shape;
            if (shapes.isArea(shape)) {
                int at = find(v);
                if (at == count) {
                    edges[count] = v;
                    masks[count++] = bit;
                } else {
                    masks[at] ^= bit;
                }
            }
        }
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (masks[i] != 0) {
                edges[kept] = edges[i];
                masks[kept++] = masks[i];
            }
        }
        count = kept;
    }

    private int find(int v) {
        double[] xy = shapes.numbers();
        double x0 = xy[2 * v];
        double y0 = xy[2 * v + 1];
        double x1 = xy[2 * v + 2];
        double y1 = xy[2 * v + 3];
        for (int i = 0; i < count; i++) {
            int at = 2 * edges[i];
            if (xy[at] == x0 && xy[at + 1] == y0 && xy[at + 2] == x1 && xy[at + 3] == y1
                    || xy[at] == x1 && xy[at + 1] == y1 && xy[at + 2] == x0 && xy[at + 3] == y0) {
                return i;
            }
        }
        return count;
    }
}
