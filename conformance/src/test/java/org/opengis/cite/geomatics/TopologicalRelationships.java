package org.opengis.cite.geomatics;

import org.locationtech.jts.geom.Geometry;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

public class TopologicalRelationships {
    public static boolean isSpatiallyRelated(SpatialOperator op, Node a, Node b) {
        Gml ga = Gml.parse((Element) a);
        Gml gb = Gml.parse((Element) b);
        Geometry x = ga.geometry;
        Geometry y = gb.in(ga.crs);
        switch (op) {
            case BBOX:
                return x.getEnvelopeInternal().intersects(y.getEnvelopeInternal());
            case INTERSECTS:
                // servers print coordinates with 6 to 8 decimals: a touching pair may be apart by
                // that much
                return x.intersects(y) || x.isWithinDistance(y, 2e-6);
            case CONTAINS:
                return x.contains(y);
            case CROSSES:
                return x.crosses(y);
            case DISJOINT:
                return x.disjoint(y);
            case EQUALS:
                return x.equalsTopo(y);
            case OVERLAPS:
                return x.overlaps(y);
            case TOUCHES:
                return x.touches(y);
            case WITHIN:
                return x.within(y);
            default:
                throw new IllegalArgumentException("" + op);
        }
    }
}
