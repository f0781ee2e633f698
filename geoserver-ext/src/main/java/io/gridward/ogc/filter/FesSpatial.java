package io.gridward.ogc.filter;

import io.gridward.core.crs.AxisOrder;
import io.gridward.core.crs.CrsName;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.filter.Filter;
import io.gridward.core.layer.filter.Filter.SpatialOperator;
import io.gridward.ogc.fault.OgcFault;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.w3c.dom.Element;

/**
 * Spatial operators (OGC 09-026r2 §7.8): the layer's shape on the left, a given one on the right.
 */
final class FesSpatial {
    private static final Map<String, SpatialOperator> BINARY =
            Map.of(
                    "Equals", SpatialOperator.EQUALS,
                    "Disjoint", SpatialOperator.DISJOINT,
                    "Intersects", SpatialOperator.INTERSECTS,
                    "Intersect", SpatialOperator.INTERSECTS, // so called in Filter 1.0.0's lists
                    "Touches", SpatialOperator.TOUCHES,
                    "Crosses", SpatialOperator.CROSSES,
                    "Within", SpatialOperator.WITHIN,
                    "Contains", SpatialOperator.CONTAINS,
                    "Overlaps", SpatialOperator.OVERLAPS);

    /** Names of a unit that clients use (UCUM, EPSG, words). */
    private static final List<String> METRE =
            List.of(
                    "m",
                    "metre",
                    "metres",
                    "meter",
                    "meters",
                    "urn:ogc:def:uom:EPSG::9001",
                    "urn:ogc:def:uom:UCUM::m",
                    "http://www.opengis.net/def/uom/EPSG/0/9001",
                    "http://www.opengis.net/def/uom/UCUM/0/m");

    private static final List<String> KILOMETRE =
            List.of("km", "kilometers", "kilometres", "http://www.opengis.net/def/uom/UCUM/0/km");

    private static final List<String> RECTANGLES =
            List.of("ows:BoundingBox", "gml:boundedBy", "boundedBy");

    private static final int RECTANGLE_POINTS = 5;

    private final FesExpression expressions;
    private final CrsName crs;
    private final AxisOrder order;

    FesSpatial(FesExpression expressions, CrsName crs, AxisOrder order) {
        this.expressions = expressions;
        this.crs = crs;
        this.order = order;
    }

    /** The filter of a spatial operator; empty when the element is none. */
    Optional<Filter> find(Element element, String operator) {
        if (BINARY.containsKey(operator)) {
            Geometry shape = shape(operands(element, operator, 2), 1, operator);
            return Optional.of(new Filter.Spatial(BINARY.get(operator), shape));
        }
        return switch (operator) {
            case "BBOX" -> Optional.of(bbox(element));
            case "DWithin" -> Optional.of(distance(element, operator, true));
            case "Beyond" -> Optional.of(distance(element, operator, false));
            default -> Optional.empty();
        };
    }

    /**
     * The property may be left out, as there is only one that can be meant. A rectangle of a
     * projected system is asked for as the shape it is in degrees.
     */
    private Filter bbox(Element element) {
        List<Element> all = Nodes.children(element);
        boolean bare = all.size() == 1 && !FesExpression.isReference(all.get(0));
        boolean told = all.size() == 2 && isRectangle(all.get(0));
        List<Element> operands = bare || told ? all : operands(element, "BBOX", 2);
        Element box = operand(operands.get(bare ? 0 : 1), "BBOX");
        Geometry shape = GmlReader.read(box, crs, order);
        if (shape.isEmpty()) {
            return Filter.NONE;
        }
        boolean bent = GmlEnvelope.is(box) && shape.getNumPoints() > RECTANGLE_POINTS;
        return bent
                ? new Filter.Spatial(SpatialOperator.INTERSECTS, shape)
                : Filter.bbox(shape.getEnvelopeInternal());
    }

    /** How clients (OWSLib: ows:BoundingBox) name the rectangle that every feature has. */
    private static boolean isRectangle(Element reference) {
        return FesExpression.isReference(reference)
                && RECTANGLES.contains(Nodes.text(reference).strip());
    }

    private Filter distance(Element element, String operator, boolean within) {
        List<Element> operands = operands(element, operator, 3);
        Geometry shape = shape(operands, 1, operator);
        return new Filter.Distance(shape, metres(operands.get(2), operator), within);
    }

    private List<Element> operands(Element element, String operator, int count) {
        List<Element> operands = Nodes.children(element);
        if (operands.size() != count || !FesExpression.isReference(operands.get(0))) {
            throw FilterFault.operands(
                    operator,
                    "属性 %s 后接 GML 图形%s".formatted(Layer.GEOMETRY, count == 3 ? "和 Distance" : ""),
                    "the property %s, then a GML shape%s"
                            .formatted(Layer.GEOMETRY, count == 3 ? " and Distance" : ""));
        }
        String property = expressions.property(operands.get(0));
        if (!property.equals(Layer.GEOMETRY)) {
            throw FilterFault.invalid(
                    "算子 %s 不能用于属性 %s，几何属性为 %s".formatted(operator, property, Layer.GEOMETRY),
                    "%s cannot be asked of property %s, the shape is %s"
                            .formatted(operator, property, Layer.GEOMETRY));
        }
        return operands;
    }

    private Geometry shape(List<Element> operands, int i, String operator) {
        return GmlReader.read(operand(operands.get(i), operator), crs, order);
    }

    private static Element operand(Element element, String operator) {
        if (!Nodes.name(element).equals("Literal")) {
            return element;
        }
        List<Element> inner = Nodes.children(element);
        if (inner.size() != 1) {
            throw FilterFault.operands(operator, "一个 GML 图形", "one GML shape");
        }
        return inner.get(0);
    }

    /** The metres of a Distance with its unit. */
    static double metres(Element distance, String operator) {
        boolean kilometres = KILOMETRE.contains(unit(distance));
        boolean known = kilometres || METRE.contains(unit(distance));
        if (!Nodes.name(distance).equals("Distance") || !known) {
            throw FilterFault.operands(
                    operator,
                    " Distance，单位 uom 为 m 或 km，而非 “%s”".formatted(OgcFault.quoted(unit(distance))),
                    "Distance with its unit uom m or km, not '%s'"
                            .formatted(OgcFault.quoted(unit(distance))));
        }
        String text = Nodes.text(distance).strip();
        double metres = GmlCoordinates.number(text) * (kilometres ? 1000 : 1);
        if (!Double.isFinite(metres) || metres < 0) {
            throw FilterFault.invalid(
                    "算子 %s 的距离 “%s” 应不小于 0".formatted(operator, OgcFault.quoted(text)),
                    "distance '%s' of %s must be 0 or more"
                            .formatted(OgcFault.quoted(text), operator));
        }
        return metres;
    }

    private static String unit(Element distance) {
        return Nodes.attribute(distance, "uom")
                .or(() -> Nodes.attribute(distance, "units"))
                .orElse("");
    }
}
