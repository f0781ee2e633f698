package io.gridward.importer.job;

/**
 * Limits of jobs.
 *
 * @param mostQueued most jobs that wait or run at one time
 * @param keptDays so long a job that rests is kept with its findings, days
 * @param keptJobs most jobs that are kept; the oldest that rest go first
 */
public record JobLimits(int mostQueued, int keptDays, int keptJobs) {}
