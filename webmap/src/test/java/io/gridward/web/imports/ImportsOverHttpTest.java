package io.gridward.web.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.web.Answer;
import io.gridward.web.Client;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A survey file on its way through {@code /api/imports}. */
@Tag("slow")
class ImportsOverHttpTest extends ImportsServer {
    @Test
    void stagesComparesPublishesAndUndoesAFile() {
        long before = places();
        Answer staged = finished(submit(GOOD + "N3,wrong,丙,122.016,46.016\n", "layer", "place"));
        String at = "/api/imports/" + staged.at("/id");

        assertThat(staged.at("/state")).isEqualTo("staged");
        assertThat(staged.at("/file")).isEqualTo("../places.csv");
        assertThat(staged.at("/actor")).isEqualTo("gis1");
        assertThat(staged.at("/summary/rows")).isEqualTo("3");
        assertThat(staged.at("/summary/refused")).isEqualTo("1");
        assertThat(staged.at("/summary/findings/0/fault")).isEqualTo("unknown-value");
        assertThat(staged.each("/summary/detections", "value")).contains("UTF-8");
        assertThat(places()).isEqualTo(before);
        assertThat(FOLDER.resolve("imports").resolve(staged.at("/id")).resolve("file"))
                .doesNotExist();

        Answer findings = send("GET", at + "/findings?limit=1", "");
        assertThat(findings.header("Content-Type")).startsWith("application/geo+json");
        assertThat(findings.at("/features/0/properties/row")).isEqualTo("3");
        assertThat(findings.at("/next")).isEqualTo("null");
        Answer diff = send("GET", at + "/diff", "");
        assertThat(diff.at("/added")).isEqualTo("2");
        assertThat(diff.each("/things", "key")).containsExactly("N1", "N2");
        assertThat(diff.at("/things/0/after/type")).isEqualTo("Point");
        assertThat(diff.at("/things/0/before")).isEqualTo("null");
        assertThat(diff.at("/score/published")).isEqualTo("4");
        assertThat(diff.at("/score/completeness")).isEqualTo("0.0");

        assertThat(send("POST", at + "/publish", "").at("/state")).isEqualTo("published");
        assertThat(places()).isEqualTo(before + 2);
        send("POST", at + "/publish", "").isProblem(409);
        send("GET", at + "/diff", "").isProblem(409);
        assertThat(send("POST", at + "/rollback", "").at("/state")).isEqualTo("rolled_back");
        assertThat(places()).isEqualTo(before);
    }

    @Test
    void checksPublishesOrDiscardsAsItIsTold() {
        long before = places();
        assertThat(finished(submit(GOOD, "layer", "place", "then", "check")).at("/state"))
                .isEqualTo("checked");
        String staged = finished(submit(GOOD, "layer", "place")).at("/id");
        assertThat(send("POST", "/api/imports/" + staged + "/discard", "").at("/state"))
                .isEqualTo("cancelled");
        assertThat(places()).isEqualTo(before);
        Answer done = finished(submit(GOOD, "layer", "place", "then", "publish", "mode", "append"));
        assertThat(done.at("/state")).isEqualTo("published");
        assertThat(places()).isEqualTo(before + 2);
        Answer again = finished(submit(GOOD, "layer", "place", "mode", "append"));
        assertThat(again.at("/summary/findings/0/fault")).isEqualTo("existing-code");
        assertThat(send("GET", "/api/imports", "").each("/imports", "state"))
                .contains("checked", "published");
        send("POST", "/api/imports/" + done.at("/id") + "/rollback", "");
        assertThat(places()).isEqualTo(before);
    }

