package io.gridward.ogc;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Looks every quarter of a second whether the client of a GET still waits for its answer. When it
 * has gone the thread that works for it is interrupted: it leaves the queue, reads no more features
 * and draws no further, and its place is free for others. A client that closes its half of the
 * connection after asking is taken for gone, as proxies do too.
 */
public final class ClientWatch implements Filter {
    /**
     * Attribute of a request: a {@link BooleanSupplier} that tells whether the connection still
     * stands. The program around the servlets sets it; without it nothing is watched.
     */
    public static final String CONNECTION = "io.gridward.connection";

    private static final String LOOK = ClientWatch.class.getName();
    private static final int CLIENT_CLOSED_REQUEST = 499; // as nginx has it; nobody reads it
    private static final long EVERY_MILLIS = 250;

    /** Only these have no body that the other thread may be reading. */
    private static final Set<String> WATCHED = Set.of("GET", "HEAD");

    private final ScheduledExecutorService clock;

    /** Looks by the clock. */
    public ClientWatch() {
        this(TimeLimit.CLOCK);
    }

    ClientWatch(ScheduledExecutorService clock) {
        this.clock = clock;
    }

    /** True when the client of this request was found to have gone. */
    static boolean isGone(ServletRequest request) {
        return request.getAttribute(LOOK) instanceof Look look && look.gone();
    }

    @Override
    public void doFilter(ServletRequest in, ServletResponse out, FilterChain chain)
            throws IOException, ServletException {
        if (in.getAttribute(CONNECTION) instanceof BooleanSupplier open
                && in instanceof HttpServletRequest request
                && out instanceof HttpServletResponse response
                && WATCHED.contains(request.getMethod())
                && request.getContentLengthLong() <= 0
                && request.getHeader("Transfer-Encoding") == null) {
            watched(request, response, open, chain);
        } else {
            chain.doFilter(in, out);
        }
    }

    private void watched(
            HttpServletRequest in, HttpServletResponse out, BooleanSupplier open, FilterChain chain)
            throws IOException, ServletException {
        Look look = new Look(Thread.currentThread(), open);
        in.setAttribute(LOOK, look);
        Future<?> looking =
                clock.scheduleWithFixedDelay(
                        look, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        try {
            chain.doFilter(in, out);
        } catch (IOException | ServletException | RuntimeException e) {
            if (!look.gone() || out.isCommitted()) { // half an answer has to break off
                throw e;
            }
        } finally {
            looking.cancel(false);
            look.end();
        }
        if (look.gone() && !out.isCommitted()) {
            out.reset();
            out.setStatus(CLIENT_CLOSED_REQUEST);
        }
    }

    /** Under a lock, so that a thread that goes on to another request is not interrupted there. */
    private static final class Look implements Runnable {
        private final Thread thread;
        private final BooleanSupplier open;
        private boolean ended;
        private boolean gone;

        Look(Thread thread, BooleanSupplier open) {
            this.thread = thread;
            this.open = open;
        }

        @Override
        public synchronized void run() {
            if (!ended && !gone && !open.getAsBoolean()) {
                gone = true;
                thread.interrupt();
            }
        }

        synchronized boolean gone() {
            return gone;
        }

        synchronized void end() {
            ended = true;
            if (gone) {
                Thread.interrupted(); // the next request of this thread begins anew
            }
        }
    }
}
