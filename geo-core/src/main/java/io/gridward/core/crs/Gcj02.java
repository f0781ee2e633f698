package io.gridward.core.crs;

/**
 * The shift of Chinese web maps (GCJ-02, "Mars coordinates") from CGCS2000/WGS 84, by the publicly
 * known formula over the Krasovsky 1940 ellipsoid. Degrees, x = longitude, y = latitude; meant for
 * places in China. The formula is not an official one: good to some metres, which is enough to
 * recognise shifted data and to place an outline, never for survey work.
 */
public final class Gcj02 {
    private static final double SEMI_MAJOR_AXIS_METRES = 6378245.0;
    private static final double ECCENTRICITY_SQUARED = 0.00669342162296594323;
    private static final int ITERATIONS = 6;

    private Gcj02() {}

    /** The GCJ-02 position {lon, lat} of a CGCS2000 position. */
    public static double[] shift(double lon, double lat) {
        double x = lon - 105.0;
        double y = lat - 35.0;
        double radians = Math.toRadians(lat);
        double magic = 1 - ECCENTRICITY_SQUARED * Math.sin(radians) * Math.sin(radians);
        double metresNorth =
                SEMI_MAJOR_AXIS_METRES * (1 - ECCENTRICITY_SQUARED) / (magic * Math.sqrt(magic));
        double metresEast = SEMI_MAJOR_AXIS_METRES / Math.sqrt(magic) * Math.cos(radians);
        return new double[] {
            lon + Math.toDegrees(east(x, y) / metresEast),
            lat + Math.toDegrees(north(x, y) / metresNorth)
        };
    }

    /** The CGCS2000 position {lon, lat} of a GCJ-02 position, to better than a millimetre. */
    public static double[] unshift(double lon, double lat) {
        double x = lon;
        double y = lat;
        for (int i = 0; i < ITERATIONS; i++) {
            double[] there = shift(x, y);
            x -= there[0] - lon;
            y -= there[1] - lat;
        }
        return new double[] {x, y};
    }

    private static double east(double x, double y) {
        return 300.0
                + x
                + 2.0 * y
                + 0.1 * x * x
                + 0.1 * x * y
                + 0.1 * Math.sqrt(Math.abs(x))
                + waves(20.0, 6.0 * x, 20.0, 2.0 * x)
                + waves(20.0, x, 40.0, x / 3.0)
                + waves(150.0, x / 12.0, 300.0, x / 30.0);
    }

    private static double north(double x, double y) {
        return -100.0
                + 2.0 * x
                + 3.0 * y
                + 0.2 * y * y
                + 0.1 * x * y
                + 0.2 * Math.sqrt(Math.abs(x))
                + waves(20.0, 6.0 * x, 20.0, 2.0 * x)
                + waves(20.0, y, 40.0, y / 3.0)
                + waves(160.0, y / 12.0, 320.0, y / 30.0);
    }

    private static double waves(double a, double u, double b, double v) {
        return (a * Math.sin(u * Math.PI) + b * Math.sin(v * Math.PI)) * 2.0 / 3.0;
    }
}
