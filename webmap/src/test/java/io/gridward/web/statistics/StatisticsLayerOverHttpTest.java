package io.gridward.web.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.web.Answer;
import io.gridward.web.Client;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The layer of statistics by WFS, WMS and tiles: the numbers of REST, for every account. */
@Tag("slow")
class StatisticsLayerOverHttpTest extends StatisticsServer {
    private static final String WEST = "152201001001001";
    private static final String MIDDLE = "152201001001002";
    private static final String FIND =
            "/wfs?service=WFS&version=2.0.0&request=GetFeature&typeNames=gw:grid_statistics&outputFormat=application/json";
    private static final String JANUARY = "&viewparams=from:2026-01-01;to:2026-01-31";
    private static final String VIEW = "&crs=CRS:84&bbox=122,46,122.04,46.02&width=128&height=64";
    private static final String MAP =
            "/wms?service=WMS&version=1.3.0&request=GetMap&format=image/png&styles=&layers=";
    private static final String WMTS =
            "/wmts?service=WMTS&version=1.0.0&request=GetTile&layer=grid_statistics&format=image/png"
                    + "&tilematrixset=WebMercatorQuad&tilematrix=10&tilecol=859&tilerow=364";
    private static final String LEGEND =
            "/wms?service=WMS&version=1.3.0&request=GetLegendGraphic&format=image/png&layer=grid_statistics&time=2026-01";

    private Answer read(String path) {
        return new Client(port).get(path, "X-API-Key", key);
    }

