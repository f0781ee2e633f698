package io.gridward.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.web.Answer;
import io.gridward.web.ServedCity;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do what: everybody reads the base layers, nobody does anything else. */
@Tag("slow")
class AccessTest extends ServedCity {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/index.html",
                "/assets/page-1a2b3c.js",
                "/actuator/health",
                "/api/layers",
                "/api/changes",
                "/api/search?q=1522",
                "/api/locate?lon=122.005&lat=46.01",
                "/v3/api-docs",
                "/swagger-ui/index.html",
                "/wms?service=WMS&request=GetCapabilities",
                "/gw/wms?service=WMS&request=GetCapabilities",
                "/ows?service=WMS&request=GetCapabilities",
                "/wmts?service=WMTS&request=GetCapabilities",
                "/wmts/1.0.0/WMTSCapabilities.xml",
                "/tiles/unit_grid/12/3436/1459.png",
                "/tiles/unit_grid.json",
                "/tiles/unit_grid/12/3436/1459.mvt",
                "/tiles/CGCS2000Quad/unit_grid/12/6872/1001.mvt"
            })
    void everybodyReadsTheBaseLayers(String path) {
        assertThat(get(path).status()).isEqualTo(200);
        Answer head = send("HEAD", path, "");
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.text()).isEmpty();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "GET, /actuator",
        "GET, /actuator/env",
        "GET, /actuator/heapdump",
        "GET, /actuator/health/city",
        "POST, /actuator/shutdown",
        "POST, /actuator/health",
        "GET, /login",
        "POST, /login",
        "GET, /logout",
        "GET, /application.yaml",
        "GET, /gridward.gpkg",
        "POST, /",
        "PUT, /index.html",
        "DELETE, /assets/page-1a2b3c.js",
        "PUT, /api/locate",
        "POST, /api/locate/",
        "POST, /api/layers",
        "PUT, /api/layers",
        "PATCH, /api/layers",
        "DELETE, /api/layers",
        "OPTIONS, /api/layers",
        "PUT, /wms",
        "POST, /tiles/unit_grid/12/3436/1459.mvt",
        "DELETE, /tiles/unit_grid.json",
        "DELETE, /ows"
    })
    void everythingElseIsRefused(String method, String path) {
        send(method, path, "").isProblem(403);
    }

    @Test
    void mapServicesTakeFormsToo() {
        String form = "service=WMS&request=GetCapabilities";
        String type = "application/x-www-form-urlencoded";
        assertThat(send("POST", "/wms", form, "Content-Type", type).status()).isEqualTo(200);
        assertThat(send("POST", "/ows", form, "Content-Type", type).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "Authorization, Basic YWRtaW46YWRtaW4=",
        "Authorization, Bearer anything",
        "X-Forwarded-For, 127.0.0.1",
        "X-Original-URL, /api/layers",
        "X-HTTP-Method-Override, GET",
        "Cookie, JSESSIONID=1234567890"
    })
    void noHeaderOpensADoor(String name, String value) {
        get("/actuator/env", name, value).isProblem(403);
        send("POST", "/api/layers", "", name, value).isProblem(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/..%2f..%2fapplication.yaml",
                "/assets/%2e%2e/application.yaml",
                "/assets/..;/application.yaml",
                "/api/layers;x=y/../../actuator/env",
                "//actuator/env",
                "/api/%2e%2e/actuator/env",
                "/api/layers%00",
                "/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "/assets",
                "/assets/",
                "/assets/%252e%252e%252fapplication.yaml"
            })
    void noPathLeadsAround(String path) {
        assertThat(get(path).status()).isIn(400, 403, 404);
    }

    @Test
    void nothingIsKeptBetweenRequests() {
        for (String path : List.of("/", "/api/layers", "/actuator/env")) {
            assertThat(get(path).header("Set-Cookie")).as(path).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/layers",
                "/api/locate",
                "/actuator/env",
                "/assets/none.js",
                "/wms?request=GetCapabilities&service=WMS"
            })
    void everyAnswerBearsTheHeadersThatBindABrowser(String path) {
        Answer answer = get(path);
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'")
                .doesNotContain("unsafe-eval")
                .doesNotContainPattern("script-src[^;]*unsafe-inline");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("Server")).isEmpty();
        assertThat(answer.header("X-Powered-By")).isEmpty();
    }
}
