package io.gridward.ogc.wfs;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.ogc.wfs.Wfs.Answer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be answered gets the standard's code, the parameter's name and a 4xx status. */
class MalformedWfsTest {
    private static final String GET = "VERSION=2.0.0&REQUEST=GetFeature&TYPENAMES=unit_grid";

    @TempDir private static Path folder;
    private static CityStore city;
    private static Wfs wfs;
    private static Schemas schemas;

    @BeforeAll
    static void open() {
        city = new CityStore(folder);
        wfs = new Wfs(city.features());
        schemas = new Schemas(Map.of(), Schemas.OWS);
    }

    @AfterAll
    static void close() {
        city.close();
    }

    private static void isFault(Answer answer, String code, String locator) {
        String place = locator == null ? "" : " locator=\"" + locator + "\"";
        assertThat(answer.text())
                .contains("exceptionCode=\"" + code + "\"" + place)
                .doesNotContain("Exception:", "\tat ", "<script", "SELECT ", "org.sqlite");
        assertThat(schemas.faults(answer.text())).isEmpty();
        assertThat(answer.status()).isBetween(400, 499);
        assertThat(answer.type()).startsWith("application/xml");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "VERSION=2.0.0|MissingParameterValue|request",
                "REQUEST=|MissingParameterValue|request",
                "REQUEST=GetCapabilities&SERVICE=|MissingParameterValue|service",
                "REQUEST=Transaction|OperationNotSupported|Transaction",
                "REQUEST=GetPropertyValue|MissingParameterValue|typeNames",
                "REQUEST=LockFeature|OperationNotSupported|LockFeature",
                "REQUEST=GetFeatureWithLock|OperationNotSupported|GetFeatureWithLock",
                "REQUEST=CreateStoredQuery|OperationNotSupported|CreateStoredQuery",
                "REQUEST=DropStoredQuery|OperationNotSupported|DropStoredQuery",
                "REQUEST=<script>|OperationNotSupported|&lt;script&gt;",
                "REQUEST=GetCapabilities&ACCEPTVERSIONS=1.2.0|VersionNegotiationFailed|acceptVersions",
                "REQUEST=GetCapabilities&ACCEPTVERSIONS=9,x|VersionNegotiationFailed|acceptVersions",
                "REQUEST=GetCapabilities&SECTIONS=Contents|InvalidParameterValue|sections",
                "REQUEST=GetCapabilities&UPDATESEQUENCE=x|InvalidParameterValue|updateSequence",
                "REQUEST=GetCapabilities&UPDATESEQUENCE=999999|InvalidUpdateSequence|updateSequence",
                "REQUEST=DescribeFeatureType&VERSION=1.2.0|InvalidParameterValue|version",
                "REQUEST=DescribeFeatureType&TYPENAMES=nowhere|InvalidParameterValue|typeNames",
                "REQUEST=DescribeFeatureType&TYPENAMES=unit_grid,|InvalidParameterValue|typeNames",
                "REQUEST=DescribeFeatureType&TYPENAMES=ne:unit_grid|InvalidParameterValue|typeNames",
                "REQUEST=DescribeFeatureType&OUTPUTFORMAT=text/html|InvalidParameterValue|outputFormat",
                "REQUEST=DescribeStoredQueries&STOREDQUERY_ID=mine|InvalidParameterValue|STOREDQUERY_ID",
                "REQUEST=GetFeature|MissingParameterValue|typeNames",
                "REQUEST=GetFeature&VERSION=3.0.0|InvalidParameterValue|version",
                "REQUEST=GetFeature&STOREDQUERY_ID=mine|InvalidParameterValue|STOREDQUERY_ID",
                "REQUEST=GetFeature&STOREDQUERY_ID=urn:ogc:def:query:OGC-WFS::GetFeatureById|MissingParameterValue|ID",
                "REQUEST=GetFeature&STOREDQUERY_ID=urn:ogc:def:query:OGC-WFS::GetFeatureById&ID=x.1|NotFound|ID",
                "REQUEST=GetFeature&RESOURCEID=nowhere.1|InvalidParameterValue|resourceId",
                "REQUEST=GetFeature&RESOURCEID=place.P1,|InvalidParameterValue|resourceId",
                "REQUEST=GetFeature&RESOURCEID=place|InvalidParameterValue|resourceId"
            })
    void aWrongRequestIsNamed(String query, String code, String locator) {
        isFault(wfs.get(query), code, locator);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "TYPENAMES=UNIT_GRID|InvalidParameterValue|typeNames",
                "TYPENAMES=unit_grid;drop table unit_grid|InvalidParameterValue|typeNames",
                "TYPENAMES=place,unit_grid|OptionNotSupported|typeNames",
                "TYPENAMES=schema-element(gw:place)|OptionNotSupported|typeNames",
                "TYPENAMES=(place|InvalidParameterValue|typeNames",
                "NAMESPACES=gw|InvalidParameterValue|namespaces",
                "ALIASES=(a)|OptionNotSupported|aliases",
                "CQL_FILTER=code=|InvalidParameterValue|CQL_FILTER",
                "CQL_FILTER=code='1'&FILTER=<Filter/>|InvalidParameterValue|cql_filter",
                "OUTPUTFORMAT=shape-zip|InvalidParameterValue|outputFormat",
                "RESULTTYPE=all|InvalidParameterValue|resultType",
                "RESOLVE=all|InvalidParameterValue|resolve",
                "COUNT=-1|InvalidParameterValue|count",
                "COUNT=x|InvalidParameterValue|count",
                "COUNT=1.5|InvalidParameterValue|count",
                "COUNT=99999999999999999999|InvalidParameterValue|count",
                "MAXFEATURES=many|InvalidParameterValue|count",
                "STARTINDEX=-1|InvalidParameterValue|startIndex",
                "STARTINDEX=0x10|InvalidParameterValue|startIndex",
                "SRSNAME=EPSG:99999|InvalidParameterValue|srsName",
                "SRSNAME=urn:ogc:def:crs:EPSG::|InvalidParameterValue|srsName",
                "SRSNAME=4490|InvalidParameterValue|srsName",
                "PROPERTYNAME=nothing|InvalidParameterValue|propertyName",
                "PROPERTYNAME=code,|InvalidParameterValue|propertyName",
                "PROPERTYNAME=code,fid|InvalidParameterValue|propertyName",
                "PROPERTYNAME=(code)(name)|InvalidParameterValue|propertyName",
                "PROPERTYNAME=ne:code|InvalidParameterValue|propertyName",
                "SORTBY=nothing|InvalidParameterValue|sortBy",
                "SORTBY=geom|InvalidParameterValue|sortBy",
                "SORTBY=code sideways|InvalidParameterValue|sortBy",
                "SORTBY=code A B|InvalidParameterValue|sortBy",
                "SORTBY=code,|InvalidParameterValue|sortBy",
                "SORTBY=-|InvalidParameterValue|sortBy",
                "SORTBY=(code)(name)|InvalidParameterValue|sortBy",
                "BBOX=46,122,47|InvalidParameterValue|bbox",
                "BBOX=46,122,47,123,124,125|InvalidParameterValue|bbox",
                "BBOX=46,122,a,123|InvalidParameterValue|bbox",
                "BBOX=46,122,NaN,123|InvalidParameterValue|bbox",
                "BBOX=46,122,1e300,123|InvalidParameterValue|bbox",
                "BBOX=46,122,1e999999999,123|InvalidParameterValue|bbox",
                "BBOX=47,122,46,123|InvalidParameterValue|bbox",
                "BBOX=46,123,47,122|InvalidParameterValue|bbox",
                "BBOX=46,122,47,123,EPSG:1|InvalidParameterValue|bbox",
                "BBOX=46,122,47,123,|InvalidParameterValue|bbox",
                "BBOX=122,46,123,47|InvalidParameterValue|bbox",
                "BBOX=-9e9,-9e8,9e8,9e8,EPSG:4550|InvalidParameterValue|bbox",
                "TYPENAMES=department&BBOX=46,122,47,123|InvalidParameterValue|bbox",
                "TYPENAMES=department&PROPERTYNAME=geom|InvalidParameterValue|propertyName",
                "RESOURCEID=place.P1|InvalidParameterValue|resourceId",
                "RESOURCEID=unit_grid.1&BBOX=46,122,47,123|InvalidParameterValue|bbox",
                "BBOX=46,122,47,123&FILTER=<Filter/>|InvalidParameterValue|filter",
                "RESOURCEID=unit_grid.1&FILTER=<Filter/>|InvalidParameterValue|filter"
            })
    void aWrongParameterIsNamed(String change, String code, String locator) {
        String base = change.startsWith("TYPENAMES") ? "REQUEST=GetFeature" : GET;

        isFault(wfs.get(base + "&" + change), code, locator);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "nonsense",
                "<",
                "<fes:Filter/>",
                "<fes:Filter xmlns:fes='http://www.opengis.net/fes/2.0'/>",
                "<fes:Filter xmlns:fes='http://www.opengis.net/fes/2.0'><fes:Nothing/></fes:Filter>",
                "<fes:Filter xmlns:fes='http://www.opengis.net/fes/2.0'><fes:PropertyIsEqualTo>"
                        + "<fes:ValueReference>nothing</fes:ValueReference><fes:Literal>1</fes:Literal>"
                        + "</fes:PropertyIsEqualTo></fes:Filter>",
                "<fes:Filter xmlns:fes='http://www.opengis.net/fes/2.0'><fes:PropertyIsEqualTo>"
                        + "<fes:ValueReference>area_m2</fes:ValueReference><fes:Literal>wide</fes:Literal>"
                        + "</fes:PropertyIsEqualTo></fes:Filter>",
                "(<fes:Filter/>)(<fes:Filter/>)"
            })
    void aWrongFilterIsNamed(String filter) {
        Answer answer = wfs.get(GET + "&FILTER=" + filter);

        assertThat(answer.text().toLowerCase(java.util.Locale.ROOT)).contains("locator=\"filter\"");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(schemas.faults(answer.text())).isEmpty();
    }

    @Test
    void thereIsALimitToEverythingThatCanBeMany() {
        String ids = "place.P1" + ",place.P1".repeat(1000);

        isFault(
                wfs.get("REQUEST=GetFeature&RESOURCEID=" + ids),
                "InvalidParameterValue",
                "resourceId");
        isFault(
                wfs.get("REQUEST=GetFeature&TYPENAMES=" + "(place)".repeat(17)),
                "InvalidParameterValue",
                "typeNames");
        isFault(
                wfs.postGetFeature("", "<wfs:Query typeNames='gw:place'/>".repeat(17)),
                "InvalidParameterValue",
                "typeNames");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "|<wfs:Query/>|MissingParameterValue|typeNames",
                "|<wfs:Query typeNames='gw:nowhere'/>|InvalidParameterValue|typeNames",
                "|<wfs:Query typeNames='fes:place'/>|InvalidParameterValue|typeNames",
                "|<wfs:Query typeNames='gw:place gw:unit_grid'/>|OptionNotSupported|typeNames",
                "|<wfs:Query typeNames='gw:place' aliases='a'/>|OptionNotSupported|typeNames",
                "|<wfs:Query typeNames='gw:place' srsName='x'/>|InvalidParameterValue|srsName",
                "|<wfs:Query typeNames='gw:place' srsName='EPSG:4326'/><wfs:Query typeNames='gw:place'/>|OptionNotSupported|srsName",
                "|<wfs:Query typeNames='gw:place'><wfs:PropertyName>x</wfs:PropertyName></wfs:Query>|InvalidParameterValue|propertyName",
                "|<wfs:Query typeNames='gw:place'><wfs:Nothing/></wfs:Query>|OperationParsingFailed|Nothing",
                "|<wfs:Query typeNames='gw:place'><fes:SortBy><fes:SortProperty/></fes:SortBy></wfs:Query>|InvalidParameterValue|sortBy",
                "|<wfs:Query typeNames='gw:place'><fes:Filter/></wfs:Query>|InvalidParameterValue|FILTER",
                "|<wfs:Nothing/>|OperationParsingFailed|Nothing",
                "||MissingParameterValue|Query",
                "count='-1'|<wfs:Query typeNames='gw:place'/>|InvalidParameterValue|count",
                "startIndex='x'|<wfs:Query typeNames='gw:place'/>|InvalidParameterValue|startIndex",
                "resultType='x'|<wfs:Query typeNames='gw:place'/>|InvalidParameterValue|resultType",
                "outputFormat='x'|<wfs:Query typeNames='gw:place'/>|InvalidParameterValue|outputFormat",
                "resolve='all'|<wfs:Query typeNames='gw:place'/>|InvalidParameterValue|resolve",
                "|<wfs:StoredQuery/>|InvalidParameterValue|STOREDQUERY_ID",
                "|<wfs:StoredQuery id='urn:ogc:def:query:OGC-WFS::GetFeatureById'/>|MissingParameterValue|ID",
                "|<wfs:StoredQuery id='urn:ogc:def:query:OGC-WFS::GetFeatureById'><wfs:X/></wfs:StoredQuery>|OperationParsingFailed|X",
                "|<wfs:Query typeNames='gw:place'>|OperationParsingFailed|",
                "|&nothing;|OperationParsingFailed|"
            })
    void wrongXmlIsNamed(String attributes, String content, String code, String locator) {
        Answer answer =
                wfs.postGetFeature(
                        attributes == null ? "" : attributes, content == null ? "" : content);

        isFault(answer, code, locator);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "<GetFeature service='WFS'/>|OperationParsingFailed|GetFeature",
                "<GetFeature xmlns='http://www.opengis.net/wfs/3.0' service='WFS'/>|OperationParsingFailed|GetFeature",
                "<Transaction xmlns='http://www.opengis.net/wfs/2.0'/>|OperationNotSupported|Transaction",
                "<GetPropertyValue xmlns='http://www.opengis.net/wfs/2.0'/>|MissingParameterValue|Query",
                "<GetFeature xmlns='http://www.opengis.net/wfs/2.0' version='1.2.0'/>|InvalidParameterValue|version",
                "<DescribeFeatureType xmlns='http://www.opengis.net/wfs/2.0'><TypeName>x</TypeName></DescribeFeatureType>|InvalidParameterValue|typeNames",
                "<DescribeFeatureType xmlns='http://www.opengis.net/wfs/2.0' outputFormat='x'/>|InvalidParameterValue|outputFormat",
                "<DescribeStoredQueries xmlns='http://www.opengis.net/wfs/2.0'><StoredQueryId>x</StoredQueryId></DescribeStoredQueries>|InvalidParameterValue|STOREDQUERY_ID",
                "<GetFeature xmlns='http://www.opengis.net/wfs/2.0'/><x/>|OperationParsingFailed|",
                "<a:b/>|OperationParsingFailed|",
                "<GetFeature xmlns='http://www.opengis.net/wfs/2.0'><:a/></GetFeature>|OperationParsingFailed|",
                "<GetFeature xmlns='http://www.opengis.net/wfs/2.0' :a='1'/>|OperationParsingFailed|",
                "<xmlns/>|OperationParsingFailed|",
                "<!DOCTYPE a [<!ELEMENT a (\u0001)>]><a/>|OperationParsingFailed|",
                "nonsense|OperationParsingFailed|"
            })
    void wrongDocumentsAreNamed(String xml, String code, String locator) {
        isFault(wfs.post(xml), code, locator);
    }
}
