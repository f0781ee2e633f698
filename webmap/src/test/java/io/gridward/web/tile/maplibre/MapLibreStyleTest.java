package io.gridward.web.tile.maplibre;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.layer.LayerCatalog;
import io.gridward.ogc.style.LayerStyle;
import io.gridward.ogc.style.Styles;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MapLibreStyleTest {
    private static final String GLYPHS = "https://example.org/{fontstack}/{range}.pbf";

    private static LayerStyle style(String layer, String name) {
        return Styles.city().find(LayerCatalog.city().get(layer), name).orElseThrow();
    }

    private static JsonNode document(Optional<String> glyphs, LayerStyle... styles) {
        Map<String, Object> document =
                MapLibreStyle.document(
                        List.of(styles),
                        glyphs,
                        s -> "/tiles/" + s.layer().name() + ".json",
                        (s, name) -> Set.of("D1", "D2", "D3"));
        JsonMapper json = new JsonMapper();
        return json.readTree(json.writeValueAsString(document));
    }

    @Test
    void aPlainStyleIsAreasLinesAndCircles() {
        JsonNode layers =
                document(Optional.empty(), style("unit_grid", "plain"), style("component", "plain"))
                        .path("layers");

        assertThat(layers.valueStream().map(l -> l.path("type").asString()).toList())
                .containsExactly("fill", "line", "fill", "line", "circle");
        assertThat(layers.at("/0/paint/fill-color").asString()).isEqualTo("rgba(240,240,224,1.0)");
        assertThat(layers.at("/1/paint/line-width").asDouble()).isEqualTo(1);
        assertThat(layers.at("/4/paint/circle-radius").asDouble()).isEqualTo(2.75);
        assertThat(layers.at("/4/source-layer").asString()).isEqualTo("component");
    }

    @Test
    void aScaleIsAZoomOfTilesOf512Pixels() {
        JsonNode layers =
                document(Optional.empty(), style("component", "component")).path("layers");

        // 1 : 12,000 is 3.36 m a pixel; 78271.5 / 3.36 = 2^14.51
        assertThat(layers.at("/0/minzoom").asDouble()).isEqualTo(14.508);
        assertThat(layers.at("/0/maxzoom").asDouble()).isEqualTo(15.771);
    }

    @Test
    void conditionsBecomeExpressions() {
        String components =
                document(Optional.empty(), style("component", "component"))
                        .path("layers")
                        .toString();

        assertThat(components)
                .contains("[\"==\",[\"slice\",[\"to-string\",[\"get\",\"type_code\"]],0,2],\"01\"]")
                .contains("[\"!\",[\"any\",");
        assertThat(document(Optional.empty(), style("division", "division")).toString())
                .contains("[\"==\",[\"to-string\",[\"get\",\"level\"]],\"county\"]");
    }

    @Test
    void aClassByHashListsTheValuesThatFallIntoIt() {
        String zones =
                document(Optional.empty(), style("responsibility_zone", "responsibility_zone"))
                        .path("layers")
                        .toString();

        assertThat(zones).contains("\"D1\"").contains("\"D2\"").contains("\"literal\"");
    }

    @Test
    void textsComeLastAndOnlyWithLetters() {
        LayerStyle division = style("division", "division");
        LayerStyle grid = style("unit_grid", "unit_grid");

        JsonNode without = document(Optional.empty(), division, grid);
        JsonNode with = document(Optional.of(GLYPHS), division, grid);

        assertThat(without.toString()).doesNotContain("symbol\"");
        assertThat(without.has("glyphs")).isFalse();
        assertThat(with.path("glyphs").asString()).isEqualTo(GLYPHS);
        List<String> types =
                with.path("layers").valueStream().map(l -> l.path("type").asString()).toList();
        int first = types.indexOf("symbol");
        assertThat(first).isPositive();
        assertThat(types.subList(first, types.size())).containsOnly("symbol");
    }

    @Test
    void everyBuiltInStyleHasADocumentWithNamesOfItsOwn() {
        for (var layer : LayerCatalog.city().listPublished()) {
            for (LayerStyle style : Styles.city().list(layer)) {
                JsonNode document = document(Optional.of(GLYPHS), style);

                List<String> ids =
                        document.path("layers")
                                .valueStream()
                                .map(l -> l.path("id").asString())
                                .toList();
                assertThat(ids).as(style.name()).isNotEmpty();
                assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
                assertThat(document.path("version").asInt()).isEqualTo(8);
            }
        }
    }
}
