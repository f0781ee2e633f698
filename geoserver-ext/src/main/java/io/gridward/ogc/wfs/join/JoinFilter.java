package io.gridward.ogc.wfs.join;

import io.gridward.core.crs.Crs;
import io.gridward.core.layer.Attribute;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.filter.Filter;
import io.gridward.core.layer.filter.Filter.Operator;
import io.gridward.core.layer.filter.Filter.SpatialOperator;
import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.filter.FesFilter;
import io.gridward.ogc.wfs.join.JoinReferences.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Takes the filter of a join apart: what speaks of one side is that side's own filter, what
 * compares both is a condition of the join. Both have to be joined by And.
 */
final class JoinFilter {
    private static final Map<String, Operator> COMPARED =
            Map.ofEntries(
                    Map.entry("PropertyIsEqualTo", Operator.EQUAL),
                    Map.entry("PropertyIsNotEqualTo", Operator.NOT_EQUAL),
                    Map.entry("PropertyIsLessThan", Operator.LESS),
                    Map.entry("PropertyIsLessThanOrEqualTo", Operator.LESS_OR_EQUAL),
                    Map.entry("PropertyIsGreaterThan", Operator.GREATER),
                    Map.entry("PropertyIsGreaterThanOrEqualTo", Operator.GREATER_OR_EQUAL),
                    Map.entry("Before", Operator.LESS),
                    Map.entry("After", Operator.GREATER),
                    Map.entry("TEquals", Operator.EQUAL));
    private static final List<String> TEMPORAL = List.of("Before", "After", "TEquals");

    private final JoinReferences references;
    private final List<List<Filter>> own = List.of(new ArrayList<>(), new ArrayList<>());
    private final List<JoinCondition> conditions = new ArrayList<>();

    private JoinFilter(JoinReferences references) {
        this.references = references;
    }

    static JoinFilter read(Element filter, JoinReferences references) {
        JoinFilter read = new JoinFilter(references);
        for (Element part : children(filter)) {
            read.part(part);
        }
        return read;
    }

    Filter own(int side) {
        return own.get(side).stream().reduce(Filter.ALL, Filter::and);
    }

    List<JoinCondition> conditions() {
        return conditions;
    }

    private void part(Element element) {
        if (name(element).equals("And")) {
            children(element).forEach(this::part);
            return;
        }
        List<Property> meant = new ArrayList<>();
        references(element)
                .forEach(r -> meant.add(references.find(text(r), r::lookupNamespaceURI)));
        long sides = meant.stream().map(Property::side).distinct().count();
        if (sides == 1) {
            own.get(meant.get(0).side()).add(single(element, meant.get(0).side()));
        } else if (sides == 2) {
            conditions.add(condition(element, meant));
        } else {
            throw refused(element);
        }
    }

    /** A part that speaks of one side, read as a filter of its layer. */
    private Filter single(Element element, int side) {
        Document document = element.getOwnerDocument();
        Element filter =
                document.createElementNS(
                        element.getNamespaceURI(),
                        element.getTagName().replace(name(element), "Filter"));
        Element copy = (Element) element.cloneNode(true);
        filter.appendChild(copy);
        for (Element reference : references(copy)) {
            reference.setTextContent(
                    references.find(text(reference), element::lookupNamespaceURI).name());
        }
        return FesFilter.parse(filter, references.layers().get(side), Crs.CGCS2000.urn());
    }

    private JoinCondition condition(Element element, List<Property> meant) {
        String operator = name(element);
        List<Element> operands = children(element);
        boolean bare =
                meant.size() == 2 && isReference(operands.get(0)) && isReference(operands.get(1));
        if (!bare) {
            throw refused(element);
        }
        boolean turned = meant.get(0).side() == 1;
        String left = meant.get(turned ? 1 : 0).name();
        String right = meant.get(turned ? 0 : 1).name();
        if (left.equals(Layer.GEOMETRY) && right.equals(Layer.GEOMETRY)) {
            return spatial(element, operands, turned);
        }
        Operator compared = COMPARED.get(operator);
        if (compared == null || !comparable(left, right, TEMPORAL.contains(operator))) {
            throw refused(element);
        }
        boolean matchCase = !element.getAttribute("matchCase").equals("false");
        return new JoinCondition.Compared(
                left, turned ? turned(compared) : compared, right, matchCase);
    }

    private static JoinCondition spatial(Element element, List<Element> operands, boolean turned) {
        String operator = name(element);
        if (operator.equals("DWithin") || operator.equals("Beyond")) {
            if (operands.size() != 3) {
                throw refused(element);
            }
            double metres = FesFilter.metres(operands.get(2), operator);
            return new JoinCondition.Apart(metres, operator.equals("DWithin"));
        }
        for (SpatialOperator known : SpatialOperator.values()) {
            if (known.name().equalsIgnoreCase(operator) && operands.size() == 2) {
                return new JoinCondition.Lying(turned ? JoinCondition.turned(known) : known);
            }
        }
        throw refused(element);
    }

    private boolean comparable(String left, String right, boolean times) {
        if (left.equals(Layer.GEOMETRY) || right.equals(Layer.GEOMETRY)) {
            return false;
        }
        String kind = kind(references.layers().get(0).get(left));
        return kind.equals(kind(references.layers().get(1).get(right)))
                && (!times || kind.equals("time"));
    }

    private static String kind(Attribute attribute) {
        return switch (attribute.type()) {
            case TEXT -> "text";
            case INTEGER, DECIMAL -> "number";
            case DATE, TIMESTAMP -> "time";
        };
    }

    private static Operator turned(Operator operator) {
        return switch (operator) {
            case EQUAL, NOT_EQUAL -> operator;
            case LESS -> Operator.GREATER;
            case LESS_OR_EQUAL -> Operator.GREATER_OR_EQUAL;
            case GREATER -> Operator.LESS;
            case GREATER_OR_EQUAL -> Operator.LESS_OR_EQUAL;
        };
    }

    private static List<Element> references(Element element) {
        List<Element> found = new ArrayList<>();
        for (Element child : children(element)) {
            if (isReference(child)) {
                found.add(child);
            } else {
                found.addAll(references(child));
            }
        }
        return found;
    }

    private static boolean isReference(Element element) {
        return name(element).equals("ValueReference") || name(element).equals("PropertyName");
    }

    private static String text(Element element) {
        return element.getTextContent();
    }

    static String name(Element element) {
        String tag = element.getTagName();
        return tag.substring(tag.indexOf(':') + 1);
    }

    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    private static OgcFault refused(Element element) {
        String shown = OgcFault.quoted(name(element));
        return OgcFault.of(
                OgcFault.OPTION,
                "FILTER",
                "连接不支持这样使用 %s：两个图层的属性须以比较、空间或时间算子直接相连，各条件以 And 相连".formatted(shown),
                ("a join cannot use %s so: properties of both types are compared directly, by a"
                                + " comparison, spatial or temporal operator, and conditions"
                                + " are joined by And")
                        .formatted(shown));
    }
}
