package io.gridward.ogc.wfs.query;

import io.gridward.core.crs.CrsName;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.SortKey;
import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.wfs.stored.Elements;
import io.gridward.ogc.wfs.version.WfsVersion;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** GetFeature in XML (OGC 09-025r2 §11.2.2). */
final class XmlQueries {
    private final Names names;
    private final QueryBuilder builder;
    private final StoredQueries stored;

    XmlQueries(Names names, QueryBuilder builder, StoredQueries stored) {
        this.names = names;
        this.builder = builder;
        this.stored = stored;
    }

    FeatureRequest read(Element root) {
        WfsVersion version = XmlRequests.version(root);
        Presentation how = builder.presentation(name -> value(root, name), version);
        List<FeatureRequest.Query> queries = new ArrayList<>();
        List<AdHocQuery> adHoc = new ArrayList<>();
        List<Element> parts = children(root);
        builder.checkNumber(parts.size());
        for (Element part : parts) {
            switch (part.getLocalName()) {
                case "Query" -> {
                    AdHocQuery q = adHoc(part, version);
                    adHoc.add(q);
                    queries.add(query(q, how));
                }
                case "StoredQuery" -> queries.addAll(stored(part, how, version));
                default -> throw unexpected(part);
            }
        }
        if (queries.isEmpty()) {
            throw OgcFault.missing("Query");
        }
        CrsName crs = system(parts, version);
        Map<String, String> again =
                adHoc.size() == queries.size() ? again(adHoc, crs, how) : Map.of();
        boolean single = adHoc.isEmpty() && queries.size() == 1 && isById(parts.get(0));
        return new FeatureRequest(
                how.onDay(queries),
                how.format(),
                crs,
                how.page(),
                how.state(),
                how.hits(),
                single,
                version,
                again);
    }

    private FeatureRequest.Query query(AdHocQuery q, Presentation how) {
        return builder.query(q.layer(), q.parsedFilter(), q.asked(), q.sort(), how.format());
    }

    /** Parameters that ask the same again. */
    private static Map<String, String> again(
            List<AdHocQuery> queries, CrsName crs, Presentation how) {
        Map<String, String> again = AdHocQuery.parameters(queries);
        again.put("SRSNAME", crs.spelling());
        again.put("OUTPUTFORMAT", how.format().mediaType());
        again.putAll(how.stateAgain());
        return again;
    }

    /** An attribute by its name in WFS 2.0. */
    private static Optional<String> value(Element root, String name) {
        Optional<String> value = XmlRequests.attribute(root, name);
        return name.equals("count")
                ? value.or(() -> XmlRequests.attribute(root, "maxFeatures"))
                : value;
    }

    private static CrsName system(List<Element> queries, WfsVersion version) {
        Set<CrsName> systems = new LinkedHashSet<>();
        for (Element query : queries) {
            systems.add(Boxes.answerCrs(XmlRequests.attribute(query, "srsName"), version));
        }
        if (systems.size() > 1) {
            throw OgcFault.of(
                    OgcFault.OPTION,
                    "srsName",
                    "一次请求的各查询须用同一坐标系",
                    "the queries of one request must have one srsName");
        }
        return systems.iterator().next();
    }

    private AdHocQuery adHoc(Element query, WfsVersion version) {
        Layer layer = layer(query);
        Optional<Element> filter = Optional.empty();
        Set<String> asked = new LinkedHashSet<>();
        List<SortKey> sort = List.of();
        for (Element part : children(query)) {
            switch (part.getLocalName()) {
                case "PropertyName" ->
                        asked.add(
                                names.property(
                                        "propertyName",
                                        part.getTextContent().strip(),
                                        layer,
                                        part::lookupNamespaceURI));
                case "Filter" -> filter = Optional.of(part);
                case "SortBy" -> sort = sort(part, layer);
                default -> throw unexpected(part);
            }
        }
        return new AdHocQuery(layer, asked, sort, filter, version);
    }

