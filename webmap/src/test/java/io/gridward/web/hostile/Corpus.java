package io.gridward.web.hostile;

import java.util.List;

/** Requests that are answered well, and pieces that were never meant well. */
final class Corpus {
    private static final String WFS = "/wfs";
    private static final String XML = "text/xml";
    private static final String FIND = "service=WFS&version=2.0.0&request=GetFeature&typeNames=";
    private static final String MAP =
            "&layers=unit_grid&styles=&crs=EPSG:4490&bbox=46,122,46.02,122.04&width=64&height=48";
    private static final String BODY_BEGIN =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><wfs:GetFeature service=\"WFS\" version=\"2.0.0\" count=\"5\""
                    + " xmlns:wfs=\"http://www.opengis.net/wfs/2.0\" xmlns:fes=\"http://www.opengis.net/fes/2.0\""
                    + " xmlns:gml=\"http://www.opengis.net/gml/3.2\" xmlns:gw=\"http://gridward.io/gw\">";
    private static final String BODY_END = "</wfs:GetFeature>";

    private Corpus() {}

    static final List<RawRequest> GOOD =
            List.of(
                    RawRequest.get(WFS, "service=WFS&request=GetCapabilities&sections=All"),
                    RawRequest.get(
                            WFS,
                            "service=WFS&version=2.0.0&request=DescribeFeatureType&typeNames=gw:place"),
                    RawRequest.get(
                            WFS, FIND + "gw:component&count=3&startIndex=2&sortBy=code+DESC"),
                    RawRequest.get(
                            WFS,
                            FIND
                                    + "unit_grid&bbox=46,122,47,123,urn:ogc:def:crs:EPSG::4490&count=2"),
                    RawRequest.get(
                            WFS,
                            FIND
                                    + "component&outputFormat=application/json&count=2&srsName=EPSG:3857&propertyName=code,name"),
                    RawRequest.get(
                            "/gw/wfs",
                            FIND
                                    + "component&resultType=hits&cql_filter=type_code+LIKE+%270%25%27+AND+code+IN+(%271%27)"),
                    RawRequest.get(
                            "/ows",
                            FIND
                                    + "place&filter=%3CFilter+xmlns=%22http://www.opengis.net/fes/2.0%22%3E%3CResourceId+rid=%22place.P1%22/%3E%3C/Filter%3E"),
                    RawRequest.get(
                            WFS, FIND + "division&asOf=2021-01-01&resourceVersion=1&count=1"),
                    RawRequest.get(
                            WFS,
                            "service=WFS&version=2.0.0&request=GetFeature&storedQuery_Id=urn:gridward:query:ResponsibleAt&lon=122.005&lat=46.005"),
                    RawRequest.get(
                            WFS,
                            "service=WFS&version=2.0.0&request=GetFeature&resourceId=place.P1"),
                    RawRequest.get(
                            WFS,
                            "service=WFS&version=2.0.2&request=GetFeature&typeNames=place&resourceId=place.P1@1"),
                    RawRequest.get(WFS, "service=WFS&version=2.0.0&request=DescribeStoredQueries"),
                    RawRequest.get("/wms", "service=WMS&request=GetCapabilities&language=en"),
                    RawRequest.get(
                            "/wms",
                            "service=WMS&version=1.3.0&request=GetMap&format=image/png" + MAP),
                    RawRequest.get(
                            "/gw/wms",
                            "service=WMS&version=1.3.0&request=GetFeatureInfo&query_layers=unit_grid&i=5&j=6&info_format=application/json"
                                    + MAP),
                    RawRequest.get(
                            "/wms",
                            "service=WMS&version=1.3.0&request=GetLegendGraphic&layer=component&format=image/png"),
                    RawRequest.get("/tiles/unit_grid/12/3436/1458.mvt", "attributes=code,name"),
                    RawRequest.get("/tiles/component/12/3436/1458.png", "style=plain"),
                    RawRequest.get(
                            "/tiles/style.json",
                            "layers=unit_grid,component&styles=plain,plain&glyphs=/f/%7Bfontstack%7D/%7Brange%7D.pbf"),
                    RawRequest.get(
                            "/wms", "service=WMS&version=1.1.1&request=GetStyles&layers=place"),
                    RawRequest.get(
                            "/wms",
                            "service=WMS&version=1.3.0&request=GetMap&format=image/png&angle=20"
                                    + MAP
                                    + "&sld_body=%3CStyledLayerDescriptor%3E%3CNamedLayer%3E%3CName%3Eunit_grid%3C/Name%3E%3CUserStyle%3E%3CFeatureTypeStyle%3E%3CRule%3E%3CPolygonSymbolizer%3E%3CFill/%3E%3C/PolygonSymbolizer%3E%3C/Rule%3E%3C/FeatureTypeStyle%3E%3C/UserStyle%3E%3C/NamedLayer%3E%3C/StyledLayerDescriptor%3E"),
                    RawRequest.get(
                            "/wms",
                            "service=WMS&version=1.3.0&request=GetLegendGraphic&layer=base_map&format=image/png&scale=900&legend_options=hideEmptyRules:true;dpi:120&crs=CRS:84&bbox=122,46,122.01,46.01"),
                    RawRequest.get("/api/symbols/01-lamp.svg", ""),
                    RawRequest.get("/api/layers", ""),
                    RawRequest.get("/api/search", "q=%E5%92%8C%E5%B9%B3&limit=5"),
                    RawRequest.get("/api/changes", "since=2"),
                    RawRequest.get(
                            "/api/locate",
                            "lon=122.005&lat=46.005&accuracy=20&kind=component&type=01022&at=2024-01-01"),
                    RawRequest.post("/api/locate", "text/csv", "id,lon,lat\n1,122.005,46.005\n"),
                    RawRequest.post(
                            "/api/locate",
                            "application/x-ndjson",
                            "{\"id\":\"1\",\"lon\":122.005,\"lat\":46.005,\"type\":\"01022\"}\n"),
                    RawRequest.post(
                            WFS, "application/x-www-form-urlencoded", FIND + "unit_grid&count=1"),
                    post(
                            "<wfs:Query typeNames=\"gw:component\"><fes:Filter><fes:And><fes:PropertyIsLike wildCard=\"%\" singleChar=\"_\""
                                    + " escapeChar=\"\\\"><fes:ValueReference>code</fes:ValueReference><fes:Literal>1%</fes:Literal></fes:PropertyIsLike>"
                                    + "<fes:BBOX><fes:ValueReference>geom</fes:ValueReference><gml:Envelope srsName=\"EPSG:4490\"><gml:lowerCorner>122 46</gml:lowerCorner>"
                                    + "<gml:upperCorner>123 47</gml:upperCorner></gml:Envelope></fes:BBOX></fes:And></fes:Filter></wfs:Query>"),
                    post(
                            "<wfs:Query typeNames=\"gw:unit_grid\"><wfs:PropertyName>code</wfs:PropertyName><fes:Filter><fes:Or><fes:Not><fes:PropertyIsNull>"
                                    + "<fes:ValueReference>name</fes:ValueReference></fes:PropertyIsNull></fes:Not><fes:Intersects><fes:ValueReference>geom</fes:ValueReference>"
                                    + "<gml:Polygon gml:id=\"p\" srsName=\"EPSG:4490\"><gml:exterior><gml:LinearRing><gml:posList>122 46 122.1 46 122.1 46.1 122 46</gml:posList>"
                                    + "</gml:LinearRing></gml:exterior></gml:Polygon></fes:Intersects></fes:Or></fes:Filter>"
                                    + "<fes:SortBy><fes:SortProperty><fes:ValueReference>code</fes:ValueReference></fes:SortProperty></fes:SortBy></wfs:Query>"),
                    post(
                            "<wfs:Query typeNames=\"gw:place\"><fes:Filter><fes:DWithin><fes:ValueReference>geom</fes:ValueReference><gml:Point gml:id=\"q\" srsName=\"EPSG:4490\">"
                                    + "<gml:pos>122.01 46.01</gml:pos></gml:Point><fes:Distance uom=\"m\">100</fes:Distance></fes:DWithin></fes:Filter></wfs:Query>"),
                    post(
                            "<wfs:StoredQuery id=\"urn:ogc:def:query:OGC-WFS::GetFeatureById\"><wfs:Parameter name=\"ID\">place.P1</wfs:Parameter></wfs:StoredQuery>"),
                    post(
                            "<wfs:Query typeNames=\"gw:place\"><fes:Filter><fes:ResourceId rid=\"place.P1\" version=\"ALL\" startDate=\"2020-01-01\"/>"
                                    + "<fes:ResourceId rid=\"place.P2@1\" version=\"NEXT\"/></fes:Filter></wfs:Query>"),
                    RawRequest.post(
                            WFS,
                            XML,
                            "<wfs:LockFeature service=\"WFS\" version=\"2.0.0\" expiry=\"5\" lockAction=\"SOME\" xmlns:wfs=\"http://www.opengis.net/wfs/2.0\""
                                    + " xmlns:gw=\"http://gridward.io/gw\"><wfs:Query typeNames=\"gw:place\"/></wfs:LockFeature>"),
                    RawRequest.post(
                            WFS,
                            XML,
                            "<wfs:CreateStoredQuery service=\"WFS\" version=\"2.0.0\" xmlns:wfs=\"http://www.opengis.net/wfs/2.0\" xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\">"
                                    + "<wfs:StoredQueryDefinition id=\"urn:q\"><wfs:Parameter name=\"t\" type=\"xsd:QName\"/><wfs:QueryExpressionText returnFeatureTypes=\"\""
                                    + " language=\"urn:ogc:def:queryLanguage:OGC-WFS::WFS_QueryExpression\"><wfs:Query typeNames=\"${t}\"/></wfs:QueryExpressionText>"
                                    + "</wfs:StoredQueryDefinition></wfs:CreateStoredQuery>"),
                    RawRequest.post(
                            WFS,
                            XML,
                            "<wfs:Transaction service=\"WFS\" version=\"2.0.0\" xmlns:wfs=\"http://www.opengis.net/wfs/2.0\" xmlns:gw=\"http://gridward.io/gw\">"
                                    + "<wfs:Insert><gw:place><gw:id>X1</gw:id><gw:name>x</gw:name></gw:place></wfs:Insert><wfs:Delete typeName=\"gw:place\"/></wfs:Transaction>"));

