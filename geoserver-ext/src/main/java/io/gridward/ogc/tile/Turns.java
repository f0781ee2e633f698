package io.gridward.ogc.tile;

import io.gridward.ogc.fault.OgcFault;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lets so many tiles be made at one time, first come first served. */
final class Turns {
    private final Semaphore free;
    private final int maxSeconds;

    Turns(TileSettings settings) {
        this.free = new Semaphore(Math.max(1, settings.maxAtOnce()), true);
        this.maxSeconds = settings.maxSeconds();
    }

    /**
     * Makes something when it is its turn.
     *
     * @throws OgcFault with status 503 when that takes too long
     */
    <T> T take(Supplier<T> make) {
        await();
        try {
            return make.get();
        } finally {
            free.release();
        }
    }

    private void await() {
        try {
            if (free.tryAcquire(maxSeconds, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw OgcFault.withStatus(
                503, OgcFault.OTHER, null, "服务器正忙，请稍后再试", "the server is busy, try again later");
    }
}
