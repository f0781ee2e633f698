package io.gridward.importer.acceptance;

/**
 * What a survey has to reach. The mean errors of classes A, B and C follow a schema drafted on the
 * standard; which shares and counts make a survey pass is not given by any source seen, so those
 * are this product's and may be set.
 *
 * @param metresA largest mean error of class A, metres
 * @param metresB the same of class B
 * @param metresC the same of class C
 * @param share least share of things within twice the mean error of their class, 0 to 1
 * @param missed largest share of walked things that the survey lacks, 0 to 1
 * @param extra largest share of surveyed things that the walk did not find, 0 to 1
 * @param matchMetres farthest a walked thing is looked for, metres
 */
public record AcceptanceLimits(
        double metresA,
        double metresB,
        double metresC,
        double share,
        double missed,
        double extra,
        double matchMetres) {

    /** The usual limits. */
    public static final AcceptanceLimits USUAL =
            new AcceptanceLimits(0.5, 1.0, 10.0, 0.95, 0.02, 0.02, 2.0);

    /** Largest mean error of a class, metres; of an unknown class that of B. */
    public double metres(String accuracyClass) {
        return switch (accuracyClass) {
            case "A" -> metresA;
            case "C" -> metresC;
            default -> metresB;
        };
    }
}
