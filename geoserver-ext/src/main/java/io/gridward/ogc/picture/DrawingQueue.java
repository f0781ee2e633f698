package io.gridward.ogc.picture;

import io.gridward.ogc.fault.OgcFault;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Who draws next: first come, first served, as many at a time as is of use, and large pictures only
 * when the others leave memory for them. Safe for use by many threads.
 */
public final class DrawingQueue {
    private static final int PERMIT_PIXELS = 1 << 16;

    private final Semaphore places;
    private final Semaphore memory;
    private final int permits;
    private final int maxSeconds;

    /**
     * @param maxAtOnce pictures drawn at one time; 0 for as many as there are processors, at least 2
     * @param maxPixelsAtOnce pixels of all pictures drawn at one time; a larger one is drawn alone
     * @param maxSeconds longest a picture waits for its turn
     */
    public DrawingQueue(int maxAtOnce, int maxPixelsAtOnce, int maxSeconds) {
        this.places = new Semaphore(maxAtOnce > 0 ? maxAtOnce : processors(), true);
        this.permits = Math.max(1, maxPixelsAtOnce / PERMIT_PIXELS);
        this.memory = new Semaphore(permits, true);
        this.maxSeconds = maxSeconds;
    }

    private static int processors() {
        return Math.max(2, Runtime.getRuntime().availableProcessors());
    }

    /**
     * Draws when it is this picture's turn.
     *
     * @throws OgcFault with status 503 when that takes too long
     */
    public <T> T take(long pixels, Supplier<T> draw) {
        int needed = (int) Math.min(permits, pixels / PERMIT_PIXELS + 1);
        await(places, 1);
        try {
            await(memory, needed);
            try {
                return draw.get();
            } finally {
                memory.release(needed);
            }
        } finally {
            places.release();
        }
    }

    private void await(Semaphore semaphore, int needed) {
        try {
            if (semaphore.tryAcquire(needed, maxSeconds, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw OgcFault.withStatus(
                503, OgcFault.OTHER, null, "服务器正忙，请稍后再试", "the server is busy, try again later");
    }
}
