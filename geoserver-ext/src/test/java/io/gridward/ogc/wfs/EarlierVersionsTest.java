package io.gridward.ogc.wfs;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.ogc.wfs.Wfs.Answer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** WFS 1.1.0 and 1.0.0: documents valid by the OGC's schemas, and what is in them. */
@Tag("slow")
class EarlierVersionsTest {
    private static final String SCHEMAS = "http://schemas.opengis.net/";
    private static final String OURS = "memory:gw.xsd";
    private static final Pattern FID = Pattern.compile("(?:gml:id|fid)=\"([^\"]+)\">");

    @TempDir private static Path folder;
    private static CityStore city;
    private static Wfs wfs;

    @BeforeAll
    static void open() {
        city = new CityStore(folder);
        wfs = new Wfs(city.features());
    }

    @AfterAll
    static void close() {
        city.close();
    }

    private static String ask(String version, String request) {
        return wfs.get("VERSION=" + version + "&REQUEST=" + request).text();
    }

    /** The OGC's schema of a version's features, and ours. */
    private static Schemas schemas(String version) {
        String collection =
                version.equals("1.0.0") ? "wfs/1.0.0/WFS-basic.xsd" : "wfs/1.1.0/wfs.xsd";
        Map<String, String> own = Map.of(OURS, ask(version, "DescribeFeatureType"));
        return new Schemas(own, OURS, SCHEMAS + collection);
    }

    private static List<String> ids(String text) {
        List<String> ids = new ArrayList<>();
        for (Matcher m = FID.matcher(text); m.find(); ) {
            ids.add(m.group(1));
        }
        return ids;
    }

    private static long features(String text) {
        Matcher m = Pattern.compile("numberOfFeatures=\"(\\d+)\"").matcher(text);
        return m.find() ? Long.parseLong(m.group(1)) : -1;
    }

    @ParameterizedTest
    @CsvSource({"1.1.0,wfs/1.1.0/wfs.xsd", "1.0.0,wfs/1.0.0/WFS-capabilities.xsd"})
    void capabilitiesAreValidAndListEveryLayer(String version, String schema) {
        Answer answer = wfs.get("VERSION=" + version + "&REQUEST=GetCapabilities");

        assertThat(new Schemas(Map.of(), SCHEMAS + schema).faults(answer.text())).isEmpty();
        for (Layer layer : LayerCatalog.city().list()) {
            assertThat(answer.text()).contains("Name>gw:" + layer.name() + "<");
        }
        assertThat(answer.text()).contains("122.0", Wfs.ADDRESS, "GML2", "geo+json", "kml");
        assertThat(answer.type()).startsWith("text/xml");
    }

    @Test
    void sectionsAndTheSequenceAreHeardIn110() {
        String ask = "VERSION=1.1.0&REQUEST=GetCapabilities";
        String types = wfs.get(ask + "&SECTIONS=FeatureTypeList").text();
        String known = wfs.get(ask + "&UPDATESEQUENCE=" + city.features().version()).text();

        assertThat(types).contains("<wfs:FeatureTypeList>").doesNotContain("ows:Operation ");
        assertThat(known).contains("updateSequence=").doesNotContain("FeatureTypeList");
    }

    @Test
    void xmlOfEachVersionAsksForItsCapabilities() {
        for (String version : List.of("1.1.0", "1.0.0")) {
            String xml =
                    "<GetCapabilities xmlns='http://www.opengis.net/wfs' service='WFS' version='%s'/>"
                            .formatted(version);
            assertThat(wfs.post(xml).text()).isEqualTo(ask(version, "GetCapabilities"));
        }
        String accepting =
                "<GetCapabilities xmlns='http://www.opengis.net/wfs' service='WFS'><AcceptVersions"
                        + " xmlns='http://www.opengis.net/ows'><Version>1.0.0</Version>"
                        + "<Version>1.1.0</Version></AcceptVersions></GetCapabilities>";
        assertThat(wfs.post(accepting).text()).isEqualTo(ask("1.0.0", "GetCapabilities"));
    }

