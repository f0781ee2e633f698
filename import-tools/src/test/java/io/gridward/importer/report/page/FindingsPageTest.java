package io.gridward.importer.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.importer.TestCity;
import io.gridward.importer.check.Fault;
import io.gridward.importer.check.RowFinding;
import io.gridward.importer.fieldmap.FieldMap;
import io.gridward.importer.load.ImportPlan;
import io.gridward.importer.report.EmptyCity;
import io.gridward.importer.report.ReportOfTest;
import io.gridward.importer.report.note.Note;
import io.gridward.importer.report.note.NoteSpool;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/** The page stands alone, escapes what it shows, and counts what it does not list. */
class FindingsPageTest {
    private static final ZonedDateTime MADE =
            ZonedDateTime.of(2026, 7, 1, 9, 30, 0, 0, ImportPlan.CITY);

    @TempDir private Path folder;

    @Test
    void escapesWhateverStandsInTheFile() throws IOException {
        String evil = "</td><script>alert(1)</script><b onmouseover='x'>&\u202Egpj\u0007";
        String page = page("<img src=x>.csv", finding(1, Fault.BAD_CODE, evil, 122.1));

        assertThat(page)
                .contains("&lt;img src=x&gt;.csv")
                .contains(
                        "&lt;script&gt;alert(1)&lt;/script&gt;&lt;b onmouseover=&#39;x&#39;&gt;&amp;")
                .doesNotContain("<script>alert", "<img", "\u202E", "\u0007");
    }

    @Test
    void asksForNothingAndForbidsItselfTo() throws Exception {
        String page = page("s.csv", finding(1, Fault.BAD_CODE, "1", 122.1));

        assertThat(page)
                .doesNotContain(
                        "src=", "@import", "url(", "http:", "https:", " style=", " onclick");
        Matcher policy =
                Pattern.compile(
                                "content=\"default-src 'none'; style-src '(sha256-[^']+)'; script-src '(sha256-[^']+)'")
                        .matcher(page);
        assertThat(policy.find()).isTrue();
        assertThat(policy.group(1)).isEqualTo(hash(between(page, "<style>", "</style>")));
        assertThat(policy.group(2)).isEqualTo(hash(between(page, "<script>", "</script>")));
    }

    private static String between(String page, String from, String to) {
        int start = page.indexOf(from) + from.length();
        return page.substring(start, page.indexOf(to, start));
    }

    private static String hash(String text) throws Exception {
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }

    @Test
    void linksEachMarkToItsRowAndBack() throws IOException {
        String page =
                page(
                        "s.csv",
                        finding(4, Fault.BAD_CODE, "1", 122.1),
                        finding(9, Fault.OUTSIDE_CITY, "2", 122.2));

        assertThat(page)
                .contains("id=\"p1-0\" href=\"#r1-0\"", "<tr class=\"n f1 error\" id=\"r1-0\">")
                .contains("<a href=\"#p1-0\">4</a>", "<a href=\"#p2-0\">9</a>")
                .contains("#s2:checked~main .n:not(.f2){display:none}")
                .contains("class=\"single\"")
                .doesNotContain("class=\"clusters\"");
    }

    @Test
    void listsTheFirstOfManyAndCountsThemAll() throws IOException {
        Random random = new Random(3);
        List<RowFinding> many = new ArrayList<>();
        for (int row = 1; row <= 5000; row++) {
            many.add(finding(row, Fault.BAD_CODE, "1", 122 + random.nextDouble() / 10));
        }
        many.add(finding(5001, Fault.OUTSIDE_CITY, "2", 122.05));
        String page = page("s.csv", many.toArray(RowFinding[]::new));

        assertThat(page.split("<tr class=\"n f1 error\"", -1)).hasSize(PageFacts.LISTED + 1);
        assertThat(page)
                .contains("还有 4800 个同类问题", "<tr class=\"n f2 error\"", "class=\"clustered\"");
        long clustered = 0;
        Matcher count = Pattern.compile("<title>(\\d+) 个问题").matcher(page);
        while (count.find()) {
            clustered += Long.parseLong(count.group(1));
        }
        assertThat(clustered).isEqualTo(5001);
        assertThat(page.length()).isLessThan(600_000);
    }

    @Test
    void saysSoWhenNothingHasAPlace() throws IOException {
        RowFinding nowhere = new RowFinding(0, Fault.MISSING_COLUMN, "state", "state", "a", null);

        assertThat(page("s.csv", nowhere))
                .contains("没有可上图的问题")
                .contains("<td class=\"row\">—</td>")
                .doesNotContain("<svg id=");
    }

    private String page(String file, RowFinding... findings) throws IOException {
        FieldMap map = FieldMap.of(TestCity.layer("component"), List.of("ObjID"), false, null);
        Path path = folder.resolve("page.html");
        try (NoteSpool notes = new NoteSpool()) {
            for (RowFinding finding : findings) {
                notes.add(finding.row(), List.of(Note.of(finding, map)));
            }
            FindingsPage.write(
                    path,
                    ReportOfTest.of(file, findings),
                    notes,
                    new EmptyCity(),
                    TestCity.TODAY,
                    MADE);
        }
        return Files.readString(path);
    }

    private static RowFinding finding(long row, Fault fault, String value, double lon) {
        return new RowFinding(
                row,
                fault,
                "code",
                value,
                "digits",
                new GeometryFactory().createPoint(new Coordinate(lon, 46.05)));
    }
}
