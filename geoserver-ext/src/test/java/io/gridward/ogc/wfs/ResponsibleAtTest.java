package io.gridward.ogc.wfs;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.responsibility.Locator;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("slow")
class ResponsibleAtTest {
    private static final String URN = "urn:gridward:query:ResponsibleAt";
    private static final String ASK = "VERSION=2.0.0&REQUEST=GetFeature&STOREDQUERY_ID=" + URN;
    private static CityStore city;
    private static Wfs wfs;
    private static Schemas schemas;

    @BeforeAll
    static void open(@TempDir Path folder) {
        city = new CityStore(folder);
        wfs = new Wfs(city.features(), Locator.over(city.features()));
        schemas = new Schemas(Map.of(), Schemas.WFS, Schemas.OWS);
    }

    @AfterAll
    static void close() {
        city.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a zone, lon=122.088&lat=46.062, responsibility_zone.Z1",
        "a line, lon=122.085&lat=46.065, responsibility_line.L1",
        "a line asked for a day long ago, lon=122.085&lat=46.065&at=2001-01-01, responsibility_line.L1",
        "a component, lon=122.088&lat=46.062&component=15220102001999999, component.15220102001999999"
    })
    void theRowThatDecidesIsGiven(String name, String point, String id) {
        String gml = wfs.get(ASK + "&" + point).text();
        String json = wfs.get(ASK + "&" + point + "&OUTPUTFORMAT=json").text();

        assertThat(Answers.ids(gml)).containsExactly(id);
        assertThat(Answers.ids(json)).containsExactly(id);
        assertThat(Answers.matched(gml)).isEqualTo(1);
        assertThat(gml).contains("<gw:" + id.substring(0, id.indexOf('.')) + " ");
        assertThat(wfs.get(ASK.replace(URN, "ResponsibleAt") + "&" + point).text()).isEqualTo(gml);
    }

    @Test
    void xmlAsksTheSame() {
        String xml =
                wfs.postGetFeature(
                                "",
                                """
                                <wfs:StoredQuery id="ResponsibleAt">
                                  <wfs:Parameter name="lon">122.088</wfs:Parameter>
                                  <wfs:Parameter name="LAT">46.062</wfs:Parameter>
                                </wfs:StoredQuery>
                                """)
                        .text();
        assertThat(Answers.ids(xml)).containsExactly("responsibility_zone.Z1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lon=121&lat=46", "lon=46.062&lat=82.088", "lon=-180&lat=-90"})
    void whereNobodyAnswersThereIsNoFeature(String point) {
        String gml = wfs.get(ASK + "&" + point).text();
        assertThat(gml).contains("<wfs:FeatureCollection ");
        assertThat(Answers.matched(gml)).isZero();
        assertThat(Answers.ids(gml)).isEmpty();
        assertThat(Answers.matched(wfs.get(ASK + "&RESULTTYPE=hits&" + point).text())).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lat=46 | MissingParameterValue | lon",
                "lon=122 | MissingParameterValue | lat",
                "lon=x&lat=46 | InvalidParameterValue | lon",
                "lon=NaN&lat=46 | InvalidParameterValue | lon",
                "lon=1e999&lat=46 | InvalidParameterValue | lon",
                "lon=46&lat=122 | InvalidParameterValue | lat",
                "lon=122&lat=46&kind=case | InvalidParameterValue | kind",
                "lon=122&lat=46&type=' or 1=1 | InvalidParameterValue | type",
                "lon=122&lat=46&component=7 | InvalidParameterValue | component",
                "lon=122&lat=46&at=today | InvalidParameterValue | at",
                "lon=122&lat=46&at=0999-01-01 | InvalidParameterValue | at"
            })
    void aBadParameterIsNamed(String query, String code, String locator) {
        Wfs.Answer answer = wfs.get(ASK + "&" + query);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text())
                .contains("exceptionCode=\"" + code + "\" locator=\"" + locator + "\"")
                .containsPattern("\\p{IsHan}");
        String[] pairs = query.split("&");
        StringBuilder xml = new StringBuilder("<wfs:StoredQuery id='" + URN + "'>");
        for (String pair : pairs) {
            String[] two = pair.split("=", 2);
            xml.append("<wfs:Parameter name='%s'>%s</wfs:Parameter>".formatted(two[0], two[1]));
        }
        assertThat(wfs.postGetFeature("", xml + "</wfs:StoredQuery>").text())
                .isEqualTo(answer.text());
    }

    @Test
    void itIsListedAndDescribed() {
        String list = wfs.get("REQUEST=ListStoredQueries").text();
        String described =
                wfs.get("REQUEST=DescribeStoredQueries&STOREDQUERY_ID=ResponsibleAt").text();

        assertThat(schemas.faults(list)).isEmpty();
        assertThat(schemas.faults(described)).isEmpty();
        assertThat(list.substring(list.indexOf(URN)))
                .contains("<wfs:ReturnFeatureType>gw:responsibility_line</wfs:ReturnFeatureType>")
                .doesNotContain("gw:unit_grid");
        assertThat(described)
                .contains("id=\"" + URN + "\"", "name=\"lon\" type=\"xsd:double\"")
                .contains("name=\"at\" type=\"xsd:date\"")
                .doesNotContain("GetFeatureById");
        assertThat(wfs.get("REQUEST=DescribeStoredQueries").text()).contains(URN, "GetFeatureById");
    }

    @Test
    void withoutALocatorItIsNotThere() {
        Wfs plain = new Wfs(city.features());
        assertThat(plain.get("REQUEST=ListStoredQueries").text()).doesNotContain("ResponsibleAt");
        assertThat(plain.get(ASK + "&lon=122&lat=46").text())
                .contains("exceptionCode=\"InvalidParameterValue\" locator=\"STOREDQUERY_ID\"");
    }
}
