package io.gridward.core.crs;

import java.util.Arrays;
import java.util.List;

/**
 * The coordinate systems Gridward reads and writes. Inside the product every coordinate is x =
 * longitude or easting, y = latitude or northing, whatever the registry says; {@link #northFirst}
 * matters only at the borders (EPSG registry, OGC 12-019r7 Annex E).
 */
public enum Crs {
    /** CGCS2000 geographic, degrees: the storage system. */
    CGCS2000(4490, true, true),
    /** WGS 84 geographic, degrees. */
    WGS84(4326, true, true),
    /** Web Mercator, metres. */
    WEB_MERCATOR(3857, false, false),
    /** CGCS2000 3-degree Gauss-Krüger, central meridian 123°E, metres: metric work in Ulanhot. */
    GK_CM_123E(4550, 123, 500_000),
    /** CGCS2000 3-degree Gauss-Krüger, central meridian 120°E, metres: the neighbour's strip. */
    GK_CM_120E(4549, 120, 500_000),
    /** CGCS2000 3-degree Gauss-Krüger zone 41, easting with the zone prefix, metres. */
    GK_ZONE_41(4529, 123, 41_500_000),
    /** CGCS2000 6-degree Gauss-Krüger zone 21, easting with the zone prefix, metres. */
    GK6_ZONE_21(4499, 123, 21_500_000);

    /** Beyond it the series of the projection is off by more than a few centimetres. */
    private static final double STRIP_HALF_WIDTH_DEGREES = 15;

    private static final double STRIP_HALF_WIDTH_METRES = 1_700_000;

    /** Rounded up, for every Gauss-Krüger system of CGCS2000. */
    private static final double POLE_NORTHING_METRES = 10_001_966;

    private final int epsg;
    private final boolean northFirst;
    private final boolean geographic;
    private final double centralMeridian;
    private final double falseEasting;

    Crs(int epsg, boolean northFirst, boolean geographic) {
        this.epsg = epsg;
        this.northFirst = northFirst;
        this.geographic = geographic;
        this.centralMeridian = Double.NaN;
        this.falseEasting = Double.NaN;
    }

    /** A strip of the Gauss-Krüger projection. */
    Crs(int epsg, double centralMeridian, double falseEasting) {
        this.epsg = epsg;
        this.northFirst = true;
        this.geographic = false;
        this.centralMeridian = centralMeridian;
        this.falseEasting = falseEasting;
    }

    /** Number in the EPSG registry. */
    public int epsg() {
        return epsg;
    }

    /** True when the registry puts latitude or northing first. */
    public boolean northFirst() {
        return northFirst;
    }

    /** True for degrees, false for metres. */
    public boolean geographic() {
        return geographic;
    }

    /** True when a position in degrees can be expressed in this system. */
    boolean covers(double lon, double lat) {
        return Math.abs(lat) <= 90
                && (!isStrip() || Math.abs(lon - centralMeridian) <= STRIP_HALF_WIDTH_DEGREES);
    }

    /** True when a position of this system in metres can be expressed in degrees. */
    boolean holds(double x, double y) {
        return !isStrip()
                || Math.abs(x - falseEasting) <= STRIP_HALF_WIDTH_METRES
                        && Math.abs(y) <= POLE_NORTHING_METRES;
    }

    /** True for the strip of that meridian in degrees and false easting in metres. */
    boolean isStrip(double meridian, double easting) {
        return centralMeridian == meridian && falseEasting == easting;
    }

    /** Meridian of a strip in degrees, NaN for other systems. */
    double centralMeridian() {
        return centralMeridian;
    }

    /** Easting of a strip's meridian in metres, NaN for other systems. */
    double falseEasting() {
        return falseEasting;
    }

    private boolean isStrip() {
        return !Double.isNaN(centralMeridian);
    }

    /** {@code EPSG:n}. */
    public String code() {
        return "EPSG:" + epsg;
    }

    /** {@code urn:ogc:def:crs:EPSG::n} (OGC 07-092r3). */
    public String urn() {
        return "urn:ogc:def:crs:EPSG::" + epsg;
    }

    /** All of them. */
    public static List<Crs> list() {
        return List.of(values());
    }

    /**
     * The system of that number.
     *
     * @throws UnknownCrs when Gridward does not know it
     */
    public static Crs ofEpsg(int epsg) {
        return Arrays.stream(values())
                .filter(c -> c.epsg == epsg)
                .findFirst()
                .orElseThrow(() -> new UnknownCrs("EPSG:" + epsg));
    }
}
