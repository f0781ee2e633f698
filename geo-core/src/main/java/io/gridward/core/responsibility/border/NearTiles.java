package io.gridward.core.responsibility.border;

import java.util.Map;

/**
 * A bit for each square of 4 × 4 cells within the rectangle around all cells that have a list: most
 * ground has none, and so little memory stays near the processor. Immutable.
 *
 * @param row first row of squares
 * @param column first column of squares
 * @param rows how many there are; 0 when the rectangle is too large, so that nothing is known
 * @param columns how many there are
 * @param bits row by row
 */
record NearTiles(long row, long column, long rows, long columns, long[] bits) {
    private static final int TILE_BITS = 2;
    private static final int TILES_OF_BLOCK = NearCells.SIDE >> TILE_BITS;

    /** 4 MiB; a county of 60 km × 60 km takes 200 KiB. */
    private static final long MOST_TILES = 1L << 25;

    /**
     * Of blocks by their number.
     *
     * @param blocks per block the lists of its cells, 0 where there is none
     */
    static NearTiles of(Map<Long, int[]> blocks) {
        long south = Long.MAX_VALUE;
        long north = 0;
        long west = Long.MAX_VALUE;
        long east = 0;
        for (long block : blocks.keySet()) {
            south = Math.min(south, NearCells.blockRow(block));
            north = Math.max(north, NearCells.blockRow(block) + 1);
            west = Math.min(west, NearCells.blockColumn(block));
            east = Math.max(east, NearCells.blockColumn(block) + 1);
        }
        long rows = (north - south) * TILES_OF_BLOCK;
        long columns = (east - west) * TILES_OF_BLOCK;
        if (blocks.isEmpty() || rows > MOST_TILES || rows * columns > MOST_TILES) {
            return new NearTiles(0, 0, 0, 0, new long[0]);
        }
        long[] bits = new long[(int) (rows * columns / Long.SIZE) + 1];
        NearTiles tiles =
                new NearTiles(south * TILES_OF_BLOCK, west * TILES_OF_BLOCK, rows, columns, bits);
        blocks.forEach(tiles::mark);
        return tiles;
    }

    private void mark(long block, int[] lists) {
        long firstRow = NearCells.blockRow(block) * TILES_OF_BLOCK - row;
        long firstColumn = NearCells.blockColumn(block) * TILES_OF_BLOCK - column;
        for (int cell = 0; cell < lists.length; cell++) {
            if (lists[cell] != 0) {
                long r = firstRow + (cell >> NearCells.SIDE_BITS >> TILE_BITS);
                long c = firstColumn + ((cell & NearCells.SIDE - 1) >> TILE_BITS);
                long tile = r * columns + c;
                bits[(int) (tile / Long.SIZE)] |= 1L << tile;
            }
        }
    }

    /** False when the cell surely has no list. */
    boolean mayHave(long cellRow, long cellColumn) {
        if (rows == 0) {
            return true;
        }
        long r = (cellRow >> TILE_BITS) - row;
        long c = (cellColumn >> TILE_BITS) - column;
        if (r < 0 || r >= rows || c < 0 || c >= columns) {
            return false;
        }
        long tile = r * columns + c;
        return (bits[(int) (tile / Long.SIZE)] >>> tile & 1) != 0;
    }

    /** Memory in bytes. */
    long bytes() {
        return 8L * bits.length;
    }
}
