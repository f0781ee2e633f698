package io.gridward.ogc.wfs;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.batch.Batches;
import io.gridward.core.storedquery.StoredQueryTexts;
import io.gridward.ogc.request.Callers;
import io.gridward.ogc.request.Callers.Caller;
import io.gridward.ogc.wfs.Wfs.Answer;
import io.gridward.ogc.wfs.transaction.WriteDoor;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Stored queries that clients define: OGC 09-025r2 §14. */
@Tag("slow")
class StoredQueryManagementTest {
    private static final String LANGUAGE = "urn:ogc:def:queryLanguage:OGC-WFS::WFS_QueryExpression";
    private static final String BY_NAME =
            "<Query typeNames=\"gw:place\"><fes:Filter><fes:PropertyIsEqualTo><fes:ValueReference>name</fes:ValueReference>"
                    + "<fes:Literal>${name}</fes:Literal></fes:PropertyIsEqualTo></fes:Filter></Query>";
    private static final String NAME = "<Parameter name=\"name\" type=\"xsd:string\"/>";

    @TempDir private Path folder;
    private CityStore city;
    private Wfs wfs;

    @BeforeEach
    void open() {
        city = new CityStore(folder);
        wfs = wfs(() -> Optional.of(new Caller("zhang", true)));
    }

    private Wfs wfs(Callers callers) {
        return new Wfs(
                city.features(),
                new WriteDoor(
                        Batches.in(city.store()),
                        new PlainJudge(),
                        StoredQueryTexts.in(city.store()),
                        callers,
                        Duration.ZERO,
                        () -> {}));
    }

    @AfterEach
    void close() {
        city.close();
    }

    private static String definition(String id, String parameters, String query) {
        return """
        <StoredQueryDefinition id="%s" xmlns:xsd="http://www.w3.org/2001/XMLSchema">
          <Title>%s &amp; co</Title><Abstract>a</Abstract>%s
          <QueryExpressionText returnFeatureTypes="gw:place" language="%s" isPrivate="false">%s</QueryExpressionText>
        </StoredQueryDefinition>
        """
                .formatted(id, id, parameters, LANGUAGE, query);
    }

    private Answer create(String definitions) {
        return wfs.post(
                """
                <CreateStoredQuery xmlns="http://www.opengis.net/wfs/2.0" service="WFS" version="2.0.2"
                    xmlns:fes="http://www.opengis.net/fes/2.0" xmlns:gml="http://www.opengis.net/gml/3.2"
                    xmlns:gw="http://gridward.io/gw">%s</CreateStoredQuery>
                """
                        .formatted(definitions));
    }

