package io.gridward.importer.console;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Hears that the process is asked to end (Ctrl-C, SIGTERM): the run is told to stop, and the
 * process waits for it to clean up and ends with {@link ExitCode#COULD_NOT_RUN}. A run that is in
 * its last step, which is one transaction, may still end well.
 */
public final class StopSignal implements AutoCloseable {
    private static final long LONGEST_WAIT_S = 60;

    private final AtomicBoolean asked = new AtomicBoolean();
    private final AtomicInteger exitCode = new AtomicInteger(ExitCode.COULD_NOT_RUN);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "gridward-stop");

    private StopSignal() {}

    /** Listens until it is closed. */
    public static StopSignal listen() {
        StopSignal signal = new StopSignal();
        Runtime.getRuntime().addShutdownHook(signal.hook);
        return signal;
    }

    /** True when the run is to end. */
    public boolean asked() {
        return asked.get();
    }

    private void stop() {
        asked.set(true);
        try {
            if (ended.await(LONGEST_WAIT_S, TimeUnit.SECONDS)) {
                Runtime.getRuntime().halt(exitCode.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Notes how a run ended that was not stopped any more. */
    public void endedWith(int code) {
        exitCode.set(code);
    }

    /** Stops listening; lets the process end when it was asked to. All must be said by then. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            ended.countDown();
        }
    }
}
