package io.gridward.core.snapshot.packed;

import java.util.function.IntConsumer;

/**
 * The rectangle around all shapes cut into cells, and these into 4 × 4 smaller ones where shapes
 * have edges, so that a point's cell tells at once most of what the point is in. A cell's answer
 * holds for all points whose numbers fall into it, rounding included. Coordinates are degrees, x =
 * longitude.
 *
 * @param frame west, south, east, north, and how many of the smallest cells make a degree of
 *     longitude and of latitude
 * @param grid columns, rows, and how often a cell of these can be cut
 * @param nodes one per cell of the grid, row by row from the south-west, then 16 for each cell that
 *     is cut, in the same order; a node is a number times 4 plus what it is: {@link #LIST}, {@link
 *     #CUT}, {@link #SURE}, {@link #TEST}
 * @param lists how many entries follow, then the entries, ascending: a shape's position times 2,
 *     plus 1 when it has to be tested; the list at 0 is empty
 */
public record CellTree(double[] frame, int[] grid, int[] nodes, int[] lists) {
    /** The number is where a list begins. */
    public static final int LIST = 0;

    /** The number is the first of 16 nodes. */
    public static final int CUT = 1;

    /** The number is the one shape, which contains the cell. */
    public static final int SURE = 2;

    /** The number is the one shape with edges near the cell. */
    public static final int TEST = 3;

    static final int KIND_BITS = 2;
    static final int KIND = 3;
    private static final int CUT_BITS = 2;
    private static final int LAST = 3;

    /**
     * A tree over shapes.
     *
     * @param marginDegrees how near an edge may come to a cell without being tested there
     * @param fine cells are cut down to that share of the smallest shape that has edges near them
     */
    public static CellTree of(ShapeEdges shapes, double marginDegrees, double fine) {
        return new CellBuilder(shapes, marginDegrees, fine).build();
    }

    /** Memory of the arrays in bytes. */
    public long bytes() {
        return 8L * frame.length + 4L * (grid.length + nodes.length + lists.length);
    }

    /** The node of the smallest cell a point falls into; the empty list outside. */
    public int leaf(double x, double y) {
        if (!(x >= frame[0] && y >= frame[1] && x <= frame[2] && y <= frame[3])) {
            return LIST;
        }
        int column = column(x);
        int row = row(y);
        int shift = CUT_BITS * grid[2];
        int node = nodes[(row >> shift) * grid[0] + (column >> shift)];
        while ((node & KIND) == CUT) {
            shift -= CUT_BITS;
            node = part(node >>> KIND_BITS, column >> shift, row >> shift);
        }
        return node;
    }

    /** Column of the smallest cells, held to those there are. */
    private int column(double x) {
        return held((x - frame[0]) * frame[4], (grid[0] << CUT_BITS * grid[2]) - 1);
    }

    private int row(double y) {
        return held((y - frame[1]) * frame[5], (grid[1] << CUT_BITS * grid[2]) - 1);
    }

    static int held(double cells, int last) {
        return cells > 0 ? Math.min((int) cells, last) : 0;
    }

    /** How many cells of the grid a rectangle meets. */
    public long countCells(double west, double south, double east, double north) {
        int shift = CUT_BITS * grid[2];
        long columns = (column(east) >> shift) - (column(west) >> shift) + 1L;
        return columns * ((row(north) >> shift) - (row(south) >> shift) + 1L);
    }

    /**
     * Shapes that have to be tested in a cell that a rectangle meets.
     *
     * @param into takes their positions, ascending
     * @return how many they are
     */
    public int collect(double west, double south, double east, double north, int[] into) {
        int[] count = {0};
        visit(west, south, east, north, shape -> count[0] = insert(shape, into, count[0]));
        return count[0];
    }

    /** Calls with each shape that has to be tested in a cell that a rectangle meets; repeats. */
    void visit(double west, double south, double east, double north, IntConsumer call) {
        if (!(west <= frame[2] && south <= frame[3] && east >= frame[0] && north >= frame[1])) {
            return;
        }
        int left = column(west);
        int right = column(east);
        int low = row(south);
        int high = row(north);
        int next;
        for (int y = low; y <= high; y = next) {
            next = Integer.MAX_VALUE;
            int x = left;
            while (x <= right) {
                int shift = CUT_BITS * grid[2];
                int node = nodes[(y >> shift) * grid[0] + (x >> shift)];
                while ((node & KIND) == CUT) {
                    shift -= CUT_BITS;
                    node = part(node >>> KIND_BITS, x >> shift, y >> shift);
                }
                int bottom = y >> shift << shift;
                if (y == Math.max(low, bottom)) {
                    visit(node, call);
                }
                next = Math.min(next, bottom + (1 << shift));
                x = (x >> shift) + 1 << shift;
            }
        }
    }

    private void visit(int node, IntConsumer call) {
        int number = node >>> KIND_BITS;
        if ((node & KIND) == TEST) {
            call.accept(number);
        } else if ((node & KIND) == LIST) {
            for (int i = number + 1; i <= number + lists[number]; i++) {
                if ((lists[i] & 1) == 1) {
                    call.accept(lists[i] >>> 1);
                }
            }
        }
    }

    private int part(int block, int x, int y) {
        return nodes[block + (y & LAST) * (LAST + 1) + (x & LAST)];
    }

    /** Puts a number into an ascending list unless it is there. */
    private static int insert(int number, int[] into, int n) {
        int at = n;
        while (at > 0 && into[at - 1] > number) {
            at--;
        }
        if (at > 0 && into[at - 1] == number) {
            return n;
        }
        System.arraycopy(into, at, into, at + 1, n - at);
        into[at] = number;
        return n + 1;
    }
}
