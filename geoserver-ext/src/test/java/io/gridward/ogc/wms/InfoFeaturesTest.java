package io.gridward.ogc.wms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.ogc.render.MemoryFeatures;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InfoFeaturesTest {
    private static final Layer GRID = LayerCatalog.city().get("unit_grid");

    private static FeatureInfo.Found found(String layer, String wkt, Map<String, Object> values) {
        Layer l = LayerCatalog.city().get(layer);
        Feature feature =
                new MemoryFeatures().add(layer, wkt, values).read(FeatureQuery.of(l, null)).next();
        return new FeatureInfo.Found(l, List.of(feature));
    }

    private static String json(List<FeatureInfo.Found> found) {
        return InfoFeatures.encode(found, "application/json", "http://localhost:8080");
    }

    private static String grid(Map<String, Object> values) {
        return json(List.of(found("unit_grid", "POINT (1 2)", values)));
    }

    /** Texts and numbers of a field, in the order they come. */
    private static List<String> valuesOf(String json, String field) throws IOException {
        List<String> values = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            while (parser.nextToken() != null) {
                if (field.equals(parser.currentName()) && parser.currentToken().isScalarValue()) {
                    values.add(parser.getText());
                }
            }
        }
        return values;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"},\"x\":{\"",
                "\\",
                "</script><script>",
                "\u0000\u001f\u2028\u2029",
                "网格🏙",
                "\t\r\n"
            })
    void hostileTextStaysText(String text) throws IOException {
        String json = grid(Map.of("code", "1", "name", text));

        assertThat(json).doesNotContain("\u0000", "\t");
        assertThat(valuesOf(json, "name")).containsExactly(text);
        assertThat(valuesOf(json, "x")).isEmpty();
    }

    @Test
    void numbersAreNumbersDaysAreTextAndAbsentValuesNull() {
        Map<String, Object> values =
                Map.of(
                        "code",
                        "152201001001001",
                        "area_m2",
                        12345.5,
                        "valid_from",
                        LocalDate.of(2024, 2, 29));

        assertThat(grid(values))
                .contains("\"code\":\"152201001001001\"")
                .contains("\"area_m2\":12345.5")
                .contains("\"valid_from\":\"2024-02-29\"")
                .contains("\"valid_to\":null", "\"remark\":null")
                .contains("\"id\":\"unit_grid.152201001001001\"");
    }

    @Test
    void featuresOfAllLayersStandInOneListInTheirOrder() throws IOException {
        String json =
                json(
                        List.of(
                                found("component", "POINT (3 4)", Map.of("code", "C1")),
                                new FeatureInfo.Found(GRID, List.of()),
                                found("unit_grid", "POINT (1 2)", Map.of("code", "G1"))));

        assertThat(valuesOf(json, "id")).containsExactly("component.C1", "unit_grid.G1");
        assertThat(valuesOf(json, "numberReturned")).containsExactly("2");
        assertThat(valuesOf(json, "type"))
                .containsExactly("FeatureCollection", "Feature", "Point", "Feature", "Point");
    }

    /** RFC 7946 §3.1.6: seen from above, shells turn against the clock and holes with it. */
    @Test
    void ringsTurnAsTheStandardSays() {
        String clockwise = "POLYGON ((0 0, 0 9, 9 9, 0 0), (1 3, 4 6, 1 6, 1 3))";

        assertThat(json(List.of(found("unit_grid", clockwise, Map.of("code", "1")))))
                .contains("[[[0,0],[9,9],[0,9],[0,0]],[[1,3],[1,6],[4,6],[1,3]]]");
    }

    @Test
    void nothingFoundIsAnEmptyCollection() throws IOException {
        String json = json(List.of(new FeatureInfo.Found(GRID, List.of())));

        assertThat(json).contains("\"features\":[]");
        assertThat(valuesOf(json, "numberReturned")).containsExactly("0");
        assertThat(valuesOf(json, "type")).containsExactly("FeatureCollection");
    }

    /** OGC 06-042 §7.4.3.5: GML is that of the feature service, latitude first by its name. */
    @Test
    void gmlSaysLatitudeFirstAndWhereItsSchemaIs() throws Exception {
        String gml =
                InfoFeatures.encode(
                        List.of(
                                found("component", "POINT (122 46)", Map.of("code", "C<1>")),
                                found("unit_grid", "POINT (1 2)", Map.of("code", "G1"))),
                        "application/gml+xml; version=3.2",
                        "http://localhost:8080");

        javax.xml.parsers.DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new java.io.ByteArrayInputStream(gml.getBytes("UTF-8")));
        assertThat(gml)
                .contains("<gml:pos>46 122</gml:pos>", "urn:ogc:def:crs:EPSG::4490", "C&lt;1")
                .contains("http://localhost:8080/wfs?", "TYPENAMES=gw:component,gw:unit_grid");
    }
}
