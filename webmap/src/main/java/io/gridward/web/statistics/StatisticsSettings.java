package io.gridward.web.statistics;

/**
 * Limits of {@code /api/statistics}.
 *
 * @param refreshSeconds so long after taking over what was done to cases it is looked at again
 * @param maxRows most groups of one answer
 */
public record StatisticsSettings(int refreshSeconds, int maxRows) {

    /** What holds when nothing is set. */
    public static StatisticsSettings defaults() {
        return new StatisticsSettings(5, 200_000);
    }
}
