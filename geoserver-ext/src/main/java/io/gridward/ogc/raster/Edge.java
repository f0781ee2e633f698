package io.gridward.ogc.raster;

/**
 * A straight edge of some direction cutting pixels: how much of a pixel lies on one side of it.
 *
 * @param most distance from the middle of a pixel beyond which the edge does not touch it
 * @param flat distance up to which the share changes evenly
 * @param slope how fast it does
 * @param corner half the curvature of the share beyond that, where the edge cuts off a corner
 */
record Edge(double most, double flat, double slope, double corner) {

    /** The edge of a direction of length 1. */
    static Edge along(double ux, double uy) {
        double a = Math.abs(ux);
        double b = Math.abs(uy);
        double large = Math.max(a, b);
        double small = Math.min(a, b);
        return new Edge(
                (large + small) / 2,
                (large - small) / 2,
                1 / large,
                small == 0 ? 0 : 1 / (2 * large * small));
    }

    /** The share, of {@link Ink#WHOLE}, of a pixel under a band whose middle is so far away. */
    int band(double d, double half) {
        double near = d - half;
        if (near >= most) {
            return 0;
        }
        return (int) ((behind(d + half) - behind(near)) * Ink.WHOLE + 0.5);
    }

    private double behind(double d) {
        double size = Math.abs(d);
        if (size >= most) {
            return d > 0 ? 1 : 0;
        }
        if (size <= flat) {
            return 0.5 + d * slope;
        }
        double rest = most - size;
        double cut = rest * rest * corner;
        return d > 0 ? 1 - cut : cut;
    }
}
