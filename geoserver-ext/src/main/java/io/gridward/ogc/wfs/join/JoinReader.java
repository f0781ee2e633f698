package io.gridward.ogc.wfs.join;

import io.gridward.core.layer.Attribute;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.SortKey;
import io.gridward.core.layer.filter.Filter;
import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.filter.FesFilter;
import io.gridward.ogc.wfs.join.JoinReferences.Property;
import io.gridward.ogc.wfs.query.Presentation;
import io.gridward.ogc.wfs.query.RequestParser;
import io.gridward.ogc.wfs.query.RequestParser.Asked;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Reads GetFeature requests that join two types: {@code typeNames="gw:a gw:b"}. */
public final class JoinReader {
    private static final String TYPES = "typeNames";

    private final RequestParser parser;

    /** A reader of requests for the layers that a parser knows. */
    public JoinReader(RequestParser parser) {
        this.parser = parser;
    }

    /**
     * The parts of a join as text or trees.
     *
     * @param types names of the two types
     * @param aliases their names in the query; none: the types' own
     * @param properties references to what is given, all when none
     * @param sort reference and direction of each key
     */
    private record Parts(
            List<String> types,
            List<String> aliases,
            List<String> properties,
            List<String> sort,
            Optional<Element> filter,
            Function<String, @Nullable String> namespaces) {}

    /**
     * The join that a request asks for; empty when it asks for none.
     *
     * @throws OgcFault when it is a join that cannot be answered
     */
    public Optional<JoinRequest> find(Asked asked) {
        Optional<Parts> parts =
                asked.document().isPresent() ? ofXml(asked.document().get()) : ofParameters(asked);
        return parts.map(p -> read(p, asked));
    }

    private static Optional<Parts> ofXml(Element root) {
        List<Element> queries = JoinFilter.children(root);
        Optional<Element> join =
                queries.stream()
                        .filter(q -> q.getAttribute(TYPES).strip().matches("(?s).*\\s.*"))
                        .findFirst();
        if (join.isEmpty()) {
            return Optional.empty();
        }
        requireOne(queries.size());
        Element query = join.get();
        List<String> properties = new ArrayList<>();
        List<String> sort = new ArrayList<>();
        Optional<Element> filter = Optional.empty();
        for (Element part : JoinFilter.children(query)) {
            switch (JoinFilter.name(part)) {
                case "PropertyName" -> properties.add(part.getTextContent().strip());
                case "Filter" -> filter = Optional.of(part);
                case "SortBy" -> JoinFilter.children(part).forEach(k -> sort.add(words(k)));
                default -> {} // there is no other element in a query
            }
        }
        String aliases = query.getAttribute("aliases").strip();
        return Optional.of(
                new Parts(
                        List.of(query.getAttribute(TYPES).strip().split("\\s+")),
                        aliases.isEmpty() ? List.of() : List.of(aliases.split("\\s+")),
                        properties,
                        sort,
                        filter,
                        query::lookupNamespaceURI));
    }

    /** A sort property as a reference and a direction. */
    private static String words(Element property) {
        return String.join(
                " ",
                JoinFilter.children(property).stream()
                        .map(e -> e.getTextContent().strip())
                        .toList());
    }

    private static Optional<Parts> ofParameters(Asked asked) {
        Optional<String> types = asked.value(TYPES).or(() -> asked.value("typeName"));
        if (types.isEmpty() || !types.get().contains(",")) {
            return Optional.empty();
        }
        requireOne(types.get().split("\\)\\s*\\(", -1).length);
        return Optional.of(
                new Parts(
                        list(types),
                        list(asked.value("aliases")),
                        list(asked.value("propertyName")),
                        list(asked.value("sortBy")),
                        asked.value("filter").map(f -> FesFilter.tree(bare(f))),
                        asked::namespace));
    }

    private static String bare(String group) {
        boolean wrapped = group.matches("(?s)[(].*[)]");
        return wrapped ? group.substring(1, group.length() - 1) : group;
    }

    private static List<String> list(Optional<String> value) {
        return value.map(v -> List.of(bare(v).strip().split("\\s*,\\s*", -1))).orElse(List.of());
    }

