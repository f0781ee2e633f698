package io.gridward.core.responsibility.border;

import java.util.List;

/**
 * Small cells of ground, each with the shapes at whose edges the answer can change within some
 * metres of any point of the cell. Cells lie in square blocks; blocks without any such shape are
 * not kept. Of unit grids, which have edges everywhere, only those edges count that have not grids
 * of the same subdistrict on both sides. Immutable.
 */
public final class NearCells {
    /** Cells along a side of a block. */
    static final int SIDE = 16;

    static final int SIDE_BITS = 4;
    static final int BLOCK = SIDE * SIDE;
    static final long EMPTY = -1;

    /** Blocks around the Earth, from west to east and from south to north, are fewer. */
    private static final int ROW_BITS = 20;

    /** A block in the table is its number where it lies, and which one of the kept it is. */
    static final int KEPT_BITS = 24;

    private final double metres;
    private final double lonStep;
    private final double latStep;
    private final long[] blocks;
    private final BlockNumbers lists;
    private final int[] pool;

    private NearCells() {
        this.metres = -1;
        this.lonStep = 1;
        this.latStep = 1;
        this.blocks = new long[] {EMPTY};
        this.lists = new BlockNumbers(List.of());
        this.pool = new int[1];
    }

    NearCells(double metres, NearBuilder b) {
        this.metres = metres;
        this.lonStep = b.lonStep();
        this.latStep = b.latStep();
        this.blocks = b.blocks();
        this.lists = b.lists();
        this.pool = b.pool();
    }

    /**
     * Collects the cells.
     *
     * @param metres how far from an edge a cell is near it
     */
    public static NearCells of(Borders borders, double metres) {
        return new NearBuilder(borders, metres).build();
    }

    /** Nothing collected, for those who ask so little that collecting takes longer. */
    public static NearCells none() {
        return new NearCells();
    }

    static long block(long row, long column) {
        return row >> SIDE_BITS << ROW_BITS | column >> SIDE_BITS;
    }

    /** Where in a table a block is, or would be. */
    static int slot(long block, long[] blocks) {
        long hash = block * 0x9E3779B97F4A7C15L;
        int slot = (int) (hash >>> 32) & blocks.length - 1;
        while (blocks[slot] != EMPTY && blocks[slot] >>> KEPT_BITS != block) {
            slot = slot + 1 & blocks.length - 1;
        }
        return slot;
    }

    /** Which of the kept a block in a slot is that is not empty. */
    private static int kept(long inTable) {
        return (int) inTable & (1 << KEPT_BITS) - 1;
    }

    static int inBlock(long row, long column) {
        return (int) ((row & SIDE - 1) << SIDE_BITS | column & SIDE - 1);
    }

    /**
     * Where in {@link #pool} the list of a cell is, for a point on Earth; 0, an empty list, when it
     * has none.
     */
    public int list(double lon, double lat) {
        long row = (long) ((lat + 90) / latStep);
        long column = (long) ((lon + 180) / lonStep);
        long block = blocks[slot(block(row, column), blocks)];
        return block == EMPTY ? 0 : lists.get(kept(block), inBlock(row, column));
    }

    /** Lists one after the other: how many, then so many positions of shapes, ascending. */
    public int[] pool() {
        return pool;
    }

    /** How far from an edge a cell is near it; below 0 when nothing could be collected. */
    public double metres() {
        return metres;
    }

    /** Memory of the arrays in bytes. */
    public long bytes() {
        return 8L * blocks.length + lists.bytes() + 4L * pool.length;
    }
}