    @Test
    void tellsWhatWouldPutAFindingRight() {
        String swapped = GOOD + "N3,poi,丙,46.016,122.016\n";
        Answer checked = finished(submit(swapped, "layer", "place", "then", "check"));
        assertThat(checked.each("/summary/findings", "title_zh"))
                .allMatch(t -> t.matches(".*\\p{IsHan}.*"));
        Answer findings = send("GET", "/api/imports/" + checked.at("/id") + "/findings", "");
        String first = "/features/0/properties/";
        assertThat(findings.at(first + "fault")).isEqualTo("swapped-axes");
        assertThat(findings.at(first + "repair")).isEqualTo("swap-axes");
        assertThat(findings.at(first + "repair_zh")).startsWith("交换坐标");
        assertThat(findings.at(first + "repaired")).isEqualTo("false");

        Answer again =
                finished(submit(swapped, "layer", "place", "then", "check", "accept", "swap-axes"));
        findings = send("GET", "/api/imports/" + again.at("/id") + "/findings", "");
        assertThat(findings.at(first + "repaired")).isEqualTo("true");
    }

    private Answer submitWith(String part, String text, String csv, String... fields) {
        String beside =
                "--XX\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s.txt\"\r\n\r\n%s\r\n"
                        .formatted(part, part, text);
        return send("POST", "/api/imports", beside + body(csv, fields), "Content-Type", MULTIPART);
    }

    @Test
    void aMappingAndSurroundingsCanComeWithTheFile() {
        String mapping = "layer: place\ncolumns: {号: id, 类: kind, 名: name, 东: lon, 北: lat}\n";
        String csv = "号,类,名,东,北\nN7,poi,甲,122.015,46.015\n";
        Answer checked =
                finished(submitWith("mapping", mapping, csv, "layer", "place", "then", "check"));
        assertThat(checked.at("/state")).as(checked.text()).isEqualTo("checked");
        assertThat(checked.at("/summary/taken")).isEqualTo("1");

        Answer failed = finished(submitWith("context", "a,b\n1,2\n", GOOD, "layer", "component"));
        assertThat(failed.at("/state")).isEqualTo("failed");
    }

    @ParameterizedTest
    @CsvSource({"photos, no archive", "mapping, layer: nowhere", "contxt, 1", "file, twice"})
    void aFileBesideTheSurveyThatCannotBeUsedIsNamed(String part, String text) {
        Answer answer = submitWith(part, text, GOOD, "layer", "place");
        answer.isProblem(400);
        assertThat(answer.at("/parameter")).isEqualTo(part);
        assertThat(answer.text()).doesNotContain(FOLDER.toString());
    }

