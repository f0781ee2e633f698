package io.gridward.ogc.wfs.query;

import io.gridward.core.crs.CrsName;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.SortKey;
import io.gridward.core.layer.filter.Filter;
import io.gridward.ogc.fault.OgcFault;
import io.gridward.ogc.filter.CqlFilter;
import io.gridward.ogc.filter.FesFilter;
import io.gridward.ogc.request.Kvp;
import io.gridward.ogc.wfs.query.Names.Prefixes;
import io.gridward.ogc.wfs.version.EarlierParameters;
import io.gridward.ogc.wfs.version.WfsVersion;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** GetFeature in parameters (OGC 09-025r2 Tables 8 to 10, 17). */
final class KvpQueries {
    private static final String TYPES = "typeNames";
    private static final String IDS = "resourceId";
    private static final List<String> NOT_YET = List.of("aliases");

    private final Names names;
    private final QueryBuilder builder;
    private final StoredQueries stored;
    private final XmlQueries xml;

    KvpQueries(Names names, QueryBuilder builder, StoredQueries stored) {
        this.names = names;
        this.builder = builder;
        this.stored = stored;
        this.xml = new XmlQueries(names, builder, stored);
    }

    FeatureRequest read(Kvp asked, Prefixes prefixes) {
        WfsVersion version = KvpRequests.version(asked);
        Kvp p = EarlierParameters.modern(asked, version);
        NOT_YET.stream().filter(n -> p.find(n).isPresent()).forEach(KvpQueries::refuse);
        Presentation how = builder.presentation(name -> value(p, name), version);
        Optional<String> id = KvpRequests.either(p, "storedQuery_Id", "storedQueryId");
        Optional<StoredQuery> named = id.flatMap(stored::find);
        List<FeatureRequest.Query> queries =
                id.isEmpty()
                        ? adHoc(p, prefixes, how, version)
                        : named.isPresent()
                                ? List.of(stored.query(named.get(), p.asMap(), how.format()))
                                : xml.defined(id.get(), p.asMap(), prefixes, how, version);
        return new FeatureRequest(
                how.onDay(queries),
                how.format(),
                Boxes.answerCrs(p.find("srsName"), version),
                how.page(),
                how.state(),
                how.hits(),
                named.filter(q -> q == StoredQuery.GET_FEATURE_BY_ID).isPresent(),
                version,
                p.asMap());
    }

    private static Optional<String> value(Kvp p, String name) {
        return name.equals("count") ? KvpRequests.either(p, name, "maxFeatures") : p.find(name);
    }

    private static void refuse(String parameter) {
        throw OgcFault.of(
                OgcFault.OPTION,
                parameter,
                "暂不支持参数 %s，请用 FILTER".formatted(parameter),
                "parameter %s is not supported yet, use FILTER".formatted(parameter));
    }

