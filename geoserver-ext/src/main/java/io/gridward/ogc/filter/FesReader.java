package io.gridward.ogc.filter;

import io.gridward.core.crs.AxisOrder;
import io.gridward.core.crs.CrsName;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.filter.Filter;
import io.gridward.ogc.fault.OgcFault;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/** Reads one filter for one layer: the logic here, operators by their kinds. */
final class FesReader {
    private static final int MOST_DEPTH = 64;

    private final Layer layer;
    private final FesComparison comparison;
    private final FesSpatial spatial;
    private final FesTemporal temporal;

    FesReader(Layer layer, CrsName crs, AxisOrder order) {
        FesExpression expression = new FesExpression(layer);
        this.layer = layer;
        this.comparison = new FesComparison(expression);
        this.spatial = new FesSpatial(expression, crs, order);
        this.temporal = new FesTemporal(expression);
    }

    /** What a {@code fes:Filter} holds: one operator, or identifiers. */
    Filter root(Element filter) {
        List<Element> parts = Nodes.children(filter);
        if (parts.size() == 1) {
            return read(parts.get(0), 1);
        }
        if (parts.isEmpty() || !parts.stream().allMatch(FesReader::identifies)) {
            throw FilterFault.operands(
                    "Filter", "一个条件，或若干 ResourceId", "one condition, or only ResourceId");
        }
        return FesFilter.ofResourceIds(parts.stream().map(FesReader::resourceId).toList(), layer);
    }

    /** True for an identifier of FES 2.0, Filter 1.1 or 1.0. */
    private static boolean identifies(Element element) {
        return List.of("ResourceId", "GmlObjectId", "FeatureId").contains(Nodes.name(element));
    }

    private Filter read(Element element, int depth) {
        if (depth > MOST_DEPTH) {
            throw FilterFault.invalid(
                    "过滤条件嵌套超过 %d 层".formatted(MOST_DEPTH),
                    "the filter is nested deeper than %d levels".formatted(MOST_DEPTH));
        }
        String operator = Nodes.name(element);
        return switch (operator) {
            case "And" -> new Filter.And(parts(element, operator, depth));
            case "Or" -> new Filter.Or(parts(element, operator, depth));
            case "Not" -> not(element, depth);
            case "ResourceId", "GmlObjectId", "FeatureId" ->
                    FesFilter.ofResourceIds(List.of(resourceId(element)), layer);
            default -> operator(element, operator);
        };
    }

    private Filter operator(Element element, String operator) {
        return comparison
                .find(element, operator)
                .or(() -> spatial.find(element, operator))
                .or(() -> temporal.find(element, operator))
                .orElseThrow(() -> unknown(operator));
    }

    private static OgcFault unknown(String operator) {
        String shown = OgcFault.quoted(operator);
        return FilterFault.unsupported(
                "不支持算子 %s".formatted(shown), "operator %s is not supported".formatted(shown));
    }

    private List<Filter> parts(Element element, String operator, int depth) {
        List<Element> parts = Nodes.children(element);
        if (parts.isEmpty()) {
            throw FilterFault.operands(operator, "至少一个条件", "at least one condition");
        }
        return parts.stream().map(p -> read(p, depth + 1)).toList();
    }

    private Filter not(Element element, int depth) {
        List<Element> parts = Nodes.children(element);
        if (parts.size() != 1) {
            throw FilterFault.operands("Not", "恰好一个条件", "exactly one condition");
        }
        return new Filter.Not(read(parts.get(0), depth + 1));
    }

    private static String resourceId(Element element) {
        String name = Nodes.name(element);
        if (!name.equals("ResourceId")) {
            String attribute = name.equals("FeatureId") ? "fid" : "gml:id";
            return Nodes.attribute(element, attribute)
                    .orElseThrow(
                            () ->
                                    FilterFault.operands(
                                            name, "属性 " + attribute, "an attribute " + attribute));
        }
        for (String more : List.of("version", "previousRid", "startDate", "endDate")) {
            Optional<String> value = Nodes.attribute(element, more);
            if (value.isPresent() && !value.get().equals("LAST")) {
                throw FilterFault.unsupported(
                        "不支持 ResourceId 的属性 %s".formatted(more),
                        "attribute %s of ResourceId is not supported".formatted(more));
            }
        }
        return Nodes.attribute(element, "rid")
                .orElseThrow(
                        () -> FilterFault.operands("ResourceId", "属性 rid", "an attribute rid"));
    }
}
