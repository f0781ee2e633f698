package org.geotoolkit.referencing;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.opengis.metadata.extent.Extent;
import org.opengis.referencing.ReferenceIdentifier;
import org.opengis.referencing.crs.CoordinateReferenceSystem;
import org.opengis.referencing.cs.CoordinateSystem;
import org.opengis.util.GenericName;
import org.opengis.util.InternationalString;

public final class MiniCRS implements CoordinateReferenceSystem {
    public static final int LATLON = 0;
    public static final int LONLAT = 1;
    public static final int MERCATOR = 2;
    private static final double R = 6378137;
    public final String code;
    public final int kind;

    MiniCRS(String code, int kind) {
        this.code = code;
        this.kind = kind;
    }

    public String urn() {
        return kind == LONLAT ? "urn:ogc:def:crs:OGC:1.3:CRS84" : "urn:ogc:def:crs:EPSG::" + code;
    }

    double[] toLonLat(double a, double b) {
        return kind == LATLON
                ? new double[] {b, a}
                : kind == LONLAT
                        ? new double[] {a, b}
                        : new double[] {
                            Math.toDegrees(a / R),
                            Math.toDegrees(2 * Math.atan(Math.exp(b / R)) - Math.PI / 2)
                        };
    }

    double[] fromLonLat(double lon, double lat) {
        return kind == LATLON
                ? new double[] {lat, lon}
                : kind == LONLAT
                        ? new double[] {lon, lat}
                        : new double[] {
                            R * Math.toRadians(lon),
                            R
                                    * Math.log(
                                            Math.tan(
                                                    Math.PI / 4
                                                            + Math.toRadians(
                                                                            Math.max(
                                                                                    -85.06,
                                                                                    Math.min(
                                                                                            85.06,
                                                                                            lat)))
                                                                    / 2))
                        };
    }

    /** Geographic datums are taken as one: CGCS2000 and WGS 84 agree to centimetres. */
    public double[] to(MiniCRS other, double a, double b) {
        if (kind == other.kind) {
            return new double[] {a, b};
        }
        double[] p = toLonLat(a, b);
        return other.fromLonLat(p[0], p[1]);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof MiniCRS
                && ((MiniCRS) o).code.equals(code)
                && ((MiniCRS) o).kind == kind;
    }

    @Override
    public int hashCode() {
        return code.hashCode() + kind;
    }

    @Override
    public CoordinateSystem getCoordinateSystem() {
        return null;
    }

    @Override
    public ReferenceIdentifier getName() {
        return null;
    }

    @Override
    public Collection<GenericName> getAlias() {
        return List.of();
    }

    @Override
    public Set<ReferenceIdentifier> getIdentifiers() {
        return Set.of();
    }

    @Override
    public Extent getDomainOfValidity() {
        return null;
    }

    @Override
    public InternationalString getScope() {
        return null;
    }

    @Override
    public InternationalString getRemarks() {
        return null;
    }

    @Override
    public String toWKT() {
        return urn();
    }
}