    private List<FeatureRequest.Query> adHoc(
            Kvp p, Prefixes prefixes, Presentation how, WfsVersion version) {
        Optional<String> ids = KvpRequests.either(p, IDS, "featureId");
        Optional<String> filter = p.find("filter");
        Optional<String> box = p.find("bbox");
        Optional<String> cql = p.find("cql_filter");
        checkOneOf(ids, filter, box);
        if (cql.isPresent() && (ids.isPresent() || filter.isPresent())) {
            throw exclusive("cql_filter");
        }
        List<Layer> layers = layers(p, prefixes);
        if (ids.isPresent()) {
            return byId(p, ids.get(), layers, prefixes, how);
        }
        if (layers.isEmpty()) {
            throw OgcFault.missing(TYPES);
        }
        builder.checkNumber(layers.size());
        List<String> filters = filters(filter);
        List<String> conditions = cql.map(CqlFilter::split).orElse(List.of());
        List<FeatureRequest.Query> queries = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            Layer layer = layers.get(i);
            String xml = of(filters, i, layers.size(), "filter");
            Filter wanted = box.isPresent() ? Boxes.parse(box.get(), layer, version) : Filter.ALL;
            if (!xml.isEmpty()) {
                wanted = FesFilter.parse(xml, layer, version.defaultCrs(), version.axisOrder());
            }
            String condition = of(conditions, i, layers.size(), "cql_filter");
            if (!condition.isEmpty()) {
                wanted = Filter.and(wanted, CqlFilter.parse(condition, layer, CrsName.STORAGE));
            }
            queries.add(query(p, layer, wanted, i, layers.size(), prefixes, how));
        }
        return queries;
    }

    private static void checkOneOf(
            Optional<String> ids, Optional<String> filter, Optional<String> box) {
        if (box.isPresent() && filter.isPresent() || ids.isPresent() && filter.isPresent()) {
            throw exclusive("filter");
        }
        if (box.isPresent() && ids.isPresent()) {
            throw exclusive("bbox");
        }
    }

    private static OgcFault exclusive(String parameter) {
        return OgcFault.of(
                OgcFault.INVALID,
                parameter,
                "resourceId、filter、bbox 只能用一个，cql_filter 只能与 bbox 同用；请把条件写进一个 filter",
                "only one of resourceId, filter and bbox can be used, and cql_filter only with"
                        + " bbox; put the conditions into one filter");
    }

    private List<Layer> layers(Kvp p, Prefixes prefixes) {
        List<Layer> layers = new ArrayList<>();
        for (String group : KvpRequests.groups(KvpRequests.either(p, TYPES, "typeName"))) {
            if (group.contains(",")) {
                throw OgcFault.of(
                        OgcFault.OPTION,
                        TYPES,
                        "不支持连接查询；多个图层请写成 (a)(b)",
                        "joins are not supported; write several layers as (a)(b)");
            }
            layers.add(names.layer(TYPES, group, prefixes));
        }
        return layers;
    }

    /** {@code (<Filter…>)(<Filter…>)}; parentheses inside a filter are left alone. */
    private static List<String> filters(Optional<String> value) {
        if (value.isEmpty() || !value.get().startsWith("(")) {
            return value.map(List::of).orElse(List.of());
        }
        String text = value.get();
        String inner = text.substring(1, text.length() - (text.endsWith(")") ? 1 : 0));
        return List.of(inner.split("(?<=^|[>(])\\s*\\)\\s*\\((?=\\s*(?:[<)]|$))", -1));
    }

    private List<FeatureRequest.Query> byId(
            Kvp p, String ids, List<Layer> layers, Prefixes prefixes, Presentation how) {
        List<String> asked = List.of(ids.split(",", -1));
        builder.checkIds(IDS, asked.size());
        Map<Layer, List<String>> byLayer =
                layers.size() == 1
                        ? Map.of(layers.get(0), asked) // one that is not there is no fault
                        : builder.byLayer(IDS, asked);
        if (!layers.isEmpty() && !layers.containsAll(byLayer.keySet())) {
            throw OgcFault.invalid(IDS, ids, " typeNames 所列图层的标识", "of the layers of typeNames");
        }
        builder.checkNumber(byLayer.size());
        List<FeatureRequest.Query> queries = new ArrayList<>();
        byLayer.forEach(
                (layer, own) ->
                        queries.add(
                                query(
                                        p,
                                        layer,
                                        FesFilter.ofResourceIds(own, layer),
                                        queries.size(),
                                        byLayer.size(),
                                        prefixes,
                                        how)));
        return queries;
    }

    private FeatureRequest.Query query(
            Kvp p, Layer layer, Filter filter, int i, int n, Prefixes prefixes, Presentation how) {
        Set<String> asked = new LinkedHashSet<>();
        String properties = of(KvpRequests.groups(p.find("propertyName")), i, n, "propertyName");
        if (!properties.isEmpty() && !properties.equals("*")) {
            for (String name : properties.split(",", -1)) {
                asked.add(names.property("propertyName", name.strip(), layer, prefixes));
            }
        }
        String order = of(KvpRequests.groups(p.find("sortBy")), i, n, "sortBy");
        List<SortKey> sort =
                order.isEmpty() ? List.of() : new SortBy(names).parse(order, layer, prefixes);
        return builder.query(layer, filter, asked, sort, how.format());
    }

    /** The part for one of several queries: one each, or one for all; empty when there is none. */
    private static String of(List<String> groups, int i, int n, String parameter) {
        if (groups.size() > 1 && groups.size() != n) {
            throw OgcFault.of(
                    OgcFault.INVALID,
                    parameter,
                    "%s 应有 1 组或 %d 组".formatted(parameter, n),
                    "%s must have 1 part or %d".formatted(parameter, n));
        }
        return groups.isEmpty() ? "" : groups.get(groups.size() == 1 ? 0 : i);
    }
}
