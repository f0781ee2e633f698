package io.gridward.ogc.wfs.stored;

import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.filter.FesFilter;
import io.gridward.ogc.format.FeatureFormats;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** Puts values where a query names parameters: texts as texts, shapes in the place of a text. */
final class Substitution {
    private static final Pattern NAMED = Pattern.compile("\\$\\{([^{}]*)\\}");
    private static final String GML = "http://www.opengis.net/gml";
    private static final String PREFIX = "gw";

    private Substitution() {}

    /**
     * What a parameter stands for.
     *
     * @param text its text; of a shape, nothing
     * @param shape its element in GML
     */
    record Value(String text, Optional<Element> shape) {

        static Value of(
                String parameter,
                ParameterType type,
                String text,
                Function<String, @Nullable String> namespaces) {
            String checked = type.checked(parameter, text);
            return switch (type) {
                case SHAPE -> new Value("", Optional.of(gml(parameter, checked)));
                case QNAME -> new Value(ours(parameter, checked, namespaces), Optional.empty());
                default -> new Value(checked, Optional.empty());
            };
        }

        private static Element gml(String parameter, String text) {
            Element shape;
            try {
                shape = FesFilter.tree(text);
            } catch (OgcFault e) {
                throw noShape(parameter, text);
            }
            if (!String.valueOf(shape.getNamespaceURI()).startsWith(GML)) {
                throw noShape(parameter, text);
            }
            return shape;
        }

        private static OgcFault noShape(String parameter, String text) {
            return OgcFault.invalid(parameter, text, "一个 GML 图形", "a shape in GML");
        }

        /** A name of ours with the prefix that it has here; a prefix bound nowhere is let pass. */
        private static String ours(
                String parameter, String name, Function<String, @Nullable String> namespaces) {
            int colon = name.indexOf(':');
            String prefix = colon < 0 ? "" : name.substring(0, colon);
            String namespace = namespaces.apply(prefix);
            boolean ours =
                    namespace == null || colon < 0 || namespace.equals(FeatureFormats.NAMESPACE);
            if (!ours) {
                throw OgcFault.invalid(
                        parameter,
                        name,
                        "命名空间 %s 中的名称".formatted(FeatureFormats.NAMESPACE),
                        "a name in the namespace " + FeatureFormats.NAMESPACE);
            }
            return PREFIX + ":" + name.substring(colon + 1);
        }
    }

    /**
     * Checks that a query speaks of known parameters only.
     *
     * @throws OgcFault when it does not
     */
    static void requireKnown(Element query, Set<String> names) {
        Consumer<String> check =
                text -> {
                    Matcher named = NAMED.matcher(text);
                    while (named.find()) {
                        if (!names.contains(named.group(1))) {
                            throw OgcFault.invalid(
                                    "Parameter",
                                    named.group(1),
                                    "查询中出现的每个参数都要声明",
                                    "declared, as every parameter that the query speaks of");
                        }
                    }
                };
        visit(
                query,
                attribute -> check.accept(attribute.getValue()),
                t -> check.accept(t.getData()));
    }

    /** The query itself, with values in it. */
    static Element in(Element query, Map<String, Value> values) {
        query.setAttributeNS(
                XMLConstants.XMLNS_ATTRIBUTE_NS_URI, "xmlns:" + PREFIX, FeatureFormats.NAMESPACE);
        visit(
                query,
                attribute -> attribute.setValue(filled(attribute.getValue(), values)),
                text -> fill(text, values));
        return query;
    }

    private static void fill(Text text, Map<String, Value> values) {
        Matcher whole = NAMED.matcher(text.getData().strip());
        Optional<Element> shape =
                whole.matches() ? values.get(whole.group(1)).shape() : Optional.empty();
        if (shape.isPresent()) {
            Node own = text.getOwnerDocument().importNode(Elements.copy(shape.get()), true);
            text.getParentNode().replaceChild(own, text);
        } else {
            text.setData(filled(text.getData(), values));
        }
    }

    private static String filled(String text, Map<String, Value> values) {
        return NAMED.matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(text(m.group(1), values)));
    }

    private static String text(String parameter, Map<String, Value> values) {
        if (values.get(parameter).shape().isPresent()) {
            throw OgcFault.of(
                    OgcFault.INVALID,
                    parameter,
                    "图形参数 %s 须单独作为一个元素的内容".formatted(parameter),
                    "the shape %s has to be all that an element holds".formatted(parameter));
        }
        return values.get(parameter).text();
    }

    /** Every attribute that is no declaration, and every text. */
    private static void visit(Element element, Consumer<Attr> attributes, Consumer<Text> texts) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) element.getAttributes().item(i);
            if (!XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())) {
                attributes.accept(attribute);
            }
        }
        for (Node node : nodes(element)) {
            if (node instanceof Element inner) {
                visit(inner, attributes, texts);
            } else if (node instanceof Text text) {
                texts.accept(text);
            }
        }
    }

    /** What an element holds now, whatever is put into it meanwhile. */
    private static List<Node> nodes(Element element) {
        return Stream.iterate(element.getFirstChild(), n -> n != null, n -> n.getNextSibling())
                .toList();
    }
}
