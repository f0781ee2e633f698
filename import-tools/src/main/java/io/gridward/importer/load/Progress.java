package io.gridward.importer.load;

import io.gridward.core.layer.LocalText;

/** Told how far a run is; called often, from the thread that runs. */
public interface Progress {

    /** Tells nobody. */
    Progress NONE = (step, rows, total) -> {};

    /**
     * How far the step is.
     *
     * @param step what is being done
     * @param rows rows done in this step
     * @param total rows to do; 0 while that is not known
     */
    void at(LocalText step, long rows, long total);

    /** Told the number of the batch that is filled, once it is open. */
    default void opened(long batch) {}

    /** True when the run is to end without effect; asked often, from the thread that runs. */
    default boolean stopped() {
        return false;
    }
}
