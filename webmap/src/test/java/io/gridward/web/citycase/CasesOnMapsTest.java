package io.gridward.web.citycase;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.citycase.machine.CaseState;
import io.gridward.web.Answer;
import io.gridward.web.Client;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Cases on pictures, in what is told of a pixel, and in tiles: each account is shown what it sees
 * in lists, nothing of one account's answer reaches another.
 */
@Tag("slow")
class CasesOnMapsTest extends CasesServer {
    private static final int SIDE = 64;
    private static final int WHITE = 0xFFFFFF;
    private static final double ZOOM = 17; // points are thinned from afar
    private static final String VIEW =
            "&crs=CRS:84&bbox=122.004,46.004,122.006,46.006&width=64&height=64";
    private static final String MAP =
            "service=WMS&version=1.3.0&request=GetMap&styles=&format=image/png&layers=";
    private static final String INFO =
            "service=WMS&version=1.3.0&request=GetFeatureInfo&styles=&layers=case&query_layers=case&i=32&j=32&feature_count=200&info_format=";

    private final CaseRoad road = new CaseRoad(this);
    private String own = ""; // house: made when the server runs
    private String filed = ""; // house: made when the server runs

    @BeforeAll
    void some() {
        own = road.to(CaseState.HANDLING);
        filed = road.to(CaseState.FILED);
        held.refresh();
    }

    private static boolean isDrawn(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("image/png");
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(answer.response().body()));
            return (image.getRGB(SIDE / 2, SIDE / 2) & WHITE) != WHITE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer map(String who, String more) {
        return get(who, "/wms?" + MAP + "case" + VIEW + more);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/wms?", "/ows?", "/gw/wms?", "/gw/ows?", "/wms?X=%63&"})
    void areDrawnForWhomeverMaySeeThem(String path) {
        assertThat(isDrawn(get("SUPERVISOR", path + MAP + "case" + VIEW))).isTrue();
        assertThat(isDrawn(get("SUPERVISOR", path + MAP + "gw:c%61se" + VIEW))).isTrue();
        for (Answer none :
                new Answer[] {
                    new Client(port).get(path + MAP + "case" + VIEW),
                    get("VISITOR", path + MAP + "case" + VIEW)
                }) {
            assertThat(none.header("Content-Type")).startsWith("text/xml");
            assertThat(none.text()).contains("LayerNotDefined");
        }
        assertThat(
                        new Client(port)
                                .get(path + MAP + "case" + VIEW, "X-API-Key", "gw_wrong")
                                .status())
                .isEqualTo(401);
    }

    @Test
    void aDepartmentIsShownItsOwnAndNoFilterWidensThat() {
        assertThat(isDrawn(map("DEPARTMENT", ""))).isTrue();
        assertThat(isDrawn(map("DEPARTMENT", "&cql_filter=state=%27FILED%27"))).isFalse();
        assertThat(isDrawn(map("SUPERVISOR", "&cql_filter=state=%27FILED%27"))).isTrue();
        assertThat(isDrawn(map("OTHER", ""))).isFalse();
        assertThat(isDrawn(map("OTHER", "&cql_filter=1=1+OR+department_code=%27D1%27"))).isFalse();
    }

    @Test
    void picturesAreKeptByNobody() {
        assertThat(map("SUPERVISOR", "").header("Cache-Control")).contains("private", "no-store");
        Answer open = new Client(port).get("/wms?" + MAP + "unit_grid" + VIEW);
        Answer signedIn = get("SUPERVISOR", "/wms?" + MAP + "unit_grid" + VIEW);
        assertThat(signedIn.response().body()).isEqualTo(open.response().body());
        assertThat(
                        new Client(port)
                                .get(
                                        "/wms?" + MAP + "unit_grid" + VIEW,
                                        "X-API-Key",
                                        "nobody looks at it")
                                .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "text/plain",
                "text/html",
                "application/gml%2Bxml;%20version=3.2"
            })
    void aPixelTellsWhatIsThereAndNobodysName(String format) {
        String path = "/wms?" + INFO + format + VIEW;
        assertThat(get("SUPERVISOR", path).text())
                .contains(own, filed)
                .doesNotContain("INSPECTOR", "reported_by", "DISPATCHER");
        assertThat(get("DEPARTMENT", path).text()).contains(own).doesNotContain(filed);
        assertThat(get("OTHER", path).text()).doesNotContain(own, filed);
        assertThat(new Client(port).get(path).text()).doesNotContain(own, filed, "HANDLING");
    }

    @Test
    void timeIsTheEndOfADay() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        assertThat(isDrawn(map("SUPERVISOR", "&time=" + today))).isTrue();
        assertThat(isDrawn(map("SUPERVISOR", "&time=" + today.minusDays(1)))).isFalse();
        assertThat(map("SUPERVISOR", "&time=2026-01-01/2026-02-01").text())
                .contains("InvalidDimensionValue");
    }

