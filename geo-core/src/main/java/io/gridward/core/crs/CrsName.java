package io.gridward.core.crs;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A coordinate system as a client spelled it, with the axis order that spelling means.
 *
 * <p>{@code urn:ogc:def:crs:EPSG::4490} and {@code http://www.opengis.net/def/crs/EPSG/0/4490} mean
 * the registry's order. {@code EPSG:4490} and {@code http://www.opengis.net/gml/srs/epsg.xml#4490}
 * mean x,y as GeoServer and GDAL take them in WFS; WMS 1.3.0 takes {@code EPSG:4490} in the
 * registry's order and asks for {@link #inRegistryOrder}. {@code CRS:84} and its urn are longitude,
 * latitude.
 *
 * @param crs the system
 * @param northFirst true when the first number on the wire is latitude or northing
 * @param spelling the name as it came
 */
public record CrsName(Crs crs, boolean northFirst, String spelling) {
    private static final Pattern REGISTRY =
            Pattern.compile(
                    "(?:urn:(?:x-)?ogc:def:crs:epsg:(?:[^:]*:)?|https?://www\\.opengis\\.net/def/crs/epsg/[^/]+/)(\\d{1,6})");
    private static final Pattern PLAIN =
            Pattern.compile("(?:epsg:|https?://www\\.opengis\\.net/gml/srs/epsg\\.xml#)(\\d{1,6})");
    private static final Pattern CRS84 =
            Pattern.compile(
                    "crs:84|urn:ogc:def:crs:ogc:[^:]*:crs84|https?://www\\.opengis\\.net/def/crs/ogc/[^/]+/crs84");

    /** The storage system with longitude first. */
    public static final CrsName STORAGE = parse("EPSG:4490");

    /**
     * Reads a name, letters in either case.
     *
     * @throws UnknownCrs when it is not one of the spellings or not a known system
     */
    public static CrsName parse(String spelling) {
        String name = spelling.strip().toLowerCase(Locale.ROOT);
        Matcher registry = REGISTRY.matcher(name);
        if (registry.matches()) {
            Crs crs = known(registry.group(1), spelling);
            return new CrsName(crs, crs.northFirst(), spelling);
        }
        Matcher plain = PLAIN.matcher(name);
        if (plain.matches()) {
            return new CrsName(known(plain.group(1), spelling), false, spelling);
        }
        if (CRS84.matcher(name).matches()) {
            return new CrsName(Crs.WGS84, false, spelling);
        }
        throw new UnknownCrs(spelling);
    }

    private static Crs known(String digits, String spelling) {
        int epsg = Integer.parseInt(digits);
        return Crs.list().stream()
                .filter(c -> c.epsg() == epsg || epsg == 900913 && c == Crs.WEB_MERCATOR)
                .findFirst()
                .orElseThrow(() -> new UnknownCrs(spelling));
    }

    /** The same system in the registry's axis order, unless the name is CRS:84. */
    public CrsName inRegistryOrder() {
        boolean crs84 = CRS84.matcher(spelling.strip().toLowerCase(Locale.ROOT)).matches();
        return new CrsName(crs, !crs84 && crs.northFirst(), spelling);
    }
}
