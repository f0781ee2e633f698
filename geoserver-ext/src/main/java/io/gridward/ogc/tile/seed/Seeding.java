package io.gridward.ogc.tile.seed;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** How far the making of some tiles is. Safe for use by many threads. */
public final class Seeding {
    private final String id;
    private final SeedOrder order;
    private final long total;
    private final AtomicLong done = new AtomicLong();
    private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);

    /** What becomes of it. */
    public enum State {
        /** Others come first. */
        WAITING,
        /** Tiles are being made. */
        RUNNING,
        /** All were made. */
        DONE,
        /** Somebody ended it. */
        CANCELLED,
        /** The memory for tiles is full: more would push out those just made. */
        FULL,
        /** A tile could not be made. */
        FAILED;

        /** Nothing more will happen. */
        public boolean ended() {
            return this != WAITING && this != RUNNING;
        }
    }

    Seeding(String id, SeedOrder order) {
        this.id = id;
        this.order = order;
        this.total = order.count();
    }

    public String id() {
        return id;
    }

    public SeedOrder order() {
        return order;
    }

    /** How many tiles were wanted. */
    public long total() {
        return total;
    }

    /** How many were made. */
    public long done() {
        return done.get();
    }

    public State state() {
        return state.get();
    }

    void step() {
        done.incrementAndGet();
    }

    /** False when it was ended before it began. */
    boolean begin() {
        return state.compareAndSet(State.WAITING, State.RUNNING);
    }

    /** Ends it unless it has ended already. */
    boolean end(State as) {
        State before = state.get();
        while (!before.ended()) {
            if (state.compareAndSet(before, as)) {
                return true;
            }
            before = state.get();
        }
        return false;
    }
}
