package io.gridward.ogc;

import io.gridward.ogc.request.OgcSettings;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/**
 * The time that one request may take: interrupts its thread when the answer has not begun by then,
 * and again when it has and is not at its end. Who reads features looks at that flag; a write to
 * the client fails by it, which breaks the connection off.
 */
final class TimeLimit implements AutoCloseable {
    static final ScheduledExecutorService CLOCK = clock();

    /** How far a request is. */
    private enum State {
        RUNS,
        OVER,
        ENDED
    }

    private final Thread thread = Thread.currentThread();
    private final AtomicReference<State> state = new AtomicReference<>(State.RUNS);
    private final AtomicReference<Future<?>> alarm = new AtomicReference<>();
    private final BooleanSupplier begun;
    private final int sendingSeconds;

    private TimeLimit(BooleanSupplier begun, int sendingSeconds) {
        this.begun = begun;
        this.sendingSeconds = sendingSeconds;
    }

    private static ScheduledExecutorService clock() {
        ScheduledThreadPoolExecutor clock =
                new ScheduledThreadPoolExecutor(
                        1,
                        work -> {
                            Thread thread = new Thread(work, "ogc-time");
                            thread.setDaemon(true);
                            return thread;
                        });
        clock.setRemoveOnCancelPolicy(true); // most requests end long before
        return clock;
    }

    /**
     * Begins to count for the request of this thread.
     *
     * @param begun whether the first bytes of the answer have left
     */
    static TimeLimit start(OgcSettings settings, BooleanSupplier begun) {
        TimeLimit limit = new TimeLimit(begun, settings.maxSendingSeconds());
        limit.alarm.set(CLOCK.schedule(limit::firstAlarm, settings.maxSeconds(), TimeUnit.SECONDS));
        return limit;
    }

    private void firstAlarm() {
        if (begun.getAsBoolean()) {
            alarm.set(CLOCK.schedule(this::ring, sendingSeconds, TimeUnit.SECONDS));
            if (state.get() == State.ENDED) {
                alarm.get().cancel(false);
            }
        } else {
            ring();
        }
    }

    /** Under a lock, so that a thread that goes on to another request is not interrupted there. */
    private synchronized void ring() {
        if (state.compareAndSet(State.RUNS, State.OVER)) {
            thread.interrupt();
        }
    }

    /** True when the time is over. */
    boolean isOver() {
        return state.get() == State.OVER;
    }

    /** Counts no longer; true when the time was over. What is left to do is not disturbed. */
    synchronized boolean end() {
        alarm.get().cancel(false);
        boolean over = state.getAndSet(State.ENDED) == State.OVER;
        if (over) {
            Thread.interrupted();
        }
        return over;
    }

    @Override
    public void close() {
        end();
    }
}
