package io.gridward.ogc.style;

/**
 * Scales at which something is shown, as scale denominators of a screen whose pixel is 0.28 mm wide
 * (OGC 06-042 §7.2.4.6.9).
 *
 * @param from smallest denominator (closest view), included
 * @param to greatest denominator (farthest view), not included
 */
public record ScaleRange(double from, double to) {
    /** Every scale. */
    public static final ScaleRange ALL = new ScaleRange(0, Double.POSITIVE_INFINITY);

    /** Refuses an empty range. */
    public ScaleRange {
        if (!(from >= 0 && to > from)) {
            throw new IllegalArgumentException("empty scale range %s to %s".formatted(from, to));
        }
    }

    /** From the closest view up to a denominator. */
    public static ScaleRange upTo(double denominator) {
        return new ScaleRange(0, denominator);
    }

    /** From a denominator to the farthest view. */
    public static ScaleRange beyond(double denominator) {
        return new ScaleRange(denominator, Double.POSITIVE_INFINITY);
    }

    /** True when something with this range is shown at the scale. */
    public boolean contains(double denominator) {
        return denominator >= from && denominator < to;
    }

    /** The smallest range that holds both. */
    public ScaleRange union(ScaleRange other) {
        return new ScaleRange(Math.min(from, other.from), Math.max(to, other.to));
    }
}
