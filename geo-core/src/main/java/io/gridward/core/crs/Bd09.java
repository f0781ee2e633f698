package io.gridward.core.crs;

/**
 * The shift of Baidu maps (BD-09) on top of {@link Gcj02}, by the publicly known formula. Degrees,
 * x = longitude, y = latitude. Like that one not official: enough to recognise shifted data.
 */
public final class Bd09 {
    private static final double PI_3000 = Math.PI * 3000.0 / 180.0;
    private static final double EAST_DEGREES = 0.0065;
    private static final double NORTH_DEGREES = 0.006;
    private static final int ITERATIONS = 8;

    private Bd09() {}

    /** The BD-09 position {lon, lat} of a CGCS2000 position. */
    public static double[] shift(double lon, double lat) {
        double[] web = Gcj02.shift(lon, lat);
        return fromWeb(web[0], web[1]);
    }

    /** The CGCS2000 position {lon, lat} of a BD-09 position, to better than a millimetre. */
    public static double[] unshift(double lon, double lat) {
        double x = lon - EAST_DEGREES;
        double y = lat - NORTH_DEGREES;
        for (int i = 0; i < ITERATIONS; i++) {
            double[] there = fromWeb(x, y);
            x -= there[0] - lon;
            y -= there[1] - lat;
        }
        return Gcj02.unshift(x, y);
    }

    /** From GCJ-02: a turn and a stretch that wave with the position, and a shift. */
    private static double[] fromWeb(double x, double y) {
        double radius = Math.hypot(x, y) + 0.00002 * Math.sin(y * PI_3000);
        double angle = Math.atan2(y, x) + 0.000003 * Math.cos(x * PI_3000);
        return new double[] {
            radius * Math.cos(angle) + EAST_DEGREES, radius * Math.sin(angle) + NORTH_DEGREES
        };
    }
}