    private Answer made(String parameters, String query) {
        Answer answer = create(definition("urn:q", parameters, query));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    private Answer drop(String id) {
        return wfs.post(
                "<wfs:DropStoredQuery xmlns:wfs=\"http://www.opengis.net/wfs/2.0\" service=\"WFS\" version=\"2.0.2\" id=\"%s\"/>"
                        .formatted(id));
    }

    private Answer ask(String arguments) {
        return wfs.get("VERSION=2.0.2&REQUEST=GetFeature&STOREDQUERY_ID=urn:q" + arguments);
    }

    private Answer askXml(String arguments) {
        return wfs.postGetFeature(
                "", "<wfs:StoredQuery id=\"urn:q\">" + arguments + "</wfs:StoredQuery>");
    }

    private static String argument(String name, String value) {
        return "<wfs:Parameter name=\"%s\">%s</wfs:Parameter>".formatted(name, value);
    }

    @Test
    void aQueryIsKeptAskedShownAndDropped() {
        Answer made = made(NAME, BY_NAME);
        assertThat(made.text()).contains("CreateStoredQueryResponse", "status=\"OK\"");
        assertThat(new Schemas(Map.of(), Schemas.WFS).faults(made.text())).isEmpty();

        assertThat(ask("&NAME=老城").text()).contains("numberReturned=\"1\"", "place.P3");
        assertThat(askXml(argument("name", "老城")).text())
                .contains("numberReturned=\"1\"", "place.P3");
        assertThat(wfs(Callers.STRANGERS).get("VERSION=2.0.2&REQUEST=ListStoredQueries").text())
                .contains("id=\"urn:q\"", "urn:q &amp; co", "GetFeatureById");

        Answer dropped = drop("urn:q");
        assertThat(dropped.text()).contains("DropStoredQueryResponse");
        assertThat(new Schemas(Map.of(), Schemas.WFS).faults(dropped.text())).isEmpty();
        assertThat(ask("&NAME=老城").text()).contains("InvalidParameterValue");
        assertThat(drop("urn:q").text()).contains("InvalidParameterValue", "locator=\"id\"");
    }

    @Test
    void descriptionsAreValidByTheSchema() {
        made(NAME, BY_NAME);
        String ask = "VERSION=2.0.2&REQUEST=";
        Schemas schemas = new Schemas(Map.of(), Schemas.WFS);

        String described = wfs.get(ask + "DescribeStoredQueries&STOREDQUERY_ID=urn:q").text();

        assertThat(described).contains("${name}", "typeNames=\"gw:place\"");
        assertThat(schemas.faults(described)).isEmpty();
        assertThat(schemas.faults(wfs.get(ask + "DescribeStoredQueries").text())).isEmpty();
        assertThat(schemas.faults(wfs.get(ask + "ListStoredQueries").text())).isEmpty();
    }

    @Test
    void aPrivateQueryIsNotShown() {
        create(definition("urn:q", NAME, BY_NAME).replace("\"false\"", "\"true\""));

        assertThat(wfs.get("VERSION=2.0.2&REQUEST=DescribeStoredQueries").text())
                .contains("id=\"urn:q\"")
                .doesNotContain("${name}");
        assertThat(ask("&NAME=老城").text()).contains("place.P3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</fes:Literal><fes:Literal>",
                "x' OR '1'='1",
                "]]><a/>",
                "${name}",
                "<fes:Literal>老城</fes:Literal>",
                "$1\\"
            })
    void aValueStaysAValue(String value) {
        made(NAME, BY_NAME);

        Answer answer = ask("&NAME=" + value);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.text()).contains("numberMatched=\"0\"");
    }

    @Test
    void aNameOfALayerIsAValueToo() {
        made("<Parameter name=\"type\" type=\"xsd:QName\"/>", "<Query typeNames=\"${type}\"/>");

        assertThat(ask("&TYPE=gw:place").text()).contains("numberMatched=\"3\"");
        assertThat(ask("&TYPE=place").text()).contains("numberMatched=\"3\"");
        assertThat(ask("&TYPE=tns:place").text()).contains("numberMatched=\"3\"");
        String bound =
                argument("type", "t:place")
                        .replace("name=", "xmlns:t=\"http://gridward.io/gw\" name=");
        assertThat(askXml(bound).text()).contains("numberMatched=\"3\"");
        assertThat(askXml(bound.replace("gridward.io/gw", "other")).text())
                .contains("InvalidParameterValue", "locator=\"type\"");
        assertThat(ask("&TYPE=gw:place gw:unit_grid").text()).contains("locator=\"type\"");
    }

    @Test
    void aShapeTakesThePlaceOfAText() {
        made(
                "<Parameter name=\"area\" type=\"gml:PolygonType\"/>",
                "<Query typeNames=\"gw:unit_grid\"><fes:Filter><fes:Within><fes:ValueReference>geom</fes:ValueReference>${area}</fes:Within></fes:Filter></Query>");
        String area =
                "<gml:Polygon xmlns:gml=\"http://www.opengis.net/gml/3.2\" srsName=\"EPSG:4490\"><gml:exterior><gml:LinearRing>"
                        + "<gml:posList>122.0799 46.0599 122.0841 46.0599 122.0841 46.0621 122.0799 46.0621 122.0799 46.0599</gml:posList>"
                        + "</gml:LinearRing></gml:exterior></gml:Polygon>";

        assertThat(ask("&AREA=" + area.replace("=", "=")).text()).contains("numberMatched=\"2\"");
        assertThat(askXml(argument("area", area)).text()).contains("numberMatched=\"2\"");
        assertThat(ask("&AREA=<fes:Filter/>").text()).contains("locator=\"area\"");
    }

