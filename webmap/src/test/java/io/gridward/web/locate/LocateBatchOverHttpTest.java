package io.gridward.web.locate;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.responsibility.Decision;
import io.gridward.core.responsibility.LocateQuestion;
import io.gridward.core.responsibility.Locator;
import io.gridward.web.Answer;
import io.gridward.web.ServedCity;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@Tag("slow")
class LocateBatchOverHttpTest extends ServedCity {
    private static final String NDJSON = "application/x-ndjson";
    private static final String CSV = "text/csv";

    @Autowired private Locator locator;
    @LocalServerPort private int here;

    private Answer post(String type, String body) {
        return send("POST", "/api/locate", body, "Content-Type", type);
    }

    @Test
    void csvIsAnsweredInCsv() {
        Answer answer =
                post(
                        CSV,
                        "id,lon,lat,at\nA,122.005,46.005,2021-06-01\nB,122.03,46.015,\nC,82,46,\nD,x,46,\n");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        List<String> lines = answer.text().lines().toList();
        assertThat(lines)
                .startsWith(
                        "id,grid_code,community_code,subdistrict_code,department_code,rule,flags,error",
                        "A,152201001001001,152201001001,152201001,D1,territorial,,",
                        "B,,152201002001,152201002,152201002,fallback,outside;fallback,",
                        "C,,,,,,outside;unassigned,")
                .hasSize(5);
        assertThat(lines.get(4))
                .startsWith("D,,,,,,error,")
                .contains("line 5, lon: 'x'", "第 5 行 lon");
    }

    @Test
    void ndjsonIsAnsweredInNdjson() {
        Answer answer =
                post(
                        NDJSON,
                        "\uFEFF{\"id\":7,\"lon\":122.005,\"lat\":\"46.005\",\"at\":\"2021-06-01\"}");
        assertThat(answer.header("Content-Type")).isEqualTo("application/x-ndjson;charset=UTF-8");
        assertThat(answer.text())
                .isEqualTo(
                        """
                        {"id":7,"grid_code":"152201001001001","community_code":"152201001001","subdistrict_code":"152201001","department_code":"D1","rule":"territorial","flags":[]}
                        """);
    }