    @Test
    void tellsWhyAFileCannotBeTaken() {
        Answer failed = finished(submit("id,name\n1,甲\n", "layer", "place"));
        assertThat(failed.at("/state")).isEqualTo("failed");
        Answer empty = finished(submit("", "layer", "place"));
        assertThat(empty.at("/state")).isEqualTo("failed");
        assertThat(empty.at("/message")).containsPattern("\\p{IsHan}.* / .*[a-z]");
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({
        "layer, nonsense",
        "layer, coverage_gap",
        "mode, overwrite",
        "then, explode",
        "crs, EPSG:1",
        "encoding, klingon",
        "date, 2026-02-30",
        "accept, guess",
        "scheme, none",
        "accept-mapping, perhaps",
        "fail-on, everything",
        "max-errors, 101%",
        "max-errors, many",
        "threshold, duplicate-metres",
        "threshold, 'snap-metres=0.1,snap-metres=NaN'",
        "threshold, sharp=1",
        "max-error, 5"
    })
    void namesAnOptionThatItCannotUse(String option, String value) {
        Answer answer =
                option.equals("layer")
                        ? submit(GOOD, option, value)
                        : submit(GOOD, "layer", "place", option, value);
        assertThat(answer.isProblem(400).at("/parameter")).isEqualTo(option);
    }

    @Test
    void tellsWhatAnOptionMayBe() {
        assertThat(submit(GOOD, "layer", "place", "max-errors", "many").at("/detail"))
                .contains("option max-errors: 'many' must be a number of rows", "应为行数");
        assertThat(submit(GOOD, "layer", "place", "threshold", "snap-metres=7").at("/detail"))
                .contains("snap-metres has to be between 0.0 and 1.0, not '7'");
        assertThat(submit(GOOD, "layer", "place", "max-error", "5").at("/detail"))
                .contains("no option max-error", "max-errors, mode");
        submit(GOOD, "layer", "place", "mode", "append", "mode", "upsert").isProblem(400);
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource({
        "max-errors, 0, failed",
        "max-errors, 33%, failed",
        "max-errors, 34%, published",
        "max-errors, 1, published",
        "fail-on, error, failed",
        "fail-on, none, published"
    })
    void takesNoFileWithMoreFindingsThanAreTolerated(String option, String value, String state) {
        long before = places();
        String csv = GOOD + "N3,wrong,丙,122.016,46.016\n";
        Answer done = finished(submit(csv, "layer", "place", "then", "publish", option, value));

        assertThat(done.at("/state")).isEqualTo(state);
        if (state.equals("failed")) {
            assertThat(done.at("/message")).contains("--" + option + " " + value, "未发布");
        } else {
            send("POST", "/api/imports/" + done.at("/id") + "/rollback", "");
        }
        assertThat(places()).isEqualTo(before);
    }

    @Test
    void refusesAFileThatIsMissingOrTooLarge() {
        String none =
                "--XX\r\nContent-Disposition: form-data; name=\"layer\"\r\n\r\nplace\r\n--XX--\r\n";
        send("POST", "/api/imports", none, "Content-Type", MULTIPART).isProblem(400);
        submit("x".repeat(30_000), "layer", "place").isProblem(413);
        send("POST", "/api/imports", "a=b", "Content-Type", "text/plain").isProblem(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/events", "/findings", "/diff", "/report", "/report/a.html"})
    void knowsNoJobOfAnotherNumber(String below) {
        send("GET", "/api/imports/0123456789abcdef" + below, "").isProblem(404);
        send("GET", "/api/imports/..%2f..%2fetc" + below, "").isProblem(400);
    }

    @Test
    void leavesAJobThatRestsAlone() {
        String at =
                "/api/imports/"
                        + finished(submit(GOOD, "layer", "place", "then", "check")).at("/id");
        for (String action : new String[] {"cancel", "resume", "publish", "discard", "rollback"}) {
            send("POST", at + "/" + action, "").isProblem(409);
        }
        send("DELETE", at, "").isProblem(409);
        send("POST", at + "/activate?on=soon", "").isProblem(400);
        send("GET", at + "/findings?limit=0", "").isProblem(400);
    }

    @Test
    void asksForAnAccountOrAKey() {
        Client client = new Client(port);
        for (String method : new String[] {"GET", "POST"}) {
            Answer stranger = client.send(method, "/api/imports", "");
            assertThat(stranger.isProblem(401).header("WWW-Authenticate")).startsWith("Basic");
        }
        assertThat(client.get("/api/imports", "Authorization", basic("gis1", PASSWORD)).status())
                .isEqualTo(200);
        client.get("/api/imports", "Authorization", basic("gis1", "wrong")).isProblem(401);
        client.get("/api/imports", "Authorization", "Basic ???").isProblem(401);
        client.get("/api/imports", "X-API-Key", "gw_0000").isProblem(401);
        client.get("/api/imports", "Authorization", basic("nobody", PASSWORD)).isProblem(403);
        assertThat(client.get("/api/imports", "X-API-Key", key).header("Set-Cookie")).isEmpty();
    }

    @Test
    void refusesWhatAnotherSiteMakesABrowserSend() {
        String at = "/api/imports";
        send("POST", at, "", "Origin", "https://elsewhere.example").isProblem(403);
        send("POST", at, "", "Origin", "null").isProblem(403);
        send("POST", at, "", "Sec-Fetch-Site", "cross-site").isProblem(403);
        send("POST", at, "", "Sec-Fetch-Site", "same-origin").isProblem(415);
    }

    @Test
    void keepsFilesToItself() throws Exception {
        finished(submit(GOOD, "layer", "place", "then", "check"));
        Path jobs = FOLDER.resolve("imports");
        try (var found = Files.list(jobs)) {
            assertThat(found)
                    .isNotEmpty()
                    .allSatisfy(job -> assertThat(Files.getPosixFilePermissions(job)).hasSize(3));
        }
    }

    private static String basic(String name, String password) {
        byte[] pair = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }
}
