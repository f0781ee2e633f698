package io.gridward.core.responsibility.city;

import io.gridward.core.responsibility.lists.Fit;

/**
 * Subjects that no row of the territorial and boundary lists tells apart, with what each of these
 * rows says of them. Immutable.
 */
public final class Topic {
    /** The rank of a zone that does not speak of the subject. */
    static final long NO_RANK = -1;

    private final long key;
    private final long[] zones;
    private final int[] lineSorts;
    private final int[] specificities;
    private final boolean ofLines;

    Topic(long key, long[] zones, int[] lineSorts, int[] specificities) {
        this.key = key;
        this.zones = zones;
        this.lineSorts = lineSorts;
        this.specificities = specificities;
        boolean any = false;
        for (int sort : lineSorts) {
            any |= specificities[sort] > Fit.NOT;
        }
        this.ofLines = any;
    }

    long key() {
        return key;
    }

    /**
     * The zone of two that comes first has the higher rank, whatever else decides between them;
     * below 0 for a zone that does not speak of the subject on its day.
     *
     * @param zone counted from the first zone
     */
    long rank(int zone) {
        long own = zones[zone];
        long specificity = specificities[(int) (own >>> Integer.SIZE)];
        return specificity < 0 ? NO_RANK : specificity << Integer.SIZE | own & 0xFFFF_FFFFL;
    }

    /** How closely a line, counted from the first, speaks of the subject on its day. */
    int lineSpecificity(int line) {
        return specificities[lineSorts[line]];
    }

    /** True when a line speaks of the subject on its day. */
    public boolean isOfLines() {
        return ofLines;
    }
}
