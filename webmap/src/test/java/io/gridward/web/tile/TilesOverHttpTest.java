package io.gridward.web.tile;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.layer.LayerCatalog;
import io.gridward.web.Answer;
import io.gridward.web.ServedCity;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@Tag("slow")
class TilesOverHttpTest extends ServedCity {
    private static final String GZIP = "Accept-Encoding";
    private static final String TILE = tile(12);

    /** The tile over the middle of the city, by the formula of Web Mercator. */
    private static String tile(int zoom) {
        double lat = Math.toRadians(46.01);
        double y = (1 - Math.log(Math.tan(lat) + 1 / Math.cos(lat)) / Math.PI) / 2;
        return "/tiles/unit_grid/%d/%d/%d.mvt"
                .formatted(zoom, (long) (302.02 / 360 * (1 << zoom)), (long) (y * (1 << zoom)));
    }

    @Test
    void aTileIsSentWithItsTypeAndTag() {
        Answer answer = get(TILE);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/vnd.mapbox-vector-tile");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(answer.header("ETag")).matches("\"\\d+-\\d{4}-\\d\\d-\\d\\d-[0-9a-f]+\"");
        assertThat(answer.text()).contains("unit_grid", "code");
    }

    @Test
    void itIsCompressedForWhoTakesItAndTheSame() throws IOException {
        Answer packed = get(TILE, GZIP, "gzip");

        assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.header("Vary")).contains("Accept-Encoding");
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed.response().body()))) {
            assertThat(in.readAllBytes()).isEqualTo(get(TILE).response().body());
        }
    }

    @Test
    void whoHasItIsNotSentItAgain() {
        for (String coding : List.of("identity", "gzip")) {
            String tag = get(TILE, GZIP, coding).header("ETag");
            Answer again = get(TILE, GZIP, coding, "If-None-Match", tag);

            assertThat(again.status()).isEqualTo(304);
            assertThat(again.response().body()).isEmpty();
            assertThat(get(TILE, GZIP, coding, "If-None-Match", "\"0-2020-01-01\"").status())
                    .isEqualTo(200);
        }
    }

    @Test
    void theSetCanBeNamed() {
        String named = TILE.replace("/tiles/", "/tiles/WebMercatorQuad/");
        Answer degrees = get("/tiles/CGCS2000Quad/unit_grid/12/6872/1001.mvt");

        assertThat(get(named).response().body()).isEqualTo(get(TILE).response().body());
        assertThat(degrees.text()).contains("unit_grid");
    }

    @Test
    void everyLayerHasTilesAndTellsWhereTheyAre() {
        LayerCatalog.city()
                .listPublished()
                .forEach(
                        layer -> {
                            JsonNode json = get("/tiles/" + layer.name() + ".json").json();
                            String address = json.at("/tiles/0").asString();

                            assertThat(json.path("tilejson").asString()).isEqualTo("3.0.0");
                            assertThat(json.at("/vector_layers/0/id").asString())
                                    .isEqualTo(layer.name());
                            assertThat(json.at("/vector_layers/0/fields").has(layer.key()))
                                    .isTrue();
                            String path =
                                    address.substring(address.indexOf("/tiles"))
                                            .replace("{z}", "0")
                                            .replace("{x}", "0")
                                            .replace("{y}", "0");
                            assertThat(get(path).status()).isEqualTo(200);
                        });
    }

    @Test
    void theDescriptionKeepsWhatWasAskedFor() {
        JsonNode json =
                get("/tiles/CGCS2000Quad/component.json?properties=state,%20type_name").json();

        assertThat(json.at("/tiles/0").asString())
                .startsWith("http://127.0.0.1:")
                .endsWith(
                        "/tiles/CGCS2000Quad/component/{z}/{x}/{y}.mvt?properties=code,state,type_name");
        assertThat(json.path("crs").asString()).isEqualTo("EPSG:4490");
        assertThat(json.path("bounds").size()).isEqualTo(4);
        assertThat(json.at("/vector_layers/0/fields").size()).isEqualTo(3);
    }

    @Test
    void onlyTheAttributesAskedForAreInTheTile() {
        Answer few = get(TILE + "?properties=area_m2");

        assertThat(few.text()).contains("area_m2", "code").doesNotContain("community_code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tiles/", "/tiles/WebMercatorQuad/"})
    void aPictureIsSentWithItsTypeAndTag(String prefix) {
        String path = TILE.replace("/tiles/", prefix).replace(".mvt", ".png");
        Answer answer = get(path + "?style=unit_grid");
        String tag = answer.header("ETag");

        assertThat(answer.header("Content-Type")).isEqualTo("image/png");
        assertThat(answer.response().body()).startsWith(0x89, 'P', 'N', 'G');
        assertThat(tag).matches("\"\\d+-\\d{4}-\\d\\d-\\d\\d-[0-9a-f]+\"");
        assertThat(get(path, "If-None-Match", tag).status()).isEqualTo(304);
    }

    @Test
    void theTileServiceNamesAddressesThatAnswer() {
        Answer answer = get("/wmts/1.0.0/WMTSCapabilities.xml");
        Answer asked = get("/wmts?service=WMTS&request=GetCapabilities");

        assertThat(answer.header("Content-Type")).startsWith("application/xml");
        assertThat(answer.text()).isEqualTo(asked.text());
        String template =
                answer.text().replaceAll("(?s).*template=\"([^\"]*unit_grid[^\"]*)\".*", "$1");
        String path =
                template.substring(template.indexOf("/tiles"))
                        .replace("{TileMatrixSet}", "CGCS2000Quad")
                        .replace("{TileMatrix}", "12")
                        .replace("{TileCol}", "6872")
                        .replace("{TileRow}", "1001")
                        .replace("{Style}", "unit_grid");
        assertThat(get(path).header("Content-Type")).isEqualTo("image/png");
        assertThat(
                        get("/wmts?service=WMTS&version=1.0.0&request=GetTile&layer=unit_grid&style=unit_grid"
                                        + "&format=image/png&tilematrixset=CGCS2000Quad&tilematrix=12&tilecol=6872&tilerow=1001")
                                .response()
                                .body())
                .isEqualTo(get(path).response().body());
    }

    @ParameterizedTest
    @CsvSource({
        "/tiles/unit_grid/1/0/0.png?style=none, style",
        "/tiles/unit_grid/1/0/2.png, y",
        "/tiles/nowhere/1/0/0.mvt, layer",
        "/tiles/department/1/0/0.mvt, layer",
        "/tiles/unit_grid/23/0/0.mvt, z",
        "/tiles/unit_grid/-1/0/0.mvt, z",
        "/tiles/unit_grid/x/0/0.mvt, z",
        "/tiles/unit_grid/99999999999999/0/0.mvt, z",
        "/tiles/unit_grid/1/2/0.mvt, x",
        "/tiles/unit_grid/1/%D9%A1/0.mvt, x",
        "/tiles/unit_grid/1/0/2.mvt, y",
        "/tiles/unit_grid/1/0/1.5.mvt, y",
        "/tiles/WorldCRS84Quad/unit_grid/1/0/0.mvt, tileMatrixSet",
        "/tiles/unit_grid/1/0/0.mvt?properties=geom, properties",
        "/tiles/unit_grid/1/0/0.mvt?properties=code;drop%20table, properties",
        "/tiles/nowhere.json, layer",
        "/tiles/unit_grid.json?properties=none, properties"
    })
    void whatCannotBeIsNamed(String path, String parameter) {
        assertThat(get(path).isProblem(400).at("/parameter")).isEqualTo(parameter);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/tiles",
                "/tiles/",
                "/tiles/unit_grid/1/0/0",
                "/tiles/1/0/0.png",
                "/wmts/1.0.0/x"
            })
    void otherAddressesAreNotThere(String path) {
        get(path).isProblem(404);
    }
}
