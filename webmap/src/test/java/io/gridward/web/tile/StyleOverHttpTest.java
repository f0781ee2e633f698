package io.gridward.web.tile;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.web.ServedCity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class StyleOverHttpTest extends ServedCity {

    @Test
    void theStyleNamesTilesThatAnswer() {
        JsonNode style = get("/tiles/style.json").json();

        assertThat(style.path("sources").propertyNames())
                .containsExactly("division", "unit_grid", "component");
        String address = style.at("/sources/unit_grid/url").asString();
        JsonNode tiles = get(address.substring(address.indexOf("/tiles"))).json();
        assertThat(tiles.path("tilejson").asString()).isEqualTo("3.0.0");
        assertThat(style.at("/layers").size()).isPositive();
    }

    @Test
    void theTilesHoldTheAttributesThatTheStyleAsksFor() {
        JsonNode fields = get("/tiles/component.json").json().at("/vector_layers/0/fields");

        assertThat(fields.has("type_code")).isTrue();
        assertThat(get("/tiles/style.json?layers=component").text()).contains("type_code");
    }

    @Test
    void attributesIsAnotherWordForProperties() {
        String at = "/tiles/unit_grid/0/0/0.mvt?";

        assertThat(get(at + "attributes=area_m2").response().body())
                .isEqualTo(get(at + "properties=area_m2").response().body());
        assertThat(get("/tiles/unit_grid.json?attributes=area_m2").at("/tiles/0"))
                .endsWith("?properties=code,area_m2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "layers=nowhere | layers",
                "layers=component,component | layers",
                "layers=component&styles=none | style",
                "layers=component&styles=plain,plain | styles",
                "glyphs=javascript:alert(1)%7Bfontstack%7D%7Brange%7D | glyphs",
                "glyphs=https://example.org/ | glyphs"
            })
    void whatCannotBeIsNamed(String query, String parameter) {
        String named = get("/tiles/style.json?" + query).isProblem(400).at("/parameter");

        assertThat(parameter).startsWith(named);
    }
}
