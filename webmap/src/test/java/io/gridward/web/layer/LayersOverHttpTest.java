package io.gridward.web.layer;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.web.Answer;
import io.gridward.web.ServedCity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class LayersOverHttpTest extends ServedCity {

    private JsonNode layer(String name) {
        return get("/api/layers")
                .json()
                .valueStream()
                .filter(l -> l.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void listsTheCatalogueInDrawingOrder() {
        Answer answer = get("/api/layers");
        assertThat(answer.each("", "name"))
                .containsExactlyElementsOf(
                        LayerCatalog.city().list().stream().map(Layer::name).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "division, multi_polygon, code, 4",
        "unit_grid, multi_polygon, code, 3",
        "responsibility_zone, multi_polygon, id, 2",
        "responsibility_line, multi_line_string, id, 0",
        "management_zone, multi_polygon, id, 0",
        "coverage_gap, multi_polygon, id, 0",
        "place, geometry, id, 4",
        "component, geometry, code, 60",
        "department, none, code, 0",
        "facility_rule, none, id, 0"
    })
    void countsWhatIsInForceToday(String name, String geometry, String key, int count) {
        JsonNode layer = layer(name);
        assertThat(layer.path("geometry").asString()).isEqualTo(geometry);
        assertThat(layer.path("key").asString()).isEqualTo(key);
        assertThat(layer.path("count").asInt()).isEqualTo(count);
        assertThat(layer.at("/title/zh").asString()).containsPattern("\\p{IsHan}");
        assertThat(layer.at("/title/en").asString()).doesNotContainPattern("\\p{IsHan}");
    }

    @Test
    void boundsAreWestSouthEastNorth() {
        assertThat(layer("division").path("bounds").toString())
                .isEqualTo("[122.0,46.0,122.04,46.02]");
        assertThat(layer("department").path("bounds").isNull()).isTrue();
        assertThat(layer("responsibility_line").path("bounds").isNull()).isTrue();
    }

    @Test
    void attributesBearTheirMeaningAndTheirCodes() {
        JsonNode level =
                layer("division")
                        .path("attributes")
                        .valueStream()
                        .filter(a -> a.path("name").asString().equals("level"))
                        .findFirst()
                        .orElseThrow();
        assertThat(level.path("type").asString()).isEqualTo("text");
        assertThat(level.path("need").asString()).isEqualTo("required");
        assertThat(level.path("codes").valueStream().map(c -> c.path("code").asString()))
                .containsExactly("county", "subdistrict", "community");
        JsonNode code = layer("division").at("/attributes/0");
        assertThat(code.path("name").asString()).isEqualTo("code");
        assertThat(code.has("codes")).isFalse();
    }
}