    @Test
    void areInTheCapabilitiesOfThoseOnlyWhoMay() {
        for (String version : new String[] {"1.3.0", "1.1.1"}) {
            String path = "/wms?service=WMS&request=GetCapabilities&version=" + version;
            assertThat(get("DEPARTMENT", path).text())
                    .contains("<Name>case</Name>", "<Name>unit_grid</Name>");
            for (Answer open : new Answer[] {new Client(port).get(path), get("VISITOR", path)}) {
                assertThat(open.text())
                        .contains("<Name>unit_grid</Name>")
                        .doesNotContain("<Name>case</Name>");
            }
        }
    }

    private static String tile() {
        double size = Math.pow(2, ZOOM);
        long x = (long) ((122.005 + 180) / 360 * size);
        double lat = Math.toRadians(46.005);
        long y = (long) ((1 - Math.log(Math.tan(lat) + 1 / Math.cos(lat)) / Math.PI) / 2 * size);
        return "/tiles/case/%d/%d/%d.mvt".formatted((long) ZOOM, x, y);
    }

    @Test
    void tilesHoldWhatTheAccountSees() {
        Answer all = get("SUPERVISOR", tile());
        assertThat(all.status()).as(all.text()).isEqualTo(200);
        assertThat(all.header("Content-Type")).isEqualTo("application/vnd.mapbox-vector-tile");
        assertThat(all.text()).contains(own, filed, "FILED");
        assertThat(get("DEPARTMENT", tile()).text()).contains(own).doesNotContain(filed, "FILED");
        assertThat(get("OTHER", tile()).response().body()).isEmpty();
        new Client(port).get(tile()).isProblem(400);
        get("VISITOR", tile()).isProblem(400);
        new Client(port).get(tile(), "X-API-Key", "gw_wrong").isProblem(401);
        assertThat(get("SUPERVISOR", tile() + "?properties=address").text())
                .contains(own)
                .doesNotContain("FILED");
        get("SUPERVISOR", tile() + "?properties=reported_by").isProblem(400);
        assertThat(get("SUPERVISOR", tile() + "?time=2020-01-01").response().body()).isEmpty();
        assertThat(get("SUPERVISOR", tile() + "?time=yesterday").isProblem(400).at("/parameter"))
                .isEqualTo("time");
    }

    @Test
    void aTagIsGoodForTheSameContentOnly() {
        Answer first = get("SUPERVISOR", tile());
        String tag = first.header("ETag");
        assertThat(first.header("Cache-Control")).contains("private");
        assertThat(first.response().headers().allValues("Vary").toString())
                .contains("Authorization", "X-API-Key", "Cookie");
        assertThat(tagged("SUPERVISOR", tag).status()).isEqualTo(304);
        Answer other = tagged("DEPARTMENT", tag);
        assertThat(other.status()).isEqualTo(200);
        assertThat(other.text()).doesNotContain(filed);
        new Client(port).get(tile(), "If-None-Match", tag).isProblem(400);
        filed = road.to(CaseState.FILED);
        Answer fresh = tagged("SUPERVISOR", tag);
        assertThat(fresh.status()).as("a new case is in it at once").isEqualTo(200);
        assertThat(fresh.text()).contains(filed);
    }

    private Answer tagged(String who, String tag) {
        return tagged(who, tile(), tag);
    }

    private Answer tagged(String who, String path, String tag) {
        return new Client(port).get(path, "X-API-Key", key(who), "If-None-Match", tag);
    }

    private static String byParameters(String layer) {
        String[] at = tile().replace(".mvt", "").split("/");
        return "/wmts?service=WMTS&version=1.0.0&request=GetTile&style=default&format=image/png"
                + "&tilematrixset=WebMercatorQuad&layer=%s&tilematrix=%s&tilecol=%s&tilerow=%s"
                        .formatted(layer, at[3], at[4], at[5]);
    }

