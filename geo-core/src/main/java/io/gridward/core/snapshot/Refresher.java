package io.gridward.core.snapshot;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread that refreshes a snapshot again and again and survives an absent store. */
final class Refresher implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Refresher.class);

    private final ScheduledExecutorService thread;
    private final Runnable work;
    private final AtomicBoolean failing = new AtomicBoolean();

    Refresher(Runnable work, Duration every) {
        this.work = work;
        this.thread =
                Executors.newSingleThreadScheduledExecutor(
                        r -> {
                            Thread t = new Thread(r, "gridward-snapshot");
                            t.setDaemon(true);
                            return t;
                        });
        long millis = every.toMillis();
        thread.scheduleWithFixedDelay(this::refresh, millis, millis, TimeUnit.MILLISECONDS);
    }

    private void refresh() {
        try {
            work.run();
            if (failing.getAndSet(false)) {
                LOG.info("refreshed again, the snapshot is up to date");
            }
        } catch (RuntimeException e) {
            if (!failing.getAndSet(true)) {
                LOG.warn("not refreshed, the snapshot goes on with what it has: {}", e, e);
            }
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
