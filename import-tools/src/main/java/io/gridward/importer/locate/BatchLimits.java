package io.gridward.importer.locate;

/**
 * What one batch may cost.
 *
 * @param maxPoints most lines that are answered
 * @param maxLineBytes longest line of input
 * @param maxSeconds longest time
 * @param maxSpoolBytes most bytes of answers that wait on disk for a client that does not read yet
 */
public record BatchLimits(long maxPoints, int maxLineBytes, long maxSeconds, long maxSpoolBytes) {
    private static final int LONGEST_LINE = 16_384;

    /** For a batch of one's own: only the line has a limit, of 16 KiB. */
    public static BatchLimits own() {
        return new BatchLimits(Long.MAX_VALUE, LONGEST_LINE, Integer.MAX_VALUE, Long.MAX_VALUE);
    }
}
