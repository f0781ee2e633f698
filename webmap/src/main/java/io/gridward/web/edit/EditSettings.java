package io.gridward.web.edit;

/**
 * Limits of {@code /api/edits}.
 *
 * @param maxBodyBytes longest request
 * @param maxSteps most steps of one request
 * @param maxListed most components, and most cases, that are told one by one; all are counted
 */
public record EditSettings(int maxBodyBytes, int maxSteps, int maxListed) {

    /** What holds when nothing is set. */
    public static EditSettings defaults() {
        return new EditSettings(1_000_000, 200, 500);
    }
}