    private Layer layer(Element query) {
        String types =
                XmlRequests.attribute(query, "typeNames")
                        .or(() -> XmlRequests.attribute(query, "typeName"))
                        .orElseThrow(() -> OgcFault.missing("typeNames"));
        if (types.matches(".*\\s.*") || query.hasAttribute("aliases")) {
            throw OgcFault.of(
                    OgcFault.OPTION,
                    "typeNames",
                    "不支持连接查询；每个图层请用一个 Query",
                    "joins are not supported; use one Query for each layer");
        }
        return names.layer("typeNames", types, query::lookupNamespaceURI);
    }

    private List<SortKey> sort(Element sortBy, Layer layer) {
        List<SortKey> keys = new ArrayList<>();
        for (Element property : children(sortBy)) {
            String name = "";
            String order = "ASC";
            for (Element part : children(property)) {
                if (List.of("ValueReference", "PropertyName").contains(part.getLocalName())) {
                    name = part.getTextContent().strip();
                } else if (part.getLocalName().equals("SortOrder")) {
                    order = part.getTextContent().strip();
                }
            }
            keys.add(new SortBy(names).key(name, order, layer, property::lookupNamespaceURI));
        }
        return keys;
    }

    private List<FeatureRequest.Query> stored(Element query, Presentation how, WfsVersion version) {
        Map<String, String> arguments = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Map<String, String> prefixes = new TreeMap<>();
        for (Element part : children(query)) {
            if (!part.getLocalName().equals("Parameter")) {
                throw unexpected(part);
            }
            String value = value(part);
            arguments.put(part.getAttribute("name").strip(), value);
            String prefix = value.contains(":") ? value.substring(0, value.indexOf(':')) : "";
            Optional.ofNullable(part.lookupNamespaceURI(prefix.isEmpty() ? null : prefix))
                    .ifPresent(namespace -> prefixes.put(prefix, namespace));
        }
        Optional<StoredQuery> own = stored.find(query.getAttribute("id").strip());
        return own.isPresent()
                ? List.of(stored.query(own.get(), arguments, how.format()))
                : defined(query.getAttribute("id").strip(), arguments, prefixes::get, how, version);
    }

    /** A text, or the shape within. */
    private static String value(Element parameter) {
        List<Element> inner = children(parameter);
        return inner.isEmpty() ? parameter.getTextContent().strip() : Elements.text(inner.get(0));
    }

    /** What a query asks for that a client defined. */
    List<FeatureRequest.Query> defined(
            String id,
            Map<String, String> arguments,
            Names.Prefixes prefixes,
            Presentation how,
            WfsVersion version) {
        List<FeatureRequest.Query> queries = new ArrayList<>();
        for (Element query : stored.definition(id).queries(arguments, prefixes::find)) {
            if (isOfEveryLayer(query)) {
                for (Layer layer : names.all()) {
                    query.setAttribute("typeNames", "gw:" + layer.name());
                    queries.add(query(adHoc(query, version), how));
                }
            } else {
                queries.add(query(adHoc(query, version), how));
            }
        }
        builder.checkNumber(queries.size());
        return queries;
    }

    /** True for a query of what every type of feature is derived from. */
    private static boolean isOfEveryLayer(Element query) {
        String type = query.getAttribute("typeNames").strip();
        int colon = type.indexOf(':');
        return type.endsWith(":AbstractFeature")
                && String.valueOf(query.lookupNamespaceURI(type.substring(0, colon)))
                        .startsWith("http://www.opengis.net/gml");
    }

    private boolean isById(Element query) {
        return stored.find(query.getAttribute("id").strip())
                .filter(q -> q == StoredQuery.GET_FEATURE_BY_ID)
                .isPresent();
    }

    private static OgcFault unexpected(Element element) {
        String name = OgcFault.quoted(element.getLocalName());
        return OgcFault.of(
                OgcFault.PARSING,
                name,
                "元素 %s 不能出现在这里".formatted(name),
                "element %s cannot stand here".formatted(name));
    }

    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element e) {
                children.add(e);
            }
        }
        return children;
    }
}
