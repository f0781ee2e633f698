package org.opengis.cite.geomatics;

import org.geotoolkit.geometry.ImmutableEnvelope;
import org.geotoolkit.referencing.CRS;
import org.geotoolkit.referencing.MiniCRS;
import org.opengis.util.FactoryException;

public class GeodesyUtils {
    public static String getAbbreviatedCRSIdentifier(String id) {
        if (id.toUpperCase().contains("CRS84")) {
            return "CRS:84";
        }
        return "EPSG:" + id.replaceAll("^.*[:/#]", "");
    }

    public static ImmutableEnvelope getDomainOfValidity(String id) throws FactoryException {
        MiniCRS c = (MiniCRS) CRS.decode(id);
        double[] a = c.to(c, 0, 0);
        switch (c.kind) {
            case MiniCRS.LATLON:
                return c.code.equals("4490")
                        ? new ImmutableEnvelope(c, 16.7, 73.62, 53.56, 134.77)
                        : new ImmutableEnvelope(c, -90, -180, 90, 180);
            case MiniCRS.LONLAT:
                return new ImmutableEnvelope(c, -180, -90, 180, 90);
            default:
                return new ImmutableEnvelope(
                        c,
                        a[0] - 20037508.34,
                        a[1] - 20048966.1,
                        a[0] + 20037508.34,
                        a[1] + 20048966.1);
        }
    }
}
