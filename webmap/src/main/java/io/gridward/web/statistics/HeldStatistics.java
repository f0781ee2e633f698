package io.gridward.web.statistics;

import io.gridward.core.citycase.evaluation.CaseStatistics;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The cases held for counting: read once after the start, beside everything else, and kept up to
 * date by one thread. While the store is away the last numbers go on being served.
 */
final class HeldStatistics implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HeldStatistics.class);
    private static final long PATIENCE_SECONDS = 20;

    private final Supplier<CaseStatistics> load;
    private final CompletableFuture<CaseStatistics> loaded = new CompletableFuture<>();
    private final AtomicBoolean failing = new AtomicBoolean();
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    work -> {
                        Thread thread = new Thread(work, "gridward-statistics");
                        thread.setDaemon(true);
                        return thread;
                    });

    HeldStatistics(Supplier<CaseStatistics> load) {
        this.load = load;
    }

    /** Begins to read, and goes on so long after each time. */
    void start(Duration every) {
        thread.scheduleWithFixedDelay(
                this::refreshAndSurvive, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * What is held.
     *
     * @throws StatisticsRefused when the cases have not been read in time
     */
    CaseStatistics get() {
        try {
            return loaded.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw StatisticsRefused.notYet();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw StatisticsRefused.notYet();
        }
    }

    /** Takes over what was done to cases. */
    synchronized void refresh() {
        if (loaded.isDone()) {
            loaded.join().refresh();
        } else {
            loaded.complete(load.get());
        }
    }

    private void refreshAndSurvive() {
        try {
            refresh();
            if (failing.getAndSet(false)) {
                LOG.info("cases are counted again");
            }
        } catch (RuntimeException e) {
            if (!failing.getAndSet(true)) {
                LOG.warn("cases are not counted, the last numbers stay: {}", e, e);
            }
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
