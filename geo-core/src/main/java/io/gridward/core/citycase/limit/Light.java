package io.gridward.core.citycase.limit;

import java.time.Duration;

/** How the clock of a case stands. */
public enum Light {
    /** Up to 80 % of the limit are used. */
    GREEN,
    /** More, and the case is not yet due. */
    YELLOW,
    /** The limit is over. */
    RED,
    /** The clock stands: the case is suspended. */
    STOPPED,
    /** No clock runs: not dispatched yet, or handled. */
    NONE;

    private static final int YELLOW_FROM_PERCENT = 80;

    /**
     * The light of a running clock.
     *
     * @param whole the limit with what was added
     * @param left what is left of it; negative when it is over
     */
    public static Light of(Duration whole, Duration left) {
        if (left.isNegative()) {
            return RED;
        }
        long used = whole.minus(left).toMillis();
        return used * 100 <= whole.toMillis() * YELLOW_FROM_PERCENT ? GREEN : YELLOW;
    }
}
