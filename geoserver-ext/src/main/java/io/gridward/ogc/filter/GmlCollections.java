package io.gridward.ogc.filter;

import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import org.w3c.dom.Element;

/** Shapes made of several. */
final class GmlCollections {
    private GmlCollections() {}

    /** The collection an element means, of members that are already read. */
    static Geometry of(GeometryFactory factory, Element element, List<Geometry> members) {
        String name = Nodes.name(element);
        return switch (name) {
            case "MultiPoint" ->
                    factory.createMultiPoint(all(members, Point.class, name).toArray(Point[]::new));
            case "MultiCurve", "MultiLineString" ->
                    factory.createMultiLineString(
                            all(members, LineString.class, name).toArray(LineString[]::new));
            case "MultiSurface", "MultiPolygon" ->
                    factory.createMultiPolygon(
                            all(members, Polygon.class, name).toArray(Polygon[]::new));
            default -> factory.createGeometryCollection(members.toArray(Geometry[]::new));
        };
    }

    private static <T extends Geometry> List<T> all(
            List<Geometry> members, Class<T> kind, String name) {
        if (!members.stream().allMatch(kind::isInstance)) {
            throw FilterFault.invalid(
                    "%s 的成员种类不对".formatted(name),
                    "%s has a member of another kind".formatted(name));
        }
        return members.stream().map(kind::cast).toList();
    }

    /** The one surface that patches make up. */
    static Geometry joined(List<Geometry> patches) {
        if (patches.size() == 1) {
            return patches.get(0);
        }
        try {
            Geometry joined = patches.isEmpty() ? null : UnaryUnionOp.union(patches);
            if (joined != null) {
                return joined;
            }
        } catch (TopologyException e) {
            throw FilterFault.invalid(
                    "Surface 的面片相互交错", "the patches of a Surface cross each other");
        }
        throw FilterFault.invalid("Surface 没有面片（patches）", "a Surface has no patches");
    }
}
