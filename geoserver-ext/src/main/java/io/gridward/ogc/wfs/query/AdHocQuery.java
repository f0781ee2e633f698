package io.gridward.ogc.wfs.query;

import io.gridward.core.layer.Layer;
import io.gridward.core.layer.SortKey;
import io.gridward.core.layer.filter.Filter;
import io.gridward.ogc.filter.FesFilter;
import io.gridward.ogc.wfs.version.WfsVersion;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A query of an XML request.
 *
 * @param layer layer
 * @param asked properties asked for, all when empty
 * @param sort order before the key
 * @param filter which features, all when empty
 * @param version version of the request
 */
record AdHocQuery(
        Layer layer,
        Set<String> asked,
        List<SortKey> sort,
        Optional<Element> filter,
        WfsVersion version) {

    Filter parsedFilter() {
        return filter.map(f -> FesFilter.parse(f, layer, version.defaultCrs(), version.axisOrder()))
                .orElse(Filter.ALL);
    }

    /** Parameters that ask some queries again: the address of a page is one for GET. */
    static Map<String, String> parameters(List<AdHocQuery> queries) {
        Map<String, String> p = new LinkedHashMap<>();
        p.put("VERSION", queries.get(0).version.text());
        p.put("TYPENAMES", groups(queries, q -> "gw:" + q.layer.name()));
        p.put("PROPERTYNAME", groups(queries, q -> String.join(",", q.asked)));
        p.put("SORTBY", groups(queries, AdHocQuery::order));
        p.put("FILTER", groups(queries, q -> q.filter.map(AdHocQuery::text).orElse("")));
        p.values().removeIf(v -> v.matches("[()]*"));
        return p;
    }

    private static String groups(List<AdHocQuery> queries, Function<AdHocQuery, String> part) {
        return queries.stream().map(part).collect(Collectors.joining(")(", "(", ")"));
    }

    private String order() {
        List<String> keys = new ArrayList<>();
        sort.forEach(k -> keys.add(k.attribute() + (k.ascending() ? " ASC" : " DESC")));
        return String.join(",", keys);
    }

    /** An element as text, with the prefixes that hold around it. */
    private static String text(Element element) {
        Element copy = (Element) element.cloneNode(true);
        for (Node n = element.getParentNode(); n instanceof Element outer; n = n.getParentNode()) {
            for (int i = 0; i < outer.getAttributes().getLength(); i++) {
                Attr a = (Attr) outer.getAttributes().item(i);
                boolean prefix = XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(a.getNamespaceURI());
                if (prefix && !copy.hasAttribute(a.getName())) {
                    copy.setAttributeNS(a.getNamespaceURI(), a.getName(), a.getValue());
                }
            }
        }
        try {
            StringWriter out = new StringWriter();
            Transformer transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            transformer.transform(new DOMSource(copy), new StreamResult(out));
            return out.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
    }
}
