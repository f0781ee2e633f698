package io.gridward.ogc.wfs;

import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.LocalText;
import io.gridward.ogc.wfs.query.StoredQuery;
import io.gridward.ogc.wfs.stored.Definition;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;

/** The stored queries, listed and described (OGC 09-025r2 §14.3, §14.4). */
final class StoredQueryDocuments {
    private static final String LANGUAGE = "urn:ogc:def:queryLanguage:OGC-WFS::WFSQueryExpression";

    private final LayerCatalog catalog;

    StoredQueryDocuments(LayerCatalog catalog) {
        this.catalog = catalog;
    }

    /** A parameter of a stored query. */
    private record Parameter(String name, String type, LocalText meaning) {}

    /**
     * What is told of a stored query.
     *
     * @param types names of the layers it gives features of
     */
    private record Description(
            LocalText title, LocalText summary, List<Parameter> parameters, List<String> types) {}

    private Description describe(StoredQuery query) {
        return switch (query) {
            case GET_FEATURE_BY_ID ->
                    new Description(
                            LocalText.of("按标识取一个要素", "One feature by its identifier"),
                            LocalText.of(
                                    "ID 形如 unit_grid.152201001001001：图层名、点、标识码",
                                    "ID is such as unit_grid.152201001001001: layer, dot, key"),
                            List.of(text("ID", "要素标识", "Identifier of the feature")),
                            all());
            case RESPONSIBLE_AT ->
                    new Description(
                            LocalText.of("某点由谁负责", "Who answers for a point"),
                            LocalText.of(
                                    "返回决定责任单位的那一行：责任区、分界线、部件，或兜底的街道；无人负责时为空",
                                    "Gives the row that decides: zone, line, component, or the subdistrict as"
                                            + " fallback; nothing when nobody answers"),
                            responsibleAt(),
                            List.of(
                                    "responsibility_zone",
                                    "responsibility_line",
                                    "component",
                                    "division"));
        };
    }

    private static List<Parameter> responsibleAt() {
        return List.of(
                new Parameter(
                        "lon", "xsd:double", LocalText.of("经度，EPSG:4490", "Longitude, EPSG:4490")),
                new Parameter(
                        "lat", "xsd:double", LocalText.of("纬度，EPSG:4490", "Latitude, EPSG:4490")),
                text("kind", "component 或 matter，可省", "component or matter, optional"),
                text("type", "类型代码，可省", "Type code, optional"),
                text("component", "部件标识码，可省", "Component code, optional"),
                new Parameter(
                        "at",
                        "xsd:date",
                        LocalText.of("哪一天，默认今天", "On which day, today when absent")));
    }

    private static Parameter text(String name, String zh, String en) {
        return new Parameter(name, "xsd:string", LocalText.of(zh, en));
    }

    String list(Set<StoredQuery> queries, List<Definition> defined) {
        return WfsXml.document(
                "wfs:ListStoredQueriesResponse",
                List.of(),
                xml -> {
                    for (StoredQuery query : queries) {
                        Description told = describe(query);
                        xml.start("wfs:StoredQuery", "id", query.id());
                        xml.both("wfs:Title", told.title);
                        types(told.types, xml);
                        xml.end();
                    }
                    for (Definition query : defined) {
                        xml.start("wfs:StoredQuery", "id", query.id());
                        for (String title : query.titles()) {
                            xml.text("wfs:Title", title);
                        }
                        List<String> types = query.returnTypes();
                        types(types.isEmpty() ? all() : types, xml);
                        xml.end();
                    }
                });
    }

    private List<String> all() {
        return catalog.list().stream().map(l -> l.name()).toList();
    }

    private static void types(List<String> types, WfsXml xml) throws XMLStreamException {
        for (String type : types) {
            xml.text("wfs:ReturnFeatureType", "gw:" + type);
        }
    }

    String describe(Set<StoredQuery> queries, List<Definition> defined) {
        return WfsXml.document(
                "wfs:DescribeStoredQueriesResponse",
                List.of(),
                xml -> {
                    for (StoredQuery query : queries) {
                        write(query.id(), describe(query), xml);
                    }
                    for (Definition query : defined) {
                        xml.copy(query.shown(), "wfs:StoredQueryDescription");
                    }
                });
    }

    private static void write(String id, Description told, WfsXml xml) throws XMLStreamException {
        xml.start("wfs:StoredQueryDescription", "id", id);
        xml.both("wfs:Title", told.title);
        xml.both("wfs:Abstract", told.summary);
        for (Parameter parameter : told.parameters) {
            xml.start("wfs:Parameter", "name", parameter.name, "type", parameter.type);
            xml.both("wfs:Title", parameter.meaning);
            xml.end();
        }
        xml.empty(
                "wfs:QueryExpressionText",
                "returnFeatureTypes",
                told.types.stream().map(t -> "gw:" + t).collect(Collectors.joining(" ")),
                "language",
                LANGUAGE,
                "isPrivate",
                "true");
        xml.end();
    }
}
