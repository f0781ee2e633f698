package io.gridward.importer.locate;

import org.jspecify.annotations.Nullable;

/**
 * What became of a batch.
 *
 * @param points lines that were answered, those with an error too
 * @param errors lines that could not be used
 * @param complete false when a limit or broken input ended it before its last line
 * @param failure the first fault of our own, null when there was none
 */
public record BatchSummary(
        long points, long errors, boolean complete, @Nullable Throwable failure) {}
