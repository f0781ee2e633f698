package io.gridward.web.citycase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gridward.core.citycase.machine.CaseState;
import io.gridward.web.Answer;
import io.gridward.web.photo.CameraPicture;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Photographs of cases, in and out. */
@Tag("slow")
class PhotosOverHttpTest extends CasesServer {
    private static final String BOUNDARY = "XX";
    private final CaseRoad road = new CaseRoad(this);

    private Answer add(String who, String no, byte[] file) {
        String head =
                "--XX\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../a.jpg\"\r\n"
                        + "Content-Type: image/jpeg\r\n\r\n";
        byte[] before = head.getBytes(StandardCharsets.UTF_8);
        byte[] after = "\r\n--XX--\r\n".getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[before.length + file.length + after.length];
        System.arraycopy(before, 0, all, 0, before.length);
        System.arraycopy(file, 0, all, before.length, file.length);
        System.arraycopy(after, 0, all, before.length + file.length, after.length);
        return upload(who, "/api/cases/" + no + "/photos", all, BOUNDARY);
    }

    private static byte[] noted(int hundredths) {
        return CameraPicture.noted(1, new int[] {122, 0, 1800}, new int[] {46, 0, hundredths});
    }

    @Test
    void tellWhereTheyWereTakenAndAreKeptWithout() {
        String no = reported();
        Answer taken = add("INSPECTOR", no, noted(1836)); // 46.0051
        assertThat(taken.status()).as(taken.text()).isEqualTo(201);
        assertThat(taken.json().at("/place/lat").asDouble()).isCloseTo(46.0051, within(1e-9));
        assertThat(taken.json().at("/distance_m").asDouble()).isBetween(11.0, 11.2);
        assertThat(taken.at("/taken_at")).isEqualTo("2026-11-26T12:00:00+08:00");
        String sha256 = taken.at("/sha256");
        Answer one = get("ACCEPTOR", "/api/cases/" + no);
        assertThat(one.at("/photos/0/sha256")).isEqualTo(sha256);
        assertThat(one.at("/photos/0/content_type")).isEqualTo("image/jpeg");
        assertThat(one.at("/photos/0/move")).isEqualTo("REPORT");
        Answer file = get("ACCEPTOR", "/api/cases/" + no + "/photos/" + sha256);
        assertThat(file.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(file.header("Cache-Control")).contains("private", "immutable");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(new String(file.response().body(), StandardCharsets.ISO_8859_1))
                .doesNotContain(CameraPicture.SECRET, "Exif");
        add("INSPECTOR", no, noted(1836));
        assertThat(get("ACCEPTOR", "/api/cases/" + no).json().path("photos").size()).isEqualTo(1);
    }

    @Test
    void areSeenByThoseWhoSeeTheCase() {
        String no = road.to(CaseState.HANDLING);
        String path = "/api/cases/" + no + "/photos/";
        String sha256 = add("DEPARTMENT", no, noted(1800)).at("/sha256");
        assertThat(get("DEPARTMENT", path + sha256).status()).isEqualTo(200);
        assertThat(get("ACCEPTOR", "/api/cases/" + no).at("/photos/0/move")).isEqualTo("HANDLE");
        get("OTHER", path + sha256).isProblem(404);
        add("OTHER", no, noted(1800)).isProblem(404);
        get("ACCEPTOR", "/api/cases/" + reported() + "/photos/" + sha256).isProblem(404);
        get("ACCEPTOR", path + "a".repeat(64)).isProblem(404);
        assertThat(get("ACCEPTOR", path + "..%2f..%2fgridward.gpkg").status()).isIn(400, 404);
    }

    @Test
    void areRefusedWhenTheyAreNoneTooLargeOrTooMany() {
        String no = reported();
        add("INSPECTOR", no, "<svg/>".getBytes(StandardCharsets.UTF_8)).isProblem(400);
        add("INSPECTOR", no, new byte[0]).isProblem(400);
        add("INSPECTOR", no, new byte[3_000_001]).isProblem(413);
        post("INSPECTOR", "/api/cases/" + no + "/photos", "{}").isProblem(415);
        for (int i = 0; i < 3; i++) {
            assertThat(add("INSPECTOR", no, CameraPicture.plain("png", 40 + 8 * i, 30)).status())
                    .isEqualTo(201);
        }
        add("INSPECTOR", no, CameraPicture.plain("png", 99, 30)).isProblem(400);
        String closed = road.to(CaseState.REJECTED);
        add("INSPECTOR", closed, noted(1800)).isProblem(409);
    }
}
