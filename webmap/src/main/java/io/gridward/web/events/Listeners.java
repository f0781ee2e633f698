package io.gridward.web.events;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Clients that follow something by server-sent events (HTML Living Standard §9.2): a bounded number
 * of them. When there is no news a comment is sent now and again, by which proxies see that the
 * connection lives and the server sees that the client does not. A client that reads slowly holds
 * up nobody but itself.
 */
public final class Listeners implements AutoCloseable {
    private static final long EVERY_MS = 500;
    private static final long RECONNECT_MS = 2000;
    private static final long LONGEST_MS = TimeUnit.HOURS.toMillis(6);

    private final Semaphore places;
    private final long heartbeatNanos;
    private final Set<SseEmitter> open = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock;
    private final ExecutorService writers;

    /**
     * @param name of its threads
     * @param most clients at one time
     * @param heartbeat so long after the last event a comment is sent
     */
    public Listeners(String name, int most, Duration heartbeat) {
        ThreadFactory threads =
                work -> {
                    Thread thread = new Thread(work, name);
                    thread.setDaemon(true);
                    return thread;
                };
        this.places = new Semaphore(most);
        this.heartbeatNanos = heartbeat.toNanos();
        this.clock = Executors.newSingleThreadScheduledExecutor(threads);
        this.writers = Executors.newCachedThreadPool(threads); // one for a client at most
    }

    /**
     * Takes in a client, for six hours at most; it comes back by itself then.
     *
     * @throws org.springframework.web.server.ResponseStatusException 429 when no place is left
     */
    public SseEmitter open(Follower follower) {
        if (!places.tryAcquire()) {
            throw new TooManyListeners();
        }
        SseEmitter events = new SseEmitter(LONGEST_MS);
        Listener listener = new Listener(follower, events);
        open.add(events);
        Future<?> asking =
                clock.scheduleWithFixedDelay(listener::ask, 0, EVERY_MS, TimeUnit.MILLISECONDS);
        AtomicBoolean gone = new AtomicBoolean();
        events.onCompletion(
                () -> {
                    asking.cancel(false);
                    open.remove(events);
                    if (!gone.getAndSet(true)) {
                        places.release();
                    }
                });
        events.onTimeout(events::complete);
        events.onError(e -> events.complete());
        return events;
    }

    /** How many more clients may come. */
    public int free() {
        return places.availablePermits();
    }

    /** Ends what is told to everybody; they come back when the server is there again. */
    @Override
    public void close() {
        clock.shutdownNow();
        writers.shutdown();
        open.forEach(SseEmitter::complete);
    }

    /** One client; asked by the clock, told by a thread of its own. */
    private final class Listener {
        private final Follower follower;
        private final SseEmitter events;
        private final AtomicBoolean telling = new AtomicBoolean();
        private final AtomicBoolean greeted = new AtomicBoolean();
        private final AtomicLong lastNanos = new AtomicLong(System.nanoTime());

        Listener(Follower follower, SseEmitter events) {
            this.follower = follower;
            this.events = events;
        }

        void ask() {
            if (!telling.getAndSet(true)) {
                writers.execute(this::tell);
            }
        }

        private void tell() {
            try {
                if (!greeted.getAndSet(true)) {
                    events.send(SseEmitter.event().reconnectTime(RECONNECT_MS));
                }
                Follower.Told told = follower.tell(events);
                if (told == Follower.Told.ALL) {
                    events.complete();
                } else if (told == Follower.Told.SOMETHING) {
                    lastNanos.set(System.nanoTime());
                } else if (System.nanoTime() - lastNanos.get() >= heartbeatNanos) {
                    events.send(SseEmitter.event().comment(""));
                    lastNanos.set(System.nanoTime());
                }
            } catch (IOException | RuntimeException e) {
                events.completeWithError(e);
            } finally {
                telling.set(false);
            }
        }
    }
}
