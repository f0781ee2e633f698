package io.gridward.web.imports;

import io.gridward.importer.job.JobLimits;

/**
 * Limits of {@code /api/imports}.
 *
 * @param maxFileBytes largest file
 * @param maxQueued most imports that wait or run at one time
 * @param keptDays so long an import that rests is kept with its findings
 * @param keptJobs most imports that are kept
 * @param maxListeners most clients that follow imports at one time
 */
public record ImportSettings(
        long maxFileBytes, int maxQueued, int keptDays, int keptJobs, int maxListeners) {

    /** What holds when nothing is set. */
    public static ImportSettings defaults() {
        return new ImportSettings(1_073_741_824L, 20, 30, 200, 64);
    }

    JobLimits jobs() {
        return new JobLimits(maxQueued, keptDays, keptJobs);
    }
}
