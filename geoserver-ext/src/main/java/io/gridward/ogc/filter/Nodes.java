package io.gridward.ogc.filter;

import io.gridward.ogc.fault.OgcFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Looks at elements by their local names. Filters and shapes come in the namespaces of several
 * versions and, in a parameter, often in none; any other namespace is refused.
 */
final class Nodes {
    private static final List<String> NAMESPACES =
            List.of(
                    "http://www.opengis.net/fes/",
                    "http://www.opengis.net/ogc",
                    "http://www.opengis.net/gml");

    private Nodes() {}

    /** Local name. */
    static String name(Element element) {
        String namespace = element.getNamespaceURI();
        if (namespace != null && NAMESPACES.stream().noneMatch(namespace::startsWith)) {
            String shown = OgcFault.quoted(element.getTagName());
            throw FilterFault.invalid(
                    "过滤条件中的元素 %s 不属于 FES 或 GML".formatted(shown),
                    "element %s in the filter belongs neither to FES nor to GML".formatted(shown));
        }
        String tag = element.getTagName();
        return tag.substring(tag.indexOf(':') + 1);
    }

    /** Elements directly within. */
    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    /** Elements directly within of one name. */
    static List<Element> children(Element parent, String name) {
        return children(parent).stream().filter(e -> name(e).equals(name)).toList();
    }

    /** The first element directly within that has one of these names. */
    static Optional<Element> find(Element parent, String... names) {
        List<String> wanted = List.of(names);
        return children(parent).stream().filter(e -> wanted.contains(name(e))).findFirst();
    }

    /** Value of an attribute without namespace; empty when absent or blank. */
    static Optional<String> attribute(Element element, String name) {
        String value = element.getAttribute(name);
        return value.isBlank() ? Optional.empty() : Optional.of(value.strip());
    }

    /** Text of an element that holds nothing else. */
    static String text(Element element) {
        if (!children(element).isEmpty()) {
            throw FilterFault.invalid(
                    "元素 %s 只能有文本".formatted(name(element)),
                    "element %s can hold text only".formatted(name(element)));
        }
        return element.getTextContent();
    }
}