    private static RawRequest post(String query) {
        return RawRequest.post(WFS, XML, BODY_BEGIN + query + BODY_END);
    }

    /** Put where a value is expected. */
    static final List<String> VALUES =
            List.of(
                    "' OR '1'='1",
                    "'; DROP TABLE component;--",
                    "1) UNION SELECT password_hash, 2 FROM account--",
                    "\" OR \"\"=\"",
                    "\\' OR 1=1 /*",
                    "code) OR (1=1",
                    "pg_sleep(10)",
                    "randomblob(1000000000)",
                    "(SELECT CASE WHEN 1=1 THEN 1 ELSE 1/0 END)",
                    "//user[name/text()='a' or '1'='1']",
                    "gw:unit_grid/../../*",
                    "count(//*)",
                    "document('file:///etc/passwd')",
                    "../../../../etc/passwd",
                    "file:///etc/passwd",
                    "http://127.0.0.1:1/x.xsd",
                    "${jndi:ldap://127.0.0.1:1/a}",
                    "#{7*7}${7*7}{{7*7}}",
                    "%s%s%n%x",
                    "<script>alert(1)</script>",
                    "]]>",
                    "&lt;&amp;&#0;",
                    "\r\nX-Injected: yes",
                    "\0",
                    "\u202e\ufeff\ud83d\ude00",
                    "1e308",
                    "-1e309",
                    "1e-400",
                    "NaN",
                    "-Infinity",
                    "99999999999999999999999",
                    "2147483648",
                    "-9223372036854775809",
                    "0x7fffffff",
                    "१२३",
                    "1,2,3,4,5,6,7,8,9",
                    ",,,,",
                    "*",
                    "null",
                    "9999-99-99",
                    "+1000000-01-01",
                    "EPSG:99999999999",
                    "urn:ogc:def:crs:EPSG::",
                    "A".repeat(5000),
                    "(".repeat(3000),
                    "NOT ".repeat(1500) + "a = 1",
                    "a = 1 AND ".repeat(800) + "a = 1",
                    "name LIKE '" + "%a".repeat(400) + "b'",
                    "POLYGON((" + "0 0,".repeat(1500) + "0 0))",
                    "<Filter>".repeat(500));

