package io.gridward.web.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.batch.BatchRequest;
import io.gridward.core.batch.Batches;
import io.gridward.core.batch.OpenBatch;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.web.Answer;
import io.gridward.web.Client;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.UriUtils;

/** What an import is told to do, where it stands and what it gives back. */
@Tag("slow")
class ImportReportTest extends ImportsServer {
    @Test
    void tellsWhereAJobStandsInTheQueue() {
        BatchRequest other =
                new BatchRequest(
                        LayerCatalog.city().get("place"), "held", "tester", LocalDate.now());
        Answer first;
        Answer second;
        List<String> told = new ArrayList<>();
        OpenBatch held = Batches.in(store).open(other); // the first job has to wait for it
        try {
            first = submit(GOOD, "layer", "place");
            second = submit(GOOD, "layer", "place", "then", "check");
            while (!send("GET", first.header("Location"), "").at("/state").equals("running")) {
                Thread.onSpinWait();
            }
            assertThat(send("GET", first.header("Location"), "").at("/queue_position"))
                    .isEqualTo("0");
            assertThat(send("GET", second.header("Location"), "").at("/queue_position"))
                    .isEqualTo("1");
            assertThat(send("GET", "/api/imports", "").each("/imports", "queue_position"))
                    .startsWith("1", "0");
        } catch (RuntimeException | Error e) {
            held.close();
            throw e;
        }
        try (Stream<String> events =
                new Client(port).lines(second.header("Location") + "/events", "X-API-Key", key)) {
            events.filter(line -> line.startsWith("data:"))
                    .forEach(
                            line -> {
                                told.add(line);
                                held.close();
                            });
        }
        assertThat(told.get(0)).contains("\"state\":\"queued\"", "\"queue_position\":1");
        assertThat(told.get(told.size() - 1))
                .contains("\"state\":\"checked\"", "\"queue_position\":null");
        send("POST", first.header("Location") + "/discard", "");
    }

    @Test
    void givesTheFilesOfTheReport() {
        String bad = "N3,<script>alert(1)</script>,丙,122.016,46.016\n";
        Answer checked = finished(submit(GOOD + bad, "layer", "place", "then", "check"));
        String at = "/api/imports/" + checked.at("/id") + "/report";

        Answer files = send("GET", at, "");
        assertThat(files.each("/files", "name"))
                .containsExactly(
                        "places-findings.html",
                        "places-findings.csv",
                        "places-findings.geojson",
                        "places-findings.json");
        for (int i = 0; i < 4; i++) {
            String name = files.at("/files/" + i + "/name");
            Answer file = send("GET", at + "/" + name, "");
            assertThat(file.status()).isEqualTo(200);
            assertThat(file.header("Content-Type"))
                    .isEqualTo(files.at("/files/" + i + "/media_type"));
            assertThat(String.valueOf(file.response().body().length))
                    .isEqualTo(files.at("/files/" + i + "/bytes"));
            assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(file.header("Content-Disposition"))
                    .startsWith(i == 0 ? "inline" : "attachment")
                    .contains(name);
        }
        Answer page = send("GET", at + "/places-findings.html", "");
        assertThat(page.header("Content-Security-Policy"))
                .startsWith("sandbox; default-src 'none'")
                .doesNotContain("allow-scripts");
        assertThat(page.text()).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert");
        assertThat(send("GET", at + "/places-findings.csv", "").text()).contains("N1,poi,甲");
    }

    @Test
    void namesAFileOfAReportInChinese() {
        String body =
                body(GOOD + "N3,wrong,丙,122.016,46.016\n", "layer", "place", "then", "check")
                        .replace("../places.csv", "普查 一.csv");
        Answer sent = send("POST", "/api/imports", body, "Content-Type", MULTIPART);
        String at = "/api/imports/" + finished(sent).at("/id") + "/report";

        assertThat(send("GET", at, "").each("/files", "name")).contains("普查 一-findings.csv");
        Answer file =
                send(
                        "GET",
                        at + "/" + UriUtils.encode("普查 一-findings.csv", StandardCharsets.UTF_8),
                        "");
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Disposition"))
                .contains("filename*=UTF-8''%E6%99%AE%E6%9F%A5%20%E4%B8%80-findings.csv");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "none.html",
                "job.properties",
                "findings.ndjson",
                "..",
                "%2e%2e",
                "..%2fjob.properties",
                "..%5cjob.properties",
                "%2e%2e%2fjob.properties",
                "%00places-findings.html",
                "places-findings.html/",
                "PLACES-findings.html"
            })
    void givesNothingButTheReport(String name) {
        Answer checked = finished(submit(GOOD + "N3,x,丙,1,1\n", "layer", "place", "then", "check"));

        Answer answer = send("GET", "/api/imports/" + checked.at("/id") + "/report/" + name, "");

        assertThat(answer.status()).isIn(400, 404);
        answer.isProblem(answer.status());
    }

    @Test
    void hasNoReportOfAFileWithoutFindings() {
        String id = finished(submit(GOOD, "layer", "place", "then", "check")).at("/id");

        assertThat(send("GET", "/api/imports/" + id + "/report", "").text())
                .isEqualTo("{\"files\":[]}");
    }
}
