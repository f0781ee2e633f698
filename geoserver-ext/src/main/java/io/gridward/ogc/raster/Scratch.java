package io.gridward.ogc.raster;

import java.util.concurrent.ArrayBlockingQueue;

/**
 * Memory to gather in, all zeros; lent from picture to picture, since making it anew costs more
 * than most pictures do.
 */
final class Scratch {
    private static final int KEPT = 4;

    /** A picture of 1024 × 1000 pixels needs no more. */
    private static final int CELLS = 1 << 20;

    private static final ArrayBlockingQueue<Scratch> IDLE = new ArrayBlockingQueue<>(KEPT);

    private final float[] sums;
    private final byte[] shares;

    private Scratch(int cells) {
        this.sums = new float[cells];
        this.shares = new byte[cells];
    }

    /** How many rows of a picture are drawn at a time, all if they are few. */
    static int rows(int cellsOfRow, int height) {
        return Math.min(height, Math.max(1, CELLS / cellsOfRow));
    }

    /** Memory for so many cells. */
    static Scratch borrow(int cells) {
        Scratch idle = IDLE.poll();
        return idle != null && idle.sums.length >= cells
                ? idle
                : new Scratch(Math.max(CELLS, cells));
    }

    /** Gives it back; only zeros may be in it. */
    void giveBack() {
        IDLE.offer(this);
    }

    float[] sums() {
        return sums;
    }

    byte[] shares() {
        return shares;
    }
}
