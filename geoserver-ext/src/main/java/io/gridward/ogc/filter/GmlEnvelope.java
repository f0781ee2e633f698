package io.gridward.ogc.filter;

import io.gridward.core.crs.Crs;
import io.gridward.core.crs.Reprojection;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.w3c.dom.Element;

/** Rectangles, and how far the systems reach they may be given in. */
final class GmlEnvelope {
    private static final int EDGE_PIECES = 16;
    private static final Envelope MERCATOR = new Envelope(-179.999999, 179.999999, -85.05, 85.05);

    /** Far around the city, and near enough to every strip that conversion is exact. */
    private static final Envelope STRIPS = new Envelope(117, 129, 38, 54);

    private GmlEnvelope() {}

    /** True for the elements that are read here. */
    static boolean is(Element element) {
        String name = Nodes.name(element);
        return name.equals("Envelope") || name.equals("Box");
    }

    /**
     * A rectangle in the storage system; of one in a strip of Gauss-Krüger, which is none in
     * degrees, the shape its edges make. Empty when it lies beyond the reach of its system.
     */
    static Geometry read(Element element, GmlCoordinates context, GeometryFactory factory) {
        double[] xy = context.raw(element);
        if (xy.length != 4 || xy[0] > xy[2] || xy[1] > xy[3]) {
            throw FilterFault.invalid(
                    "%s 须有 lowerCorner 和不小于它的 upperCorner".formatted(Nodes.name(element)),
                    "%s must have a lowerCorner and an upperCorner not below it"
                            .formatted(Nodes.name(element)));
        }
        Crs crs = context.crs().crs();
        Envelope asked = new Envelope(xy[0], xy[2], xy[1], xy[3]);
        if (crs.geographic()) {
            return factory.toGeometry(asked);
        }
        Envelope box = asked.intersection(reach(crs));
        if (box.isNull()) {
            return factory.createPolygon();
        }
        Reprojection back = Reprojection.between(crs, Crs.CGCS2000);
        if (crs == Crs.WEB_MERCATOR) {
            return factory.toGeometry(back.apply(box));
        }
        double step = Math.max(box.getWidth(), box.getHeight()) / EDGE_PIECES;
        Geometry shape = factory.toGeometry(box);
        return back.apply(step > 0 ? Densifier.densify(shape, step) : shape);
    }

    /** Where the numbers of a system mean a place; beyond, they come back as any place at all. */
    private static Envelope reach(Crs crs) {
        Envelope degrees = crs == Crs.WEB_MERCATOR ? MERCATOR : STRIPS;
        return Reprojection.between(Crs.CGCS2000, crs).apply(degrees);
    }

    /** True when all positions lie where their system reaches. */
    static boolean reaches(Crs crs, double[] xy) {
        Envelope reach = crs.geographic() ? new Envelope() : reach(crs);
        for (int i = 0; i < xy.length && !crs.geographic(); i += 2) {
            if (!reach.covers(xy[i], xy[i + 1])) {
                return false;
            }
        }
        return true;
    }
}
