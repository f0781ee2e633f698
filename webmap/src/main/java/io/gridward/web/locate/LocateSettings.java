package io.gridward.web.locate;

import io.gridward.importer.locate.BatchLimits;

/**
 * Limits of {@code POST /api/locate}.
 *
 * @param maxBatches most batches at one time; further ones are told to come again
 * @param maxPoints most points of one batch
 * @param maxLineBytes longest line
 * @param maxSeconds longest time of one batch
 * @param maxSpoolBytes most bytes of answers of one batch that wait on disk for a client that does
 *     not read yet
 */
public record LocateSettings(
        int maxBatches, long maxPoints, int maxLineBytes, long maxSeconds, long maxSpoolBytes) {

    /** What holds when nothing is set. */
    public static LocateSettings defaults() {
        return new LocateSettings(8, 20_000_000, 16_384, 1_800, 2_147_483_648L);
    }

    BatchLimits limits() {
        return new BatchLimits(maxPoints, maxLineBytes, maxSeconds, maxSpoolBytes);
    }
}