    private static void requireOne(int queries) {
        if (queries > 1) {
            throw OgcFault.of(
                    OgcFault.OPTION,
                    TYPES,
                    "连接查询须为请求中唯一的查询",
                    "a join has to be the only query of its request");
        }
    }

    private JoinRequest read(Parts parts, Asked asked) {
        JoinReferences references = references(parts);
        JoinFilter filter =
                parts.filter
                        .map(f -> JoinFilter.read(f, references))
                        .orElseThrow(JoinReader::noCondition);
        if (filter.conditions().isEmpty()) {
            throw noCondition();
        }
        List<Property> given =
                parts.properties.stream().map(p -> references.find(p, parts.namespaces)).toList();
        JoinQuery query =
                new JoinQuery(
                        side(0, references, filter.own(0), given),
                        side(1, references, filter.own(1), given),
                        filter.conditions(),
                        parts.sort.stream()
                                .map(s -> sort(s, references, parts.namespaces))
                                .toList());
        Presentation how = parser.presentation(asked);
        requireGml(how);
        return new JoinRequest(query, how, parser.crs(asked), again(asked));
    }

    private JoinReferences references(Parts parts) {
        if (parts.types.size() != 2) {
            throw OgcFault.of(
                    OgcFault.OPTION, TYPES, "只支持两个图层的连接", "only joins of two types are supported");
        }
        List<Layer> layers =
                parts.types.stream().map(t -> parser.layer(TYPES, t, parts.namespaces)).toList();
        List<String> names =
                parts.aliases.isEmpty()
                        ? layers.stream().map(Layer::name).toList()
                        : parts.aliases.stream().map(JoinReader::withoutPrefix).toList();
        if (names.size() != 2 || names.get(0).equals(names.get(1))) {
            throw OgcFault.invalid(
                    "aliases",
                    String.join(" ", names),
                    "两个不同的名称",
                    "two different names, one for each type");
        }
        return new JoinReferences(names, layers);
    }

    private static String withoutPrefix(String name) {
        return name.substring(name.indexOf(':') + 1);
    }

    private static JoinQuery.Side side(
            int side, JoinReferences references, Filter own, List<Property> given) {
        Layer layer = references.layers().get(side);
        Set<String> asked = new HashSet<>();
        given.stream().filter(p -> p.side() == side).forEach(p -> asked.add(p.name()));
        boolean all = given.isEmpty();
        List<Attribute> attributes =
                layer.attributes().stream()
                        .filter(a -> all || a.required() || asked.contains(a.name()))
                        .toList();
        boolean shape = layer.published() && (all || asked.contains(Layer.GEOMETRY));
        return new JoinQuery.Side(references.names().get(side), layer, own, attributes, shape);
    }

    private static SortKey sort(
            String text, JoinReferences references, Function<String, @Nullable String> namespaces) {
        String[] words = text.split("\\s+");
        Property property = references.find(words[0], namespaces);
        String order = words.length > 1 ? words[1].toUpperCase(Locale.ROOT) : "ASC";
        if (property.side() != 0 || property.name().equals(Layer.GEOMETRY)) {
            throw OgcFault.of(
                    OgcFault.OPTION,
                    "sortBy",
                    "连接只能按第一个图层的属性排序",
                    "a join is sorted by attributes of its first type only");
        }
        return new SortKey(property.name(), !order.startsWith("D"));
    }

    private static void requireGml(Presentation how) {
        if (!how.format().mediaType().contains("gml")) {
            throw OgcFault.invalid(
                    "outputFormat",
                    how.format().mediaType(),
                    " GML 3.2（元组无法写成其他格式）",
                    "GML 3.2, as no other format has tuples");
        }
    }

    private static OgcFault noCondition() {
        return OgcFault.of(
                OgcFault.OPTION,
                TYPES,
                "连接须有比较两个图层属性的 filter；若要多个查询，请写成 (a)(b) 或多个 Query",
                "a join needs a filter that compares properties of both types; write several queries"
                        + " as (a)(b), or as several Query elements");
    }

    private static Map<String, String> again(Asked asked) {
        Map<String, String> again = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        if (asked.document().isEmpty()) {
            again.putAll(asked.parameters().asMap());
        }
        return again;
    }
}