    private static Map<String, String> byCode(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        Map<String, String> rows = new TreeMap<>();
        for (JsonNode feature : answer.json().path("features")) {
            JsonNode p = feature.path("properties");
            StringBuilder row = new StringBuilder();
            for (String name :
                    "cases due closed on_time overdue rate_closed rate_on_time".split(" ")) {
                row.append(p.path(name).isNull() ? "–" : p.path(name).asDouble()).append(' ');
            }
            if (!p.path("code").asString().isEmpty()) { // in no unit
                rows.put(p.path("code").asString(), row.toString().strip());
            }
        }
        return rows;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "by=grid|by:grid",
                "by=community|by:community",
                "by=subdistrict|by:subdistrict",
                "type=06010|type:06010",
                "type=04|type:04",
                "by=community&kind=matter|by:community;kind:matter",
                "department=D1|department:D1",
                "state=CLOSED|state:CLOSED",
                "subdistrict=152201002|subdistrict:152201002",
                "boundaries=2025-12-31|boundaries:2025-12-31"
            })
    void numbersAreThoseOfRest(String rest, String view) {
        Answer wanted =
                read(
                        "/api/statistics/grids?from=2026-01-01&to=2026-01-31&empty=true&format=geojson&"
                                + rest);
        Answer layer = read(FIND + JANUARY + ";" + view);
        assertThat(byCode(layer)).isNotEmpty().isEqualTo(byCode(wanted));
    }

    @Test
    void rowsSayWhatTheyAreOf() {
        Answer answer = read(FIND + JANUARY + "&cql_filter=cases>1".replace(">", "%3E"));
        assertThat(answer.json().path("features").size()).isEqualTo(1);
        JsonNode p = answer.json().at("/features/0/properties");
        assertThat(p.path("code").asString()).isEqualTo(WEST);
        assertThat(p.path("level").asString()).isEqualTo("grid");
        assertThat(p.path("cases").asInt()).isEqualTo(2);
        assertThat(p.path("valid_from").asString()).isEqualTo("2026-01-01");
        assertThat(p.path("valid_to").asString()).isEqualTo("2026-02-01");
        assertThat(answer.header("Cache-Control")).contains("private");
        Answer recent = read(FIND);
        assertThat(recent.json().path("features").size()).as("the last 90 days").isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "viewparams=period:2026",
                "viewparams=from:2026-01-01",
                "viewparams=from:2026-02-01;to:2026-01-01",
                "viewparams=from:x;to:y",
                "viewparams=by:type",
                "viewparams=by:grid;by:grid",
                "viewparams=type:nothing",
                "viewparams=type",
                "viewparams=classes:1",
                "time=2026-01&viewparams=from:2026-01-01;to:2026-01-31",
                "time=2026-13",
                "time=2026-02-30",
                "time=2026-03-01/2026-01-01"
            })
    void whatCannotBeMeantIsRefusedByName(String bad) {
        for (String path :
                new String[] {FIND + "&" + bad, MAP + "grid_statistics" + VIEW + "&" + bad}) {
            Answer answer = read(path);
            assertThat(answer.status()).as(answer.text()).isBetween(200, 400);
            assertThat(answer.text()).contains("Exception").containsPattern("\\p{IsHan}");
        }
        String tile = "/tiles/grid_statistics/10/859/364.mvt?";
        assertThat(read(tile + bad).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                FIND,
                MAP + "grid_statistics" + VIEW,
                "/tiles/grid_statistics/10/859/364.mvt",
                "/tiles/grid_statistics/10/859/364.png?style=cases_equal",
                WMTS + "&style=cases_equal",
                "/tiles/grid_statistics.json"
            })
    void strangersKnowOfNoSuchLayer(String path) {
        Answer answer = new Client(port).get(path);
        assertThat(answer.status()).as(answer.text()).isIn(200, 400); // faults of WMS are 200
        assertThat(answer.header("Content-Type")).containsAnyOf("xml", "problem");
        assertThat(answer.text()).doesNotContain("rate_closed", WEST);
        assertThat(new Client(port).get(path, "X-API-Key", "gw_wrong").status()).isEqualTo(401);
        assertThat(read(path).status()).isEqualTo(200);
    }

    private BufferedImage picture(String path) throws IOException {
        Answer answer = read(path);
        assertThat(answer.header("Content-Type")).as(answer.text()).isEqualTo("image/png");
        return ImageIO.read(new ByteArrayInputStream(answer.response().body()));
    }

    @Test
    void timeSaysOfWhichPeriodAMapIs() throws IOException {
        BufferedImage january = picture(MAP + "grid_statistics" + VIEW + "&time=2026-01");
        assertThat(january.getRGB(16, 32))
                .as("two cases and one are of different classes")
                .isNotEqualTo(january.getRGB(48, 32));
        BufferedImage same =
                picture(MAP + "grid_statistics" + VIEW + "&time=2026-01-01/2026-01-31");
        assertThat(same.getRGB(16, 32)).isEqualTo(january.getRGB(16, 32));
        BufferedImage later = picture(MAP + "grid_statistics" + VIEW + "&time=2026-Q2");
        assertThat(later.getRGB(16, 32)).as("no cases").isEqualTo(later.getRGB(48, 32));
        BufferedImage both = picture(MAP + "unit_grid,grid_statistics" + VIEW + "&time=2026-01");
        assertThat(both.getRGB(16, 32)).isNotEqualTo(both.getRGB(48, 32));
        assertThat(read(MAP + "unit_grid" + VIEW + "&time=2026-01").text())
                .contains("InvalidDimensionValue");
    }

    @Test
    void stylesAndLegendsFollowTheNumbers() throws IOException {
        String capabilities = read("/wms?service=WMS&request=GetCapabilities").text();
        assertThat(capabilities)
                .contains(
                        "<Name>grid_statistics</Name>",
                        "<Name>cases_jenks</Name>",
                        "<Name>rate_on_time_equal</Name>",
                        "multipleValues=\"1\"");
        for (String style :
                "grid_statistics cases_equal density_jenks rate_closed_quantile".split(" ")) {
            BufferedImage january = picture(LEGEND + "&style=" + style);
            assertThat(january.getHeight()).as(style).isGreaterThan(20);
            picture(MAP.replace("styles=", "styles=" + style) + "grid_statistics" + VIEW);
        }
        assertThat(picture(LEGEND).getHeight())
                .as("a line for each class")
                .isGreaterThan(picture(LEGEND.replace("2026-01", "2020-01")).getHeight());
        Answer styles =
                read(
                        "/wms?service=WMS&version=1.1.1&request=GetStyles&layers=grid_statistics&time=2026-01");
        assertThat(styles.text())
                .contains(
                        "StyledLayerDescriptor",
                        "rate_closed_jenks",
                        "PropertyIsLessThanOrEqualTo");
        assertThat(read(LEGEND + "&style=cases_cubic").text()).contains("StyleNotDefined");
    }

    @Test
    void aPixelTellsTheNumbers() {
        String info =
                MAP.replace("GetMap", "GetFeatureInfo")
                        + "grid_statistics&query_layers=grid_statistics&i=48&j=32&info_format=application/json"
                        + VIEW
                        + "&time=2026-01";
        assertThat(byCode(read(info))).containsOnlyKeys(MIDDLE);
        assertThat(read(info).text()).contains("\"cases\":1");
    }

    @Test
    void tilesHoldTheNumbers() {
        String tile =
                "/tiles/grid_statistics/10/859/364.mvt?viewparams=from:2026-01-01;to:2026-01-31";
        Answer january = read(tile);
        assertThat(january.text()).contains(WEST, MIDDLE, "cases");
        assertThat(january.header("Cache-Control")).contains("private");
        Answer again =
                new Client(port)
                        .get(tile, "X-API-Key", key, "If-None-Match", january.header("ETag"));
        assertThat(again.status()).isEqualTo(304);
        Answer other = read("/tiles/grid_statistics/10/859/364.mvt?time=2025-01");
        assertThat(other.header("ETag")).isNotEqualTo(january.header("ETag"));
        Answer described = read("/tiles/grid_statistics.json?viewparams=by:community&time=2026-01");
        assertThat(described.at("/tiles/0")).endsWith("?time=2026-01&viewparams=by%3Acommunity");
        assertThat(described.at("/vector_layers/0/fields/cases")).contains("Cases");
    }

    @Test
    void picturesOfTilesShowTheNumbersOfTheRequest() {
        String png = "/tiles/grid_statistics/10/859/364.png?style=cases_jenks";
        Answer january = read(png + "&time=2026-01");
        assertThat(january.header("Content-Type")).as(january.text()).isEqualTo("image/png");
        byte[] same = read(WMTS + "&style=cases_jenks&time=2026-01").response().body();
        assertThat(january.response().body())
                .isEqualTo(same)
                .isNotEqualTo(read(png + "&time=2025-01").response().body());
        assertThat(read(png + "&time=2026-13").status()).isEqualTo(400);
        assertThat(read(WMTS + "&style=cases_jenks&time=2026-13").text())
                .contains("locator=\"TIME\"");
        assertThat(read(png.replace("jenks", "cubic")).status()).isEqualTo(400);
    }
}