    private static boolean hasInk(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("image/png");
        assertThat(answer.header("Cache-Control")).contains("private");
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(answer.response().body()));
            int[] all = image.getRGB(0, 0, 256, 256, null, 0, 256);
            return Arrays.stream(all).anyMatch(p -> p >>> 24 != 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In turns, so that whatever was kept of one account's tile would reach the other. */
    @Test
    void picturesOfTilesOfTwoAccountsNeverMix() {
        String png = tile().replace(".mvt", ".png");
        for (String path : new String[] {png, byParameters("case"), byParameters("gw:case")}) {
            for (int i = 0; i < 3; i++) {
                assertThat(hasInk(get("SUPERVISOR", path))).as(path).isTrue();
                assertThat(hasInk(get("OTHER", path))).as(path).isFalse();
                assertThat(hasInk(get("DEPARTMENT", path))).as(path).isTrue();
            }
            for (Answer none : new Answer[] {new Client(port).get(path), get("VISITOR", path)}) {
                assertThat(none.status()).as(path).isEqualTo(400);
                assertThat(none.text()).contains("layer").doesNotContain("PNG");
            }
            assertThat(new Client(port).get(path, "X-API-Key", "gw_wrong").status()).isEqualTo(401);
            String past = path + (path.contains("?") ? "&" : "?") + "time=2020-01-01";
            assertThat(hasInk(get("SUPERVISOR", past))).as(past).isFalse();
        }
        String tag = get("SUPERVISOR", png).header("ETag");
        assertThat(tagged("SUPERVISOR", png, tag).status()).isEqualTo(304);
        assertThat(tagged("OTHER", png, tag).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/wmts?service=WMTS&request=GetCapabilities",
                "/wmts/1.0.0/WMTSCapabilities.xml"
            })
    void tilesAreListedToWhomeverMayHaveThem(String path) {
        String listed = "<ows:Identifier>case</ows:Identifier>";
        Answer own = get("DEPARTMENT", path);
        assertThat(own.text()).contains(listed, "/tiles/{TileMatrixSet}/case/");
        assertThat(own.header("Cache-Control")).contains("private");
        assertThat(get("VISITOR", path).text()).doesNotContain(listed);
        assertThat(new Client(port).get(path).text()).doesNotContain(listed);
    }

    @ParameterizedTest
    @CsvSource({
        "/tiles/case.json, /tiles/case/{z}",
        "/tiles/CGCS2000Quad/case.json, /tiles/CGCS2000Quad/case/{z}",
        "/tiles/case.json?time=2026-01-01&properties=state,"
                + " mvt?properties=case_no%2Cstate&time=2026-01-01"
    })
    void tilesAreDescribedToWhomeverMayHaveThem(String path, String address) {
        Answer described = get("SUPERVISOR", path);
        assertThat(described.status()).as(described.text()).isEqualTo(200);
        assertThat(described.at("/tiles/0").replace(",", "%2C")).contains(address);
        assertThat(described.at("/vector_layers/0/id")).isEqualTo("case");
        new Client(port).get(path).isProblem(400);
    }

    @Test
    void noListLayerPixelOrTileBearsWhoReportedOrWorkedOnACase() {
        String told =
                """
                {"lon":122.005,"lat":46.005,"source":"hotline_12345","kind":"matter","type":"06010",
                 "contact":{"name":"张三","phone":"13900000001"}}""";
        String no = post("ACCEPTOR", "/api/cases", told).at("/case/case_no");
        road.make(no, "ACCEPTOR", "ACCEPT", "");
        road.make(no, "SHIFT_LEADER", "FILE", road.condition(no));
        road.make(no, "DISPATCHER", "DISPATCH", "\"department\":\"D1\"");
        held.refresh(); // WFS answers as of the data version that all layers have
        String wfs =
                "/wfs?service=WFS&version=2.0.0&request=GetFeature&typeNames=gw:case&cql_filter=case_no=%27"
                        + no
                        + "%27&outputFormat=";
        for (String path :
                new String[] {
                    "/api/cases?q=" + no,
                    "/api/cases?format=csv&q=" + no,
                    "/api/cases?format=geojson&q=" + no,
                    wfs + "application/json",
                    wfs + "csv",
                    wfs + "gml32",
                    "/wms?" + INFO + "application/json" + VIEW,
                    "/wms?" + INFO + "text/plain" + VIEW,
                    tile() + "?properties=address,description,department_code"
                }) {
            for (String who : new String[] {"SUPERVISOR", "DEPARTMENT", "GIS", "ADMINISTRATOR"}) {
                Answer answer = get(who, path);
                assertThat(answer.status()).as(path + answer.text()).isEqualTo(200);
                assertThat(answer.text())
                        .as(who + " " + path)
                        .contains(no)
                        .doesNotContain("张三", "13900000001", "SHIFT_LEADER", "reported_by");
            }
        }
    }
}
