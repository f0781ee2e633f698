package io.gridward.core.citycase.report;

/**
 * When two reports are likely about the same; local parameters, no standard names them.
 *
 * @param metres of the same type, how far apart at most
 * @param days reported within so many days
 */
public record DuplicateRule(double metres, int days) {
    /** 30 m and 7 days. */
    public static final DuplicateRule USUAL = new DuplicateRule(30, 7);
}
