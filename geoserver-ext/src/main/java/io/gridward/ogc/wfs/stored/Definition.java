package io.gridward.ogc.wfs.stored;

import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.storedquery.StoredQueryText;
import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.filter.FesFilter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * A stored query as a client defined it (OGC 09-025r2 §14.2.2). What stands for a parameter in it,
 * {@code ${name}}, becomes a value of the parameter's type within a text or an attribute, or a
 * shape in the place of a text; it never becomes XML of another kind.
 *
 * @param id its name
 * @param root its {@code wfs:StoredQueryDefinition}
 * @param parameters types by name, in their order
 */
public record Definition(String id, Element root, Map<String, ParameterType> parameters) {
    private static final String WFS = "http://www.opengis.net/wfs/2.0";
    private static final Set<String> LANGUAGES =
            Set.of(
                    "urn:ogc:def:queryLanguage:OGC-WFS::WFS_QueryExpression",
                    "urn:ogc:def:queryLanguage:OGC-WFS::WFSQueryExpression",
                    "http://www.opengis.net/def/queryLanguage/OGC-WFS/0/WFS_QueryExpression");
    private static final int LONGEST = 65_536;
    private static final int LONGEST_ID = 200;

    public Definition {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** Languages of definitions, as capabilities list them. */
    public static List<String> languages() {
        return LANGUAGES.stream().sorted().toList();
    }

    /** The definition that a text of the store is. */
    public static Definition of(StoredQueryText kept) {
        return read(FesFilter.tree(kept.definition()));
    }

    /** It as the store keeps it. */
    public StoredQueryText text() {
        String text = Elements.text(root);
        if (text.length() > LONGEST) {
            throw OgcFault.of(
                    OgcFault.INVALID,
                    "StoredQueryDefinition",
                    "存储查询的定义最长 %d 个字符".formatted(LONGEST),
                    "the definition of a stored query has at most %d characters"
                            .formatted(LONGEST));
        }
        return new StoredQueryText(id, text);
    }

    /**
     * Reads a definition and checks it.
     *
     * @throws OgcFault when it is none
     */
    public static Definition read(Element root) {
        String id = root.getAttribute("id").strip();
        if (id.isEmpty()) {
            throw OgcFault.missing("id");
        }
        if (id.length() > LONGEST_ID || !id.matches("[^\\s\\p{Cntrl}]+")) {
            throw OgcFault.invalid("id", id, " URI，最长 200 个字符", "a URI of at most 200 characters");
        }
        Map<String, ParameterType> parameters = new LinkedHashMap<>();
        for (Element parameter : Elements.named(root, "Parameter")) {
            String name = parameter.getAttribute("name").strip();
            if (!name.matches("[\\p{L}_][\\p{L}\\p{N}_.-]{0,63}")
                    || parameters.put(name, type(parameter)) != null) {
                throw OgcFault.invalid(
                        "name",
                        name,
                        "唯一的参数名（字母、数字、下划线）",
                        "a name of letters and digits, given once");
            }
        }
        Definition read = new Definition(id, root, parameters);
        read.check();
        return read;
    }

    private static ParameterType type(Element parameter) {
        String type = parameter.getAttribute("type").strip();
        int colon = type.indexOf(':');
        String namespace =
                parameter.lookupNamespaceURI(colon < 0 ? null : type.substring(0, colon));
        return ParameterType.find(String.valueOf(namespace), type.substring(colon + 1))
                .orElseThrow(
                        () ->
                                OgcFault.invalid(
                                        "type",
                                        type,
                                        "以下类型之一: " + ParameterType.known(),
                                        "one of " + ParameterType.known()));
    }

    private void check() {
        if (expressions().isEmpty()) {
            throw OgcFault.missing("QueryExpressionText");
        }
        for (Element expression : expressions()) {
            String language = expression.getAttribute("language").strip();
            if (!LANGUAGES.contains(language)) {
                String known = String.join(", ", languages());
                throw OgcFault.invalid("language", language, " " + known, known);
            }
            List<Element> queries = Elements.children(expression);
            if (queries.isEmpty()) {
                throw OgcFault.missing("Query");
            }
            for (Element query : queries) {
                boolean fits =
                        WFS.equals(query.getNamespaceURI()) && query.getLocalName().equals("Query");
                if (!fits) {
                    throw OgcFault.of(
                            OgcFault.INVALID,
                            "QueryExpressionText",
                            "存储查询只能由 wfs:Query 组成",
                            "a stored query consists of wfs:Query only");
                }
                Substitution.requireKnown(query, parameters.keySet());
            }
        }
    }

    /** What it is called, in whichever languages. */
    public List<String> titles() {
        return Elements.named(root, "Title").stream().map(t -> t.getTextContent().strip()).toList();
    }

    /** Names of the layers whose features it says to give; none when it does not say. */
    public List<String> returnTypes() {
        return expressions().stream()
                .flatMap(e -> Stream.of(e.getAttribute("returnFeatureTypes").split("\\s+")))
                .filter(t -> t.matches("([\\w.-]+:)?\\w+"))
                .map(t -> t.substring(t.indexOf(':') + 1))
                .filter(t -> LayerCatalog.city().find(t).isPresent())
                .distinct()
                .toList();
    }

    /** It as others may see it: without the queries of private expressions. */
    public Element shown() {
        Element shown = Elements.copy(root);
        for (Element expression : Elements.named(shown, "QueryExpressionText")) {
            if (List.of("true", "1").contains(expression.getAttribute("isPrivate").strip())) {
                expression.setTextContent("");
            }
        }
        return shown;
    }

    private List<Element> expressions() {
        return Elements.named(root, "QueryExpressionText");
    }

    /**
     * Its queries with values in them.
     *
     * @param arguments values by name of the parameter
     * @param namespaces what a prefix stands for where the values come from
     * @throws OgcFault when a value is missing or none of its parameter's type
     */
    public List<Element> queries(
            Map<String, String> arguments, Function<String, @Nullable String> namespaces) {
        Map<String, Substitution.Value> values = new LinkedHashMap<>();
        parameters.forEach(
                (name, type) -> {
                    String text =
                            Optional.ofNullable(arguments.get(name))
                                    .orElseThrow(() -> OgcFault.missing(name));
                    values.put(name, Substitution.Value.of(name, type, text, namespaces));
                });
        List<Element> queries = new ArrayList<>();
        for (Element expression : expressions()) {
            for (Element query : Elements.children(expression)) {
                queries.add(Substitution.in(Elements.copy(query), values));
            }
        }
        return queries;
    }
}
