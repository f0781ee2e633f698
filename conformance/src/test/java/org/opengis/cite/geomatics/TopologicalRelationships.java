package org.opengis.cite.geomatics;

import org.locationtech.jts.geom.Geometry;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** How two shapes lie to each other, by JTS. */
public class TopologicalRelationships {
    public static boolean isSpatiallyRelated(SpatialOperator op, Node a, Node b) {
        Gml ga = Gml.parse((Element) a);
        Gml gb = Gml.parse(whole((Element) b));
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

    /**
     * The value of the property that a shape is a part of. The suite looks for shapes in an answer
     * by their names ({@code WFSMessage.findMatchingElements}), so of a street in several parts it
     * hands over each {@code gml:LineString} besides the {@code gml:MultiCurve}, and wants each to
     * fulfil the filter. By ISO 19143, 7.8.3.2 the operand is the value of the property, and that
     * is the outermost shape. A part that stands alone is judged by itself.
     */
    private static Element whole(Element part) {
        Element whole = part;
        while (whole.getParentNode() instanceof Element member
                && Gml.NS.equals(member.getNamespaceURI())
                && member.getParentNode() instanceof Element around
                && Gml.NS.equals(around.getNamespaceURI())) {
            whole = around;
        }
        return whole;
    }
}