    @Test
    void fiftyThousandLinesGetInOrderWhatEachGetsAlone() {
        long seed = 152201;
        Random random = new Random(seed);
        StringBuilder questions = new StringBuilder("lat,lon,id,type\n");
        StringBuilder answers = new StringBuilder();
        LocalDate today = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));
        for (int i = 0; i < 50_000; i++) {
            double lon = 121.99 + random.nextInt(6001) / 1e5;
            double lat = 45.99 + random.nextInt(4001) / 1e5;
            String type = random.nextInt(3) == 0 ? "0403" : null;
            questions.append("%s,%s,%d,%s%n".formatted(lat, lon, i, type == null ? "" : type));
            Decision d =
                    locator.decide(new LocateQuestion(lon, lat, null, type, null, today, null));
            answers.append(
                    "%d,%s,%s,%s,%s,%s,%s,%n"
                            .formatted(
                                    i,
                                    d.grid() == null ? "" : d.grid().code(),
                                    d.community() == null ? "" : d.community().code(),
                                    d.subdistrict() == null ? "" : d.subdistrict().code(),
                                    d.departmentCode() == null ? "" : d.departmentCode(),
                                    d.rule() == null ? "" : d.rule().code(),
                                    String.join(";", d.flags())));
        }
        List<String> got = post(CSV, questions.toString()).text().lines().skip(1).toList();
        assertThat(got.equals(answers.toString().lines().toList())).as("seed %d", seed).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "text/csv, '', 400",
        "application/x-ndjson, '', 400",
        "text/csv, 'a,b', 400",
        "text/csv, '1,122,46', 400",
        "text/csv, 'lon,lat,\"', 400",
        "text/plain, 'lon,lat', 415",
        "application/json, '[]', 415",
        "application/x-www-form-urlencoded, 'lon=122&lat=46', 415",
        "text/csv;charset=GBK, 'lon,lat', 415",
        "'text/csv;charset=no,such', 'lon,lat', 415",
        "*/*, 'lon,lat', 415"
    })
    void whatCannotBeBegunIsAProblem(String type, String body, int status) {
        post(type, body).isProblem(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", "application/x-ndjson"})
    void aFirstLineThatIsTooLongIsTooLarge(String type) {
        Answer answer = post(type, "x".repeat(100_000)).isProblem(413);
        assertThat(answer.at("/detail")).contains("16384");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/json", "text/csv", "text/html"})
    void whateverAClientAcceptsTheFormatIsThatOfTheQuestion(String accept) {
        Answer answer =
                send(
                        "POST",
                        "/api/locate",
                        "lon,lat\n122.005,46.005\n",
                        "Content-Type",
                        "text/csv; charset=utf-8",
                        "Accept",
                        accept);
        assertThat(answer.text()).startsWith("id,grid_code");
    }

    static Stream<Arguments> hostileLines() {
        return Stream.of(
                        "{\"id\":1,\"lon\":NaN,\"lat\":46}",
                        "{\"id\":1,\"lon\":1e999,\"lat\":46}",
                        "{\"id\":1,\"lon\":\"Infinity\",\"lat\":46}",
                        "{\"id\":1,\"a\":" + "[".repeat(8_000),
                        "{\"id\":1,\"a\":" + "{\"a\":".repeat(2_000),
                        "{\"id\":1,\"lon\":1,\"lon\":2,\"lat\":46}",
                        "{\"id\":1,\"lon\":122,\"lat\":46,\"type\":\"\\u0000\"}",
                        "{\"id\":1,\"lon\":122,\"lat\":46,\"at\":\"0000-00-00\"}",
                        "{\"id\":1,\"lon\":122,\"lat\":46,\"component\":\"' or 1=1 --\"}",
                        "{\"id\":1,\"lon\":122,\"lat\":46,\"kind\":\"${jndi:ldap://x}\"}",
                        "\0\0\0",
                        "{\"id\":1,\"lon\":122,\"lat\":46\0}",
                        "垃圾",
                        "{\"id\":1,\"lon\":122,\"lat\":46,\"x\":\"" + "x".repeat(50_000) + "\"}")
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("hostileLines")
    void aHostileLineIsAnErrorInItsPlace(String line) {
        String good = "{\"id\":0,\"lon\":122.005,\"lat\":46.005}\n";
        Answer answer = post(NDJSON, good + line + "\n" + good);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).doesNotContain("Exception", "java.", "\tat ");
        List<String> lines = answer.text().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(1)).contains("\"flags\":[\"error\"]", "line 2").endsWith("}");
        assertThat(lines.get(2))
                .isEqualTo(lines.get(0))
                .contains("\"grid_code\":\"152201001001001\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"open",
                "1,\"2\"3,4",
                "1,2,3,4,5,6",
                "a\0b,122,46",
                "1,１２２,46",
                "1,122;46"
            })
    void aHostileLineOfCsvIsAnErrorInItsPlace(String line) {
        String good = "7,122.005,46.005\n";
        Answer answer = post(CSV, "id,lon,lat\n" + good + line + "\n" + good);
        assertThat(answer.status()).isEqualTo(200);
        List<String> lines = answer.text().lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(2)).contains(",error,", "line 3");
        assertThat(lines.get(3)).isEqualTo(lines.get(1)).contains("152201001001001");
    }

    @Test
    void otherCharsetsAndCutOffCharactersSpoilTheirOwnLine() {
        for (byte[] bad :
                List.of(
                        "{\"id\":\"垃圾\",\"lon\":122,\"lat\":46}".getBytes(Charset.forName("GBK")),
                        new byte[] {
                            '{', '"', 'i', 'd', '"', ':', '"', (byte) 0xE5, (byte) 0x9E, '"', '}'
                        })) {
            String body =
                    new String(bad, StandardCharsets.ISO_8859_1)
                            + "\n{\"id\":2,\"lon\":122.005,\"lat\":46.005}\n";
            String answer =
                    raw(
                            "POST /api/locate HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: "
                                    + NDJSON
                                    + "\r\nContent-Length: %d\r\n\r\n%s"
                                            .formatted(body.length(), body));
            assertThat(answer)
                    .startsWith("HTTP/1.1 200")
                    .contains(
                            "line 1",
                            "is not UTF-8",
                            "{\"id\":2,\"grid_code\":\"152201001001001\"");
        }
    }

    @Test
    void anAnswerComesBeforeTheNextQuestion() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", here)) {
            socket.setSoTimeout(20_000);
            OutputStream ask = socket.getOutputStream();
            BufferedReader answer =
                    new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            ask.write(
                    "POST /api/locate HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nContent-Type: application/x-ndjson\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            for (int i = 1; i <= 3; i++) {
                String line = "{\"id\":%d,\"lon\":122.005,\"lat\":46.005}\n".formatted(i);
                ask.write(
                        "%x\r\n%s\r\n"
                                .formatted(line.length(), line)
                                .getBytes(StandardCharsets.US_ASCII));
                String wanted = "{\"id\":" + i + ",\"grid_code\":\"152201001001001\"";
                String got = answer.readLine();
                while (got != null && !got.startsWith("{")) {
                    got = answer.readLine();
                }
                assertThat(got).startsWith(wanted);
            }
            ask.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Test
    void aRequestThatBreaksOffIsAnsweredOrRefused() {
        String chunk = "{\"id\":1,\"lon\":122.005,\"lat\":46.005}\n";
        String answer =
                raw(
                        "POST /api/locate HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nContent-Type: application/x-ndjson\r\n\r\n%x\r\n%s\r\n"
                                .formatted(chunk.length(), chunk));
        assertThat(answer).startsWith("HTTP/1.1 ").doesNotContain("HTTP/1.1 5", "Exception");
    }
}
