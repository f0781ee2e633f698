package io.gridward.ogc.raster;

import java.util.concurrent.CancellationException;

/** How drawing ends before its end: whoever no longer wants the picture interrupts its thread. */
public final class Interruption {
    private Interruption() {}

    /**
     * Goes on unless the thread was interrupted; it stays so.
     *
     * @throws CancellationException when it was
     */
    public static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("nobody waits for the picture any more");
        }
    }
}
