package io.gridward.core.reassignment;

/** Told how far a reassignment is, from the thread that runs it; may end it. */
@FunctionalInterface
public interface ReassignmentProgress {

    /** Tells nobody. */
    ReassignmentProgress NONE = (done, total) -> {};

    /** Components looked at, of how many. */
    void at(long done, long total);

    /** True when it is no longer wanted; asked often. */
    default boolean cancelled() {
        return Thread.currentThread().isInterrupted();
    }
}
