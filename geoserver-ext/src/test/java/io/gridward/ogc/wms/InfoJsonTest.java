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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InfoJsonTest {
    private static final Layer GRID = LayerCatalog.city().get("unit_grid");

    private static List<FeatureInfo.Found> found(String wkt, Map<String, Object> values) {
        Feature feature =
                new MemoryFeatures()
                        .add("unit_grid", wkt, values)
                        .read(FeatureQuery.of(GRID, null))
                        .next();
        return List.of(new FeatureInfo.Found(GRID, List.of(feature)));
    }

    /** RFC 7946 appendix A, and what JTS calls the same. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "POINT (122.5 46.25)|'Point','coordinates':[122.5,46.25]",
                "POINT (122.123456789 46)|'Point','coordinates':[122.12345679,46]",
                "POINT (1e-9 -0.0)|'Point','coordinates':[0,0]",
                "POINT EMPTY|'Point','coordinates':[]",
                "LINESTRING (1 2, 3 4)|'LineString','coordinates':[[1,2],[3,4]]",
                "POLYGON ((0 0, 3 0, 3 3, 0 0))|'Polygon','coordinates':[[[0,0],[3,0],[3,3],[0,0]]]",
                "MULTIPOINT (1 2, 3 4)|'MultiPoint','coordinates':[[1,2],[3,4]]",
                "MULTILINESTRING ((1 2, 3 4), (5 6, 7 8))|'MultiLineString','coordinates':[[[1,2],[3,4]],[[5,6],[7,8]]]",
                "MULTIPOLYGON (((0 0, 3 0, 3 3, 0 0)))|'MultiPolygon','coordinates':[[[[0,0],[3,0],[3,3],[0,0]]]]",
                "GEOMETRYCOLLECTION (POINT (1 2), LINESTRING (1 2, 3 4))|'GeometryCollection','geometries':[{'type':'Point','coordinates':[1,2]},{'type':'LineString','coordinates':[[1,2],[3,4]]}]",
                "GEOMETRYCOLLECTION EMPTY|'GeometryCollection','geometries':[]"
            })
    void everyKindOfShapeIsWrittenAsTheStandardSays(String wkt, String json) {
        assertThat(InfoJson.encode(found(wkt, Map.of("code", "1"))))
                .contains("\"geometry\":{\"type\":" + json.replace('\'', '"') + "}");
    }

    @Test
    void aHoleIsTheSecondRing() {
        String wkt = "POLYGON ((0 0, 9 0, 9 9, 0 0), (5 1, 8 1, 8 4, 5 1))";

        assertThat(InfoJson.encode(found(wkt, Map.of("code", "1"))))
                .contains("[[[0,0],[9,0],[9,9],[0,0]],[[5,1],[8,1],[8,4],[5,1]]]");
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
        String json = InfoJson.encode(found("POINT (1 2)", Map.of("code", "1", "name", text)));

        assertThat(json).doesNotContain("\u0000", "\t", "\n");
        assertThat(valueOf(json, "name")).isEqualTo(text);
    }

    private static String valueOf(String json, String field) throws IOException {
        String value = null;
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            while (parser.nextToken() != null) {
                if (field.equals(parser.currentName()) && parser.currentToken().isScalarValue()) {
                    value = parser.getText();
                }
            }
        }
        return value;
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

        assertThat(InfoJson.encode(found("POINT (1 2)", values)))
                .contains("\"code\":\"152201001001001\"")
                .contains("\"area_m2\":12345.5")
                .contains("\"valid_from\":\"2024-02-29\"")
                .contains("\"valid_to\":null", "\"remark\":null")
                .contains("\"id\":\"unit_grid.152201001001001\"");
    }

    @Test
    void nothingFoundIsAnEmptyCollection() {
        assertThat(InfoJson.encode(List.of(new FeatureInfo.Found(GRID, List.of()))))
                .isEqualTo("{\"type\":\"FeatureCollection\",\"features\":[],\"numberReturned\":0}");
    }
}
