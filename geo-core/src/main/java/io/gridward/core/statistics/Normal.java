package io.gridward.core.statistics;

/**
 * The normal distribution, after Hart's algorithm 5666 in the form of West, "Better Approximations
 * to Cumulative Normal Functions", Wilmott Magazine, 2005, p. 70: good to 12 digits, and to 5
 * beyond seven deviations.
 */
final class Normal {
    private static final double FAR = 37;
    private static final double TAIL = 7.07106781186547;
    private static final double ROOT_OF_TWO_PI = 2.506628274631;
    private static final double[] ABOVE = {
        3.52624965998911e-2,
        0.700383064443688,
        6.37396220353165,
        33.912866078383,
        112.079291497871,
        221.213596169931,
        220.206867912376
    };
    private static final double[] BELOW = {
        8.83883476483184e-2,
        1.75566716318264,
        16.064177579207,
        86.7807322029461,
        296.564248779674,
        637.333633378831,
        793.826512519948,
        440.413735824752
    };

    private Normal() {}

    /** How likely a deviate is as far from 0 as this one, on either side; NaN for NaN. */
    static double twoSided(double z) {
        return Math.min(1, 2 * tail(Math.abs(z)));
    }

    /** How likely a deviate is more than a number from 0 on. */
    private static double tail(double z) {
        if (z > FAR) {
            return 0;
        }
        double density = Math.exp(-z * z / 2);
        if (z < TAIL) {
            return density * polynomial(ABOVE, z) / polynomial(BELOW, z);
        }
        double fraction = z + 0.65;
        for (int i = 4; i >= 1; i--) {
            fraction = z + i / fraction;
        }
        return density / fraction / ROOT_OF_TWO_PI;
    }

    private static double polynomial(double[] factors, double z) {
        double value = 0;
        for (double factor : factors) {
            value = value * z + factor;
        }
        return value;
    }
}
