package io.gridward.ogc.filter;

import io.gridward.core.crs.CrsName;
import io.gridward.ogc.fault.OgcFault;
import org.locationtech.jts.geom.Geometry;
import org.w3c.dom.Element;

/** Shapes of GML 3.2 and 3.1 (OGC 07-036 §10, §11) brought to the storage system. */
public final class GmlReader {
    private GmlReader() {}

    /**
     * The shape of a GML element in EPSG:4490, x = longitude.
     *
     * @param crs system when neither the element nor one in it names another
     * @throws OgcFault when it is no shape Gridward reads
     */
    public static Geometry read(Element gml, CrsName crs) {
        throw new UnsupportedOperationException();
    }
}
