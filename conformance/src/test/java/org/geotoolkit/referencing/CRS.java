package org.geotoolkit.referencing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opengis.referencing.crs.CoordinateReferenceSystem;
import org.opengis.util.FactoryException;

/** Only what a WFS over geographic data or web Mercator needs; anything else is refused by name. */
public final class CRS {
    private static final Pattern CODE = Pattern.compile("(\\d{3,6})$");

    private CRS() {}

    public static CoordinateReferenceSystem decode(String id) throws FactoryException {
        if (id.toUpperCase().contains("CRS84") || id.equalsIgnoreCase("CRS:84")) {
            return new MiniCRS("CRS84", MiniCRS.LONLAT);
        }
        Matcher m = CODE.matcher(id);
        if (!m.find()) {
            throw new FactoryException("unknown CRS " + id);
        }
        int code = Integer.parseInt(m.group(1));
        if (code == 3857 || code == 900913) {
            return new MiniCRS("3857", MiniCRS.MERCATOR);
        }
        if (code >= 4000 && code < 5000 && !(code >= 4491 && code <= 4554)) {
            return new MiniCRS("" + code, MiniCRS.LATLON);
        }
        throw new FactoryException("no coordinate operation for " + id);
    }
}