    /** Put before or into XML. */
    static final List<String> XML_PIECES =
            List.of(
                    "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>",
                    "<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/a.dtd\">",
                    "<!DOCTYPE a [<!ENTITY % p SYSTEM \"http://127.0.0.1:1/p\"> %p;]>",
                    bomb(),
                    "&e;",
                    "&#x0;",
                    "&#1114112;",
                    "<![CDATA[ ]]>",
                    "<!-- " + "-".repeat(1000),
                    "<?xml-stylesheet href=\"file:///etc/passwd\"?>",
                    "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/passwd\" parse=\"text\"/>",
                    " xsi:schemaLocation=\"http://x http://127.0.0.1:1/x.xsd\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"",
                    "<fes:Not>".repeat(3000),
                    "<a>".repeat(5000) + "</a>".repeat(5000),
                    "<fes:Function name=\"exec\"><fes:Literal>ls</fes:Literal></fes:Function>",
                    "x".repeat(20_000));

    private static String bomb() {
        StringBuilder dtd = new StringBuilder("<!DOCTYPE a [<!ENTITY l0 'ha'>");
        for (int i = 1; i < 10; i++) {
            dtd.append("<!ENTITY l%d '%s'>".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
        }
        return dtd.append("]>").toString();
    }

    static final List<String> CONTENT_TYPES =
            List.of(
                    "",
                    "text/plain",
                    "application/json",
                    "multipart/form-data",
                    "multipart/form-data; boundary=x",
                    "application/x-www-form-urlencoded; charset=utf-16",
                    "text/xml; charset=x-unknown",
                    "text/csv; charset=gb18030",
                    "image/png",
                    ";;;",
                    "text/" + "x".repeat(300));

    /** Percent escapes that are no UTF-8, or none at all. */
    static final List<String> ESCAPES =
            List.of(
                    "%c0%af",
                    "%ff%fe",
                    "%ed%a0%80",
                    "%f8%88%80%80%80",
                    "%",
                    "%2",
                    "%zz",
                    "%00",
                    "%u0041",
                    "%25%32%37");

    /** Characters that mean something somewhere. */
    static final List<String> LETTERS =
            List.of(
                    "'", "\"", "<", ">", "&", ";", "=", "\\", "|", "%27", "\t", "{", "[", "\u00ff",
                    "#", "/..", "//");
}
