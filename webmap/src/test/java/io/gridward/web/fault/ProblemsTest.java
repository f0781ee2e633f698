package io.gridward.web.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.web.Answer;
import io.gridward.web.ServedCity;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with a request, the answer is a problem document and never a 5xx. */
@Tag("slow")
class ProblemsTest extends ServedCity {

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/", "/api/nothing", "/api/layers/none", "/assets/none.js"})
    void whereNothingIs(String path) {
        get(path).isProblem(404);
    }

    @Test
    void theErrorPageItselfIsNoSecret() {
        get("/error").isProblem(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml", "image/png"})
    void aFormatThatIsNotOffered(String type) {
        Answer answer = get("/api/layers", "Accept", type);
        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "a/b/c", "*/*;q=x", "text/", "application/json;q=9"})
    void anAcceptHeaderThatCannotBeRead(String accept) {
        assertThat(get("/api/layers", "Accept", accept).status()).isIn(200, 400, 406);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-CN,zh;q=0.9,en;q=0.5", "en", "fr", "*", "x;;;q=,", "en-US,"})
    void theDetailIsInBothLanguagesWhateverTheClientSpeaks(String language) {
        Answer answer = get("/api/locate?lat=46", "Accept-Language", language).isProblem(400);
        assertThat(answer.at("/detail")).isEqualTo("缺少参数 lon / parameter lon is missing");
        assertThat(answer.at("/parameter")).isEqualTo("lon");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "an escape cut off | GET /api/search?q=%E5%B9 HTTP/1.1",
                "an escape that is none | GET /api/search?q=%zz HTTP/1.1",
                "an escape that is none, for the map | GET /wms?service=WMS&q=%zz HTTP/1.1",
                "a path that is not encoded | GET /api/search?q=<b> HTTP/1.1",
                "no such version | GET /api/layers HTTP/9.9",
                "no request at all | nonsense",
                "a method of spaces | '   /api/layers HTTP/1.1'",
                "an unknown method | BREW /api/layers HTTP/1.1",
                "a method that shows the request | TRACE /api/layers HTTP/1.1",
                "a path of another host | GET http://[::1/api/layers HTTP/1.1",
                "a path that climbs out | GET /../../etc/passwd HTTP/1.1"
            })
    void whatIsNotProperHttp(String name, String line) {
        String answer = raw(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer)
                .as(name)
                .matches("(?s)HTTP/1\\.1 (200|4\\d\\d|505) .*")
                .doesNotContain("java.", "\tat ", "Tomcat", "<html");
    }

    @Test
    void aRequestWithoutAHost() {
        assertThat(raw("GET /api/layers HTTP/1.1\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ")
                .contains("application/problem+json", "请求有误");
    }

    @Test
    void headersLongerThanTheLimit() {
        String answer =
                raw(
                        "GET /api/layers HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Long: "
                                + "x".repeat(20_000)
                                + "\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("Exception", "<html");
    }

    @Test
    void aQueryLongerThanTheLimit() {
        Answer answer = get("/api/search?q=" + "1".repeat(20_000));
        assertThat(answer.status()).isBetween(400, 499);
        assertThat(answer.text()).doesNotContain("Exception", "<html");
    }

    /** Of a body over 2 MB the connector reads no more and closes: the answer may then be lost. */
    @Test
    void aBodyWhereNoneIsWanted() {
        Answer answer = send("GET", "/api/layers", "x".repeat(1_500_000));
        assertThat(answer.status()).isIn(200, 400, 413);
    }

    @Test
    void theSameParameterTwice() {
        get("/api/locate?lon=122.005&lon=122.015&lat=46.01").isProblem(400);
        get("/api/search?q=1&q=2&limit=3&limit=4").isProblem(400);
    }

    @Test
    void thousandsOfParameters() {
        StringBuilder path = new StringBuilder("/api/locate?lon=122.005&lat=46.01");
        for (int i = 0; i < 1500; i++) {
            path.append("&a=").append(i % 10);
        }
        assertThat(get(path.toString()).status()).isIn(200, 400);
    }
}
