package io.gridward.ogc.wfs;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.ogc.wfs.Wfs.Answer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GetFeatureTest {
    private static final String ASK = "VERSION=2.0.0&REQUEST=GetFeature&";
    private static final String GRID = "unit_grid.152201001001";

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

    @Test
    void everyFeatureThatHoldsTodayIsGiven() {
        FeatureSource source = city.features();
        for (Layer layer : LayerCatalog.city().list()) {
            long stored = source.count(FeatureQuery.of(layer, CityStore.TODAY));
            String gml = wfs.get(ASK + "TYPENAMES=gw:" + layer.name()).text();
            String json = wfs.get(ASK + "TYPENAMES=" + layer.name() + "&OUTPUTFORMAT=json").text();

            assertThat(Answers.ids(gml))
                    .as(layer.name())
                    .hasSize((int) stored)
                    .doesNotHaveDuplicates();
            assertThat(Answers.ids(json)).containsExactlyElementsOf(Answers.ids(gml));
            assertThat(Answers.matched(gml)).isEqualTo(stored);
            assertThat(Answers.returned(gml)).isEqualTo(stored);
        }
    }

    @Test
    void whatIsPastOrStillToComeIsNotGiven() {
        String all = wfs.get(ASK + "TYPENAMES=component").text();

        assertThat(Answers.ids(all)).hasSize(CityStore.COMPONENTS);
        assertThat(all).doesNotContain("2020-01-01", "2030-01-01");
    }

    @Test
    void hitsAreCountedAndNotGiven() {
        String hits = wfs.get(ASK + "TYPENAMES=component&RESULTTYPE=hits&COUNT=5").text();

        assertThat(Answers.matched(hits)).isEqualTo(CityStore.COMPONENTS);
        assertThat(Answers.returned(hits)).isZero();
        assertThat(Answers.ids(hits)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/gml+xml; version=3.2",
                "text/xml; subtype=gml/3.2",
                "gml32",
                "application/gml xml; version=3.2",
                "GML32"
            })
    void gmlGoesByManyNames(String format) {
        Answer answer = wfs.get(ASK + "TYPENAMES=place&OUTPUTFORMAT=" + format);

        assertThat(answer.type()).contains("gml");
        assertThat(answer.text())
                .contains("<wfs:FeatureCollection", "<gw:place gml:id=\"place.P1\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "json", "application/geo+json", "JSON"})
    void geoJsonGoesByManyNames(String format) {
        Answer answer = wfs.get(ASK + "TYPENAMES=place&OUTPUTFORMAT=" + format);

        assertThat(answer.type()).contains("json");
        assertThat(answer.text()).contains("\"FeatureCollection\"", "\"place.P1\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "code|code",
                "code,geom|code geom",
                "gw:code,gw:area_m2|code area_m2",
                "geom|geom",
                "*|code name remark area_m2 geom"
            })
    void onlyTheNamedPropertiesAreGiven(String asked, String given) {
        String query = ASK + "TYPENAMES=unit_grid&COUNT=4&PROPERTYNAME=" + asked;
        String json = wfs.get(query + "&OUTPUTFORMAT=json").text();
        List<String> names = List.of(given.split(" "));

        for (String name : List.of("code", "name", "remark", "area_m2", "valid_from")) {
            assertThat(json.contains("\"" + name + "\":"))
                    .as(name)
                    .isEqualTo(names.contains(name) || asked.equals("*"));
        }
        assertThat(json.contains("coordinates")).isEqualTo(names.contains("geom"));
    }

    @Test
    void gmlHasWhatItsSchemaDemandsBesides() {
        String gml = wfs.get(ASK + "TYPENAMES=unit_grid&COUNT=4&PROPERTYNAME=area_m2").text();

        assertThat(gml)
                .contains("<gw:code>", "<gw:area_m2>")
                .doesNotContain("<gw:name>", "<gw:geom>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "code|001 002 003",
                "code A|001 002 003",
                "code ASC|001 002 003",
                "+code|001 002 003",
                "code D|030 029 028",
                "code DESC|030 029 028",
                "gw:code desc|030 029 028",
                "-code|030 029 028",
                "area_m2,code|008 015 022",
                "area_m2 DESC,code DESC|028 014 007",
                "remark,code|002 004 006"
            })
    void theOrderIsAsAsked(String order, String first) {
        String text = wfs.get(ASK + "TYPENAMES=unit_grid&COUNT=3&SORTBY=" + order).text();

        assertThat(Answers.ids(text))
                .containsExactly(
                        java.util.Arrays.stream(first.split(" "))
                                .map(GRID::concat)
                                .toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RESOURCEID=place.P2|place.P2",
                "FEATUREID=place.P2|place.P2",
                "RESOURCEID=place.P2,place.P1|place.P1 place.P2",
                "RESOURCEID=place.P2,place.P2|place.P2",
                "RESOURCEID=place.P2&TYPENAMES=gw:place|place.P2",
                "RESOURCEID=place.P1,department.D2,place.P3|place.P1 place.P3 department.D2",
                "RESOURCEID=place.nothing|",
                "RESOURCEID=place.' OR ''='|",
            })
    void identifiersAreFound(String asked, String found) {
        List<String> wanted = found == null ? List.of() : List.of(found.split(" "));
        Answer answer = wfs.get(ASK + asked);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(Answers.ids(answer.text())).isEqualTo(wanted);
        assertThat(Answers.matched(answer.text())).isEqualTo(wanted.size());
    }

    @ParameterizedTest
    @CsvSource({
        "urn:ogc:def:query:OGC-WFS::GetFeatureById,ID",
        "http://www.opengis.net/def/query/OGC-WFS/0/GetFeatureById,id"
    })
    void oneFeatureIsTheWholeAnswer(String query, String parameter) {
        String ask =
                ASK + "STOREDQUERY_ID=" + query + "&" + parameter + "=unit_grid.152201001001007";
        String gml = wfs.get(ask).text();
        String json = wfs.get(ask + "&OUTPUTFORMAT=application/json").text();
        String xml =
                wfs.postGetFeature(
                                "",
                                "<wfs:StoredQuery id='%s'><wfs:Parameter name='%s'>unit_grid.152201001001007</wfs:Parameter></wfs:StoredQuery>"
                                        .formatted(query, parameter))
                        .text();

        assertThat(gml)
                .contains("<gw:unit_grid ")
                .doesNotContain("FeatureCollection")
                .isEqualTo(xml);
        assertThat(Answers.ids(gml)).containsExactly("unit_grid.152201001001007");
        assertThat(Answers.ids(json)).containsExactly("unit_grid.152201001001007");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unit_grid.1", "nowhere.1", "unit_grid", ".", "component.' OR 1=1 --"})
    void whatIsNotThereIsNotFound(String id) {
        Answer answer =
                wfs.get(ASK + "STOREDQUERY_ID=urn:ogc:def:query:OGC-WFS::GetFeatureById&ID=" + id);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text()).contains("exceptionCode=\"NotFound\" locator=\"ID\"");
    }

    @Test
    void theDayDecidesWhetherAFeatureIsThere() {
        String ask = ASK + "STOREDQUERY_ID=urn:ogc:def:query:OGC-WFS::GetFeatureById&ID=component.";

        assertThat(wfs.get(ask + CityStore.LAMP).status()).isEqualTo(200);
        assertThat(wfs.get(ask + "15220101001%06d".formatted(CityStore.COMPONENTS)).status())
                .isEqualTo(404);
    }

    @Test
    void signsInTheDataComeThroughInBothFormats() throws Exception {
        String ask = ASK + "RESOURCEID=component." + CityStore.LAMP;
        String gml = wfs.get(ask).text();
        String json = wfs.get(ask + "&OUTPUTFORMAT=json").text();

        var feature =
                new tools.jackson.databind.ObjectMapper().readTree(json).get("features").get(0);
        String name = Answers.xpath(gml, "//*[local-name()='component']/*[local-name()='name']");
        String remark = Answers.xpath(gml, "//*[local-name()='remark']");
        assertThat(name).isEqualTo("路灯 <A&B> \"1\"");
        assertThat(remark).isEqualTo("]]> 'x' \u2028 😀");
        assertThat(feature.get("properties").get("name").asString()).isEqualTo(name);
        assertThat(feature.get("properties").get("remark").asString()).isEqualTo(remark);
    }

    @Test
    void prefixesMeanWhatTheRequestSays() {
        String ours = "&NAMESPACES=xmlns(a,http://gridward.io/gw),xmlns(b,http://example.com)";

        assertThat(Answers.ids(wfs.get(ASK + "TYPENAMES=a:place" + ours).text())).hasSize(3);
        assertThat(wfs.get(ASK + "TYPENAMES=b:place" + ours).text())
                .contains("locator=\"typeNames\"");
        assertThat(wfs.get(ASK + "TYPENAMES=c:place").text()).contains("locator=\"typeNames\"");
    }

    @Test
    void severalLayersAreAnsweredOneAfterTheOther() {
        String text =
                wfs.get(
                                ASK
                                        + "TYPENAMES=(gw:place)(gw:unit_grid)&SORTBY=(id D)(code)"
                                        + "&PROPERTYNAME=(name)(code)&COUNT=5&OUTPUTFORMAT=json")
                        .text();

        assertThat(Answers.ids(text))
                .containsExactly("place.P3", "place.P2", "place.P1", GRID + "001", GRID + "002");
    }

    @Test
    void conditionsInCqlAreThoseOfFes() {
        String fes =
                "TYPENAMES=component&FILTER=<Filter><PropertyIsLike wildCard='%25' singleChar='_'"
                                .replace("%25", "%")
                        + " escapeChar='!'><PropertyName>name</PropertyName><Literal>井%</Literal>"
                        + "</PropertyIsLike></Filter>";
        List<String> expected = Answers.ids(wfs.get(ASK + fes).text());

        String like = wfs.get(ASK + "TYPENAMES=component&CQL_FILTER=name LIKE '井%'").text();
        assertThat(Answers.ids(like)).isEqualTo(expected).isNotEmpty();
        String both =
                wfs.get(
                                ASK
                                        + "TYPENAMES=(component)(unit_grid)"
                                        + "&CQL_FILTER=name LIKE '井%';code = '152201001001001'")
                        .text();
        assertThat(Answers.ids(both)).hasSize(expected.size() + 1).containsAll(expected);
        String boxed = "&BBOX=46.06,122.08,46.062,122.084&CQL_FILTER=area_m2 > 0";
        assertThat(Answers.ids(wfs.get(ASK + "TYPENAMES=unit_grid" + boxed).text()))
                .isNotEmpty()
                .allMatch(id -> id.startsWith("unit_grid."));
    }

    @Test
    void namesWithoutCapitalsAreUnderstoodAsOwsLibWritesThem() {
        Answer answer =
                wfs.postGetFeature(
                        "outputformat=\"application/json\" startIndex=\"1\" count=\"1\"",
                        "<wfs:Query typenames=\"gw:place\"><PropertyName xmlns=\"\">name</PropertyName></wfs:Query>");

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.text()).startsWith("{").contains("\"numberReturned\":1", "place.P2");
    }
}