    @Test
    void whatEveryTypeIsDerivedFromStandsForAllLayers() {
        made("", "<Query typeNames=\"gml:AbstractFeature\"/>");

        assertThat(ask("").text()).contains("place.P1", "division.152201", "component.");
    }

    @ParameterizedTest
    @CsvSource({
        "integer,7,x",
        "double,-1.5e3,1.5.2",
        "date,2026-01-31,2026-02-31",
        "dateTime,2026-01-31T08:00:00Z,2026-01-31",
        "boolean,true,yes"
    })
    void aValueIsOfItsType(String type, String good, String bad) {
        made(
                "<Parameter name=\"v\" type=\"xsd:%s\"/>".formatted(type),
                "<Query typeNames=\"gw:place\"><fes:Filter><fes:PropertyIsEqualTo><fes:ValueReference>name</fes:ValueReference><fes:Literal>${v}</fes:Literal></fes:PropertyIsEqualTo></fes:Filter></Query>");

        assertThat(ask("&V=" + good).text()).contains("numberMatched=\"0\"");
        assertThat(ask("&V=" + bad).text()).contains("InvalidParameterValue", "locator=\"v\"");
        assertThat(ask("").text()).contains("MissingParameterValue", "locator=\"v\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "language=\"urn:ogc:def:queryLanguage:OGC-WFS::WFS_QueryExpression\" | language=\"SQL\" | InvalidParameterValue | language",
                "xsd:string | xsd:gYear | InvalidParameterValue | type",
                "<Query typeNames | <Table typeNames | InvalidParameterValue | QueryExpressionText",
                "name=\"name\" | name=\"other\" | InvalidParameterValue | Parameter",
                "name=\"name\" | name=\"a b\" | InvalidParameterValue | name",
                "id=\"urn:q\" | id=\"urn q\" | InvalidParameterValue | id",
                "id=\"urn:q\" | id=\"\" | MissingParameterValue | id",
                "id=\"urn:q\" | id=\"ResponsibleAt\" | DuplicateStoredQueryIdValue | ResponsibleAt",
                "StoredQueryDefinition | Definition | OperationParsingFailed | Definition"
            })
    void whatIsNoDefinitionIsNamed(String part, String instead, String code, String locator) {
        String bad =
                definition("urn:q", NAME, BY_NAME)
                        .replace(part, instead)
                        .replace("</Query>", instead.contains("Table") ? "</Table>" : "</Query>");

        Answer answer = create(bad);

        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.text())
                .contains("exceptionCode=\"%s\" locator=\"%s\"".formatted(code, locator));
        assertThat(StoredQueryTexts.in(city.store()).list()).isEmpty();
    }

    @Test
    void aNameIsGivenOnce() {
        made(NAME, BY_NAME);

        Answer again =
                create(definition("urn:r", NAME, BY_NAME) + definition("urn:q", NAME, BY_NAME));

        assertThat(again.text())
                .contains("exceptionCode=\"DuplicateStoredQueryIdValue\" locator=\"urn:q\"");
        assertThat(StoredQueryTexts.in(city.store()).list()).hasSize(1);
    }

    @Test
    void definingTakesWhoMayWrite() {
        made(NAME, BY_NAME);
        wfs = wfs(Callers.STRANGERS);

        assertThat(create(definition("urn:s", NAME, BY_NAME)).status()).isEqualTo(401);
        assertThat(drop("urn:q").status()).isEqualTo(401);
        wfs = wfs(() -> Optional.of(new Caller("li", false)));
        assertThat(drop("urn:q").status()).isEqualTo(403);
        assertThat(ask("&NAME=老城").text()).contains("place.P3");
    }
}