    static Stream<Arguments> layersOfEachVersion() {
        return Stream.of("1.1.0", "1.0.0")
                .flatMap(
                        v ->
                                LayerCatalog.city().list().stream()
                                        .map(l -> Arguments.of(v, l.name())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.0", "1.0.0"})
    void featuresAreValidByTheSchema(String version) {
        Schemas schemas = schemas(version);
        List<String> asks = new ArrayList<>();
        for (Layer layer : LayerCatalog.city().list()) {
            asks.add("GetFeature&TYPENAME=gw:" + layer.name());
            asks.add(
                    "GetFeature&TYPENAME="
                            + layer.name()
                            + "&MAXFEATURES=1&PROPERTYNAME=valid_from");
        }
        asks.add("GetFeature&TYPENAME=place,unit_grid&SRSNAME=EPSG:4550");
        asks.add("GetFeature&TYPENAME=place,place");
        for (String ask : asks) {
            String text = ask(version, ask);
            assertThat(text).as(ask).contains("<wfs:FeatureCollection");
            assertThat(schemas.faults(text)).as(ask).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("layersOfEachVersion")
    void everyVersionGivesTheSameFeatures(String version, String layer) {
        String now =
                wfs.get("VERSION=2.0.0&REQUEST=GetFeature&PROPERTYNAME=valid_to&TYPENAMES=" + layer)
                        .text();

        assertThat(ids(ask(version, "GetFeature&PROPERTYNAME=valid_to&TYPENAME=" + layer)))
                .isEqualTo(Answers.ids(now));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TYPENAME=component|57|57",
                "TYPENAME=component&RESULTTYPE=hits|57|0",
                "TYPENAME=component&MAXFEATURES=5|5|5",
                "TYPENAME=component&MAXFEATURES=5&RESULTTYPE=hits|5|0",
                "TYPENAME=component&MAXFEATURES=5&STARTINDEX=55|2|2",
                "TYPENAME=gw:component,gw:unit_grid|87|87",
                "TYPENAME=component,unit_grid&RESULTTYPE=hits|87|0",
                "FEATUREID=place.P1,place.P3|2|2",
                "TYPENAME=component&CQL_FILTER=type_code='02001'&RESULTTYPE=hits|20|0",
                "TYPENAME=place&OUTPUTFORMAT=kml&RESULTTYPE=hits|3|0"
            })
    void numbersOf110AreRight(String query, long told, int given) {
        String text = ask("1.1.0", "GetFeature&PROPERTYNAME=valid_to&" + query);

        assertThat(features(text)).isEqualTo(told);
        assertThat(ids(text)).hasSize(given);
    }

    @Test
    void theOrderAndThePropertiesAreAsAsked() {
        String text =
                ask(
                        "1.1.0",
                        "GetFeature&TYPENAME=place,unit_grid&PROPERTYNAME=(name)(code)"
                                + "&SORTBY=(name D)(code D)&MAXFEATURES=4");

        assertThat(ids(text))
                .hasSize(4)
                .startsWith("place.P3")
                .endsWith("unit_grid.152201001001030");
        assertThat(text).doesNotContain("<gw:geom>").contains("<gw:name>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.0", "1.0.0"})
    void xmlAsksTheSameAsParameters(String version) {
        String xml =
                """
                <GetFeature xmlns="http://www.opengis.net/wfs" xmlns:ogc="http://www.opengis.net/ogc"
                    xmlns:gml="http://www.opengis.net/gml" xmlns:x="http://gridward.io/gw"
                    service="WFS" version="%s" maxFeatures="3">
                  <Query typeName="x:component" srsName="EPSG:4326">
                    <%2$s>x:name</%2$s>
                    <ogc:Filter><ogc:PropertyIsLike wildCard="*" singleChar="?" %3$s="!">
                      <ogc:PropertyName>x:type_code</ogc:PropertyName><ogc:Literal>02*</ogc:Literal>
                    </ogc:PropertyIsLike></ogc:Filter>
                    <ogc:SortBy><ogc:SortProperty><ogc:PropertyName>code</ogc:PropertyName>
                      <ogc:SortOrder>DESC</ogc:SortOrder></ogc:SortProperty></ogc:SortBy>
                  </Query>
                </GetFeature>
                """
                        .formatted(
                                version,
                                version.equals("1.0.0") ? "ogc:PropertyName" : "PropertyName",
                                version.equals("1.0.0") ? "escape" : "escapeChar");
        String same =
                ask(
                        version,
                        "GetFeature&TYPENAME=component&PROPERTYNAME=name&MAXFEATURES=3"
                                + "&SRSNAME=EPSG:4326&CQL_FILTER=type_code LIKE '02%'&SORTBY=code D");

        assertThat(wfs.post(xml).text()).isEqualTo(same);
        assertThat(ids(same)).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.1.0|<ogc:GmlObjectId gml:id='place.P1'/><ogc:GmlObjectId gml:id='place.P2'/>|2",
                "1.1.0|<ogc:FeatureId fid='place.P2'/>|1",
                "1.0.0|<ogc:FeatureId fid='place.P1'/><ogc:FeatureId fid='place.P9'/>|1",
                "1.0.0|<ogc:Intersect><ogc:PropertyName>geom</ogc:PropertyName><gml:Point><gml:coordinates>122.09,46.07</gml:coordinates></gml:Point></ogc:Intersect>|3",
                "1.0.0|<ogc:BBOX><ogc:PropertyName>geom</ogc:PropertyName><gml:Box srsName='urn:ogc:def:crs:EPSG::4490'><gml:coord><gml:X>122.0899</gml:X><gml:Y>46.0699</gml:Y></gml:coord><gml:coord><gml:X>122.1</gml:X><gml:Y>46.08</gml:Y></gml:coord></gml:Box></ogc:BBOX>|3",
                "1.1.0|<ogc:DWithin><ogc:PropertyName>geom</ogc:PropertyName><gml:Point><gml:pos>46.07 122.09</gml:pos></gml:Point><ogc:Distance units='m'>1</ogc:Distance></ogc:DWithin>|3",
                "1.1.0|<ogc:Not><ogc:PropertyIsNull><ogc:PropertyName>name_level</ogc:PropertyName></ogc:PropertyIsNull></ogc:Not>|1"
            })
    void filtersOfEachVersionAreRead(String version, String condition, int found) {
        String filter =
                "<ogc:Filter xmlns:ogc='http://www.opengis.net/ogc' xmlns:gml='http://www.opengis.net/gml'>%s</ogc:Filter>"
                        .formatted(condition);

        assertThat(
                        ids(
                                ask(
                                        version,
                                        "GetFeature&PROPERTYNAME=kind&TYPENAME=place&FILTER="
                                                + filter)))
                .hasSize(found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "REQUEST=Transaction|OperationNotSupported|Transaction",
                "REQUEST=GetFeature|MissingParameterValue|typeName",
                "REQUEST=GetFeature&TYPENAME=nowhere|InvalidParameterValue|typeName",
                "REQUEST=GetFeature&TYPENAME=place&MAXFEATURES=x|InvalidParameterValue|maxFeatures",
                "REQUEST=GetFeature&TYPENAME=place&BBOX=1,2|InvalidParameterValue|bbox",
                "REQUEST=GetFeature&TYPENAME=place&OUTPUTFORMAT=x|InvalidParameterValue|outputFormat",
                "REQUEST=GetFeature&TYPENAME=place&FILTER=<Filter><x/></Filter>|OptionNotSupported|FILTER",
                "REQUEST=GetFeature&FEATUREID=place|InvalidParameterValue|featureId",
                "REQUEST=DescribeFeatureType&OUTPUTFORMAT=x|InvalidParameterValue|outputFormat"
            })
    void faultsAreToldInTheFormOfTheVersion(String query, String code, String locator) {
        Answer ows = wfs.get("VERSION=1.1.0&" + query);
        Answer old = wfs.get("VERSION=1.0.0&" + query);

        assertThat(ows.text())
                .contains("exceptionCode=\"%s\" locator=\"%s\"".formatted(code, locator));
        assertThat(new Schemas(Map.of(), SCHEMAS + "ows/1.0.0/owsAll.xsd").faults(ows.text()))
                .isEmpty();
        assertThat(old.text())
                .contains("<ServiceException code=\"%s\" locator=\"%s\">".formatted(code, locator));
        assertThat(
                        new Schemas(Map.of(), SCHEMAS + "wfs/1.0.0/OGC-exception.xsd")
                                .faults(old.text()))
                .isEmpty();
        assertThat(List.of(ows.status(), old.status())).containsOnly(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<GetFeature xmlns='http://www.opengis.net/wfs' version='1.1.0'/>|exceptionCode",
                "<GetFeature xmlns='http://www.opengis.net/wfs'/>|exceptionCode",
                "<GetFeature xmlns='http://www.opengis.net/wfs' version='1.0.0'/>|ServiceException ",
                "<GetFeature xmlns='http://www.opengis.net/wfs' version='2.0.0'/>|locator=\"version\"",
                "<GetFeature xmlns='http://www.opengis.net/wfs/2.0' version='1.1.0'/>|locator=\"version\"",
                "<GetFeature xmlns='http://www.opengis.net/wfs' version='1.0.0'><Query typeName='a b'/></GetFeature>|locator=\"typeName\""
            })
    void wrongDocumentsAreToldToo(String xml, String told) {
        assertThat(wfs.post(xml).text()).contains(told).doesNotContain("FeatureCollection");
    }

    @Test
    void hitsAreNotKnownTo100() {
        assertThat(ask("1.0.0", "GetFeature&TYPENAME=place&RESULTTYPE=hits"))
                .contains("locator=\"resultType\"");
    }

    @ParameterizedTest
    @CsvSource({
        "1.1.0,,gml:MultiSurfacePropertyType,gml:_Feature",
        "1.1.0,XMLSCHEMA,gml:MultiPolygonPropertyType,gml:_Feature",
        "1.0.0,,gml:MultiPolygonPropertyType,gml:_Feature",
        "1.0.0,gml32,gml:MultiSurfacePropertyType,gml:AbstractFeature",
        "2.0.0,text/xml; subtype=gml/3.1.1,gml:MultiSurfacePropertyType,gml:_Feature"
    })
    void aSchemaCanBeHadInEveryForm(String version, String form, String shape, String head) {
        String ask = "DescribeFeatureType&TYPENAME=unit_grid";
        String text = ask(version, form == null ? ask : ask + "&OUTPUTFORMAT=" + form);

        assertThat(text).contains(shape, "substitutionGroup=\"" + head + "\"");
        assertThat(new Schemas(Map.of(OURS, text), OURS).faults("<x/>")).hasSize(1);
    }

    @Test
    void theCollectionPointsAtTheSchemaOfItsForm() {
        for (String version : List.of("1.1.0", "1.0.0")) {
            String text = ask(version, "GetFeature&TYPENAME=place");
            Matcher m = Pattern.compile("http://gridward.io/gw (\\S+)\"").matcher(text);
            assertThat(m.find()).isTrue();
            String address = m.group(1).replace("&amp;", "&");
            assertThat(wfs.follow(address).text())
                    .isEqualTo(ask(version, "DescribeFeatureType&TYPENAME=place"));
        }
    }
}
