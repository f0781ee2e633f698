package io.gridward.core.coverage;

import io.gridward.core.layer.LocalText;

/** Told how far a check is, from the thread that runs it; may end it. */
@FunctionalInterface
public interface CoverageProgress {

    /** Tells nobody. */
    CoverageProgress NONE = (step, done, total) -> {};

    /**
     * How far the step is.
     *
     * @param step what is being done
     * @param done pieces of work done in this step
     * @param total pieces to do; 0 while that is not known
     */
    void at(LocalText step, long done, long total);

    /** True when the check is no longer wanted; asked often. */
    default boolean cancelled() {
        return Thread.currentThread().isInterrupted();
    }
}
