package io.gridward.ogc.wfs.query;

import io.gridward.core.layer.Layer;
import io.gridward.core.layer.SortKey;
import io.gridward.core.layer.filter.Filter;
import io.gridward.ogc.filter.FesFilter;
import io.gridward.ogc.wfs.stored.Elements;
import io.gridward.ogc.wfs.version.WfsVersion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

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
        p.put("FILTER", groups(queries, q -> q.filter.map(Elements::text).orElse("")));
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
}
