package io.gridward.ogc.filter;

import io.gridward.core.layer.Attribute;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.filter.Expression;
import io.gridward.core.layer.filter.Function;
import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.format.FeatureFormats;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** Values in a filter: properties of the layer, constants, functions and arithmetic of them. */
final class FesExpression {
    private static final Pattern REFERENCE =
            Pattern.compile(
                    "(?:/{0,2}(?:([\\w.-]+):)?([\\w.-]+)(?:\\[1\\])?/)?(?:([\\w.-]+):)?([\\w.-]+)(?:\\[1\\])?");

    private static final List<String> OF_EVERY_FEATURE =
            List.of("name", "description", "descriptionReference", "identifier");

    private final Layer layer;

    FesExpression(Layer layer) {
        this.layer = layer;
    }

    /** True for an element that names a property. */
    static boolean isReference(Element element) {
        String name = Nodes.name(element);
        return name.equals("ValueReference") || name.equals("PropertyName");
    }

    /**
     * True when an operand is a property of GML that every feature may have and none of ours has.
     *
     * @throws OgcFault when it is {@code gml:boundedBy}, which has no order and is no text
     */
    static boolean speaksOfGml(Element operator) {
        for (Element operand : Nodes.children(operator)) {
            String text = isReference(operand) ? operand.getTextContent().strip() : "";
            Matcher path = REFERENCE.matcher(text);
            if (path.matches() && path.group(3) != null && isGml(operand, path.group(3))) {
                if (path.group(4).equals("boundedBy")) {
                    throw FilterFault.notComparable(text);
                }
                return OF_EVERY_FEATURE.contains(path.group(4));
            }
        }
        return false;
    }

    private static boolean isGml(Element reference, String prefix) {
        String namespace = reference.lookupNamespaceURI(prefix);
        return namespace == null
                ? prefix.equals("gml")
                : namespace.startsWith("http://www.opengis.net/gml");
    }

    /** A property, a constant as its text, or a function of such. */
    Expression read(Element element) {
        if (isReference(element)) {
            return new Expression.Property(property(element));
        }
        if (Nodes.name(element).equals("Literal")) {
            return new Expression.Literal(Nodes.text(element));
        }
        List<Expression> arguments = Nodes.children(element).stream().map(this::read).toList();
        if (Nodes.name(element).equals("Function")) {
            return Functions.call(element.getAttribute("name").strip(), arguments);
        }
        String name = Nodes.name(element);
        return Function.find(name)
                .filter(Function::isSign)
                .map(sign -> new Expression.Call(sign, arguments))
                .orElseThrow(
                        () ->
                                FilterFault.unsupported(
                                        "不支持表达式 %s".formatted(OgcFault.quoted(name)),
                                        "expression %s is not supported"
                                                .formatted(OgcFault.quoted(name))));
    }

    /**
     * Name of the property a reference means: {@code code}, {@code gw:code}, {@code unit_grid/code}
     * or {@code gw:unit_grid/gw:code}, each perhaps with {@code [1]}, nothing else of XPath.
     */
    String property(Element reference) {
        String text = Nodes.text(reference).strip();
        Matcher path = REFERENCE.matcher(text);
        if (!path.matches()
                || !ours(reference, path.group(1))
                || !ours(reference, path.group(3))
                || path.group(2) != null && !path.group(2).equals(layer.name())
                || !known(path.group(4))) {
            String shown = OgcFault.quoted(text);
            String names = String.join(", ", layer.attributeNames());
            throw FilterFault.invalid(
                    "图层 %s 没有属性 “%s”；可用: %s, %s"
                            .formatted(layer.name(), shown, names, Layer.GEOMETRY),
                    "%s has no property '%s'; properties are: %s, %s"
                            .formatted(layer.name(), shown, names, Layer.GEOMETRY));
        }
        return path.group(4);
    }

    private boolean known(String name) {
        return layer.find(name).isPresent() || layer.published() && name.equals(Layer.GEOMETRY);
    }

    /** A prefix bound to another namespace is another's; one that is bound nowhere is let pass. */
    private static boolean ours(Element reference, String prefix) {
        String namespace = prefix == null ? null : reference.lookupNamespaceURI(prefix);
        return namespace == null || namespace.equals(FeatureFormats.NAMESPACE);
    }

    /** A constant brought to the type of the attribute beside it, if there is one. */
    Expression typed(Expression value, Expression beside) {
        if (value instanceof Expression.Literal literal
                && literal.value() instanceof String text
                && beside instanceof Expression.Property property) {
            Optional<Attribute> attribute = layer.find(property.name());
            if (attribute.isPresent()) {
                return new Expression.Literal(LiteralText.read(text, attribute.get()));
            }
        }
        return value;
    }

    /** The attribute of that name. */
    Optional<Attribute> attribute(String name) {
        return layer.find(name);
    }
}
