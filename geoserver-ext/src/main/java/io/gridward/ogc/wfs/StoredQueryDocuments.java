package io.gridward.ogc.wfs;

import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.LocalText;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;

/** The one stored query there is, GetFeatureById (OGC 09-025r2 §7.9.3.6), described. */
final class StoredQueryDocuments {
    private static final String ID = "urn:ogc:def:query:OGC-WFS::GetFeatureById";
    private static final String LANGUAGE = "urn:ogc:def:queryLanguage:OGC-WFS::WFSQueryExpression";
    private static final LocalText TITLE =
            LocalText.of("按标识取一个要素", "One feature by its identifier");
    private static final LocalText ABSTRACT =
            LocalText.of(
                    "ID 形如 unit_grid.152201001001001：图层名、点、标识码",
                    "ID is such as unit_grid.152201001001001: layer, dot, key");

    private StoredQueryDocuments() {}

    static String list(LayerCatalog catalog) {
        return WfsXml.document(
                "wfs:ListStoredQueriesResponse",
                List.of(),
                xml -> {
                    xml.start("wfs:StoredQuery", "id", ID);
                    xml.both("wfs:Title", TITLE);
                    for (Layer layer : catalog.list()) {
                        xml.text("wfs:ReturnFeatureType", "gw:" + layer.name());
                    }
                    xml.end();
                });
    }

    static String describe(LayerCatalog catalog) {
        return WfsXml.document(
                "wfs:DescribeStoredQueriesResponse", List.of(), xml -> description(catalog, xml));
    }

    private static void description(LayerCatalog catalog, WfsXml xml) throws XMLStreamException {
        String types =
                catalog.list().stream().map(l -> "gw:" + l.name()).collect(Collectors.joining(" "));
        xml.start("wfs:StoredQueryDescription", "id", ID);
        xml.both("wfs:Title", TITLE);
        xml.both("wfs:Abstract", ABSTRACT);
        xml.empty("wfs:Parameter", "name", "ID", "type", "xsd:string");
        xml.empty(
                "wfs:QueryExpressionText",
                "returnFeatureTypes",
                types,
                "language",
                LANGUAGE,
                "isPrivate",
                "true");
        xml.end();
    }
}
