package io.gridward.importer.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gridward.core.layer.Layer;
import io.gridward.importer.TestCity;
import io.gridward.importer.check.Fault;
import io.gridward.importer.check.RowFinding;
import io.gridward.importer.fieldmap.FieldMap;
import io.gridward.importer.survey.RawRow;
import io.gridward.importer.survey.RowStream;
import io.gridward.importer.survey.SurveyFile;
import io.gridward.importer.survey.open.SurveyFiles;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Findings go back in the shape of the file that came in. */
class FindingsFilesTest {
    private static final Layer COMPONENT = TestCity.layer("component");
    private static final List<String> ADDED =
            List.of("row", "check", "fault", "attribute", "reason");
    private static final Geometry PLACE =
            new GeometryFactory().createPoint(new Coordinate(122.1, 46.1));

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UTF-8 | false | ,",
                "UTF-8 | true | ,",
                "GB18030 | false | ;",
                "GB18030 | true | ,",
                "UTF-16LE | true | ,",
                "UTF-16BE | true | ;"
            })
    void keepsEncodingMarkDelimiterAndColumnOrder(String charset, boolean mark, String delimiter)
            throws IOException {
        String text = (mark ? "\uFEFF" : "") + "状态,ObjName,ObjID\n坏,雨水井盖,1\n好,路灯,2\n";
        SurveyFile file = open("survey.csv", text.replace(",", delimiter), charset);

        write(file, finding(2, Fault.UNKNOWN_VALUE, "state", "好", "完好"));

        SurveyFile back = SurveyFiles.open(findings("survey", "csv"), null, null, "component");
        assertThat(back.textForm().charset()).isEqualTo(file.textForm().charset());
        assertThat(back.textForm().byteOrderMark()).isEqualTo(mark);
        assertThat(back.textForm().delimiter()).isEqualTo(delimiter.charAt(0));
        assertThat(back.header()).startsWith("状态", "ObjName", "ObjID").endsWith("repair");
        assertThat(cells(back).get(0))
                .startsWith("好", "路灯", "2", "2", "Q10", "unknown-value", "state", "错误")
                .anyMatch(cell -> cell.startsWith("状态: “好” 不在取值表中"))
                .anyMatch(cell -> cell.startsWith("状态: '好' is not in the list of values"));
    }

    @Test
    void joinsTheFindingsOfARow() throws IOException {
        SurveyFile file = open("s.csv", "ObjID,ObjName,lon,lat\n1,a,2,3\n", "UTF-8");
        write(
                file,
                finding(1, Fault.BAD_CODE, "code", "1", "x"),
                finding(1, Fault.MISSING_VALUE, "state", "state", ""),
                finding(1, Fault.OUTSIDE_CITY, "geom", "2, 3", ""));

        List<String> row = cells(reopened("s")).get(0);
        assertThat(row.subList(4, 8))
                .containsExactly(
                        "1",
                        "Q04; Q07; Q12",
                        "bad-code; missing-value; outside-city",
                        "code; state; geom");
        assertThat(row.get(8)).isEqualTo("错误");
        assertThat(row.get(9)).startsWith("ObjID: ").contains("; lon, lat: 位置");
        assertThat(row.get(10)).startsWith("ObjID: code").contains("; lon, lat: position");
    }

    @Test
    void replacesTheColumnsOfAnEarlierFindingsFile() throws IOException {
        SurveyFile file =
                open(
                        "again.csv",
                        "ObjID,Row,check,fault,attribute,reason,ObjName\n1,7,Q04,x,y,z,a\n",
                        "UTF-8");
        write(file, finding(1, Fault.BAD_CODE, "code", "1", "x"));

        SurveyFile back = reopened("again");
        assertThat(back.header())
                .containsExactly(
                        "ObjID",
                        "ObjName",
                        "row",
                        "check",
                        "fault",
                        "attribute",
                        "severity",
                        "reason",
                        "reason_en",
                        "repair");
        assertThat(cells(back).get(0)).startsWith("1", "a", "1", "Q04");
    }

    @Test
    void keepsAColumnThatOnlyHappensToBeCalledLikeOurs() throws IOException {
        SurveyFile file = open("own.csv", "ObjID,Reason\n1,storm\n", "UTF-8");
        write(file, finding(1, Fault.BAD_CODE, "code", "1", "x"));

        assertThat(reopened("own").header())
                .startsWith("ObjID", "Reason", "row")
                .contains("reason");
    }

    @Test
    void saysItInEnglishWhereTheEncodingCannotSayItInChinese() throws IOException {
        Path path = folder.resolve("latin.csv");
        Files.writeString(path, "ObjID,ObjName\n1,caf\u00e9\n", StandardCharsets.ISO_8859_1);
        SurveyFile file = SurveyFiles.open(path, StandardCharsets.ISO_8859_1, null, "component");
        write(file, finding(1, Fault.FUTURE_DATE, "initial_date", "2099-01-01", "2026-07-01"));

        assertThat(Files.readString(findings("latin", "csv"), StandardCharsets.ISO_8859_1))
                .contains("caf\u00e9")
                .contains("date 2099-01-01 is after today, 2026-07-01")
                .doesNotContain("?");
    }

    @Test
    void padsShortRowsAndStartsNoFormula() throws IOException {
        SurveyFile file = open("ragged.csv", "ObjID,ObjName,x\n=1+1\n", "UTF-8");
        write(file, finding(1, Fault.BAD_CODE, "code", "=1+1", "digits"));

        assertThat(Files.readAllLines(findings("ragged", "csv")).get(1))
                .startsWith("'=1+1,,,1,Q04,bad-code,code,错误,ObjID: ");
        assertThat(cells(reopened("ragged")).get(0)).startsWith("=1+1", "", "", "1");
    }

    @Test
    void tellsAFaultOfTheWholeFileInARowOfItsOwn() throws IOException {
        SurveyFile file = open("short.csv", "ObjID,ObjName\n1,a\n", "UTF-8");
        write(file, finding(0, Fault.MISSING_COLUMN, "state", "state", "ObjID, ObjName"));

        assertThat(Files.readAllLines(findings("short", "csv")))
                .hasSize(2)
                .last()
                .asString()
                .startsWith(",,0,Q01,missing-column,state,错误,");
    }

    @Test
    void makesNoFilesWithoutFindingsAndRemovesThoseOfAnEarlierRun() throws IOException {
        SurveyFile file = open("s.csv", "ObjID,ObjName\n1,a\n", "UTF-8");
        assertThat(write(file, finding(1, Fault.BAD_CODE, "code", "1", "x"))).hasSize(4);
        assertThat(findings("s", "csv")).exists();

        assertThat(write(file)).isEmpty();

        assertThat(findings("s", "csv")).doesNotExist();
        assertThat(findings("s", "geojson")).doesNotExist();
        assertThat(findings("s", "html")).doesNotExist();
        assertThat(findings("s", "json")).doesNotExist();
    }

    @Test
    void writesOneGeoJsonFeatureAFindingWithItsPlace() throws IOException {
        SurveyFile file = open("s.csv", "ObjID,ObjName\n1,a\n2,b\n", "UTF-8");
        write(
                file,
                finding(1, Fault.BAD_CODE, "code", "<b>", "x"),
                new RowFinding(2, Fault.NEAR_DUPLICATE_POSITION, "geom", "1", "0.60", PLACE));

        JsonNode features =
                new ObjectMapper()
                        .readTree(Files.readString(findings("s", "geojson")))
                        .get("features");
        assertThat(features).hasSize(2);
        assertThat(features.get(0).get("geometry").isNull()).isTrue();
        assertThat(features.get(1).at("/geometry/coordinates").toString())
                .isEqualTo("[122.1,46.1]");
        JsonNode properties = features.get(1).get("properties");
        assertThat(properties.get("row").asLong()).isEqualTo(2);
        assertThat(properties.get("check").asText()).isEqualTo("Q13");
        assertThat(properties.get("severity").asText()).isEqualTo("WARNING");
        assertThat(properties.get("attribute").asText()).isEqualTo("geom");
        assertThat(properties.get("message_zh").asText()).contains("0.60 米");
        assertThat(properties.get("message_en").asText()).contains("0.60 m from component 1");
    }

    @ParameterizedTest
    @CsvSource({"survey.2026.csv, survey.2026-findings", "noending, noending-findings"})
    void namesItsFilesAfterTheSurvey(String name, String expected) throws IOException {
        SurveyFile file = open(name, "ObjID,ObjName\n1,a\n", "UTF-8");

        assertThat(write(file, finding(1, Fault.BAD_CODE, "code", "1", "x")))
                .extracting(p -> p.getFileName().toString())
                .containsExactly(
                        expected + ".html",
                        expected + ".csv",
                        expected + ".geojson",
                        expected + ".json");
    }

    private SurveyFile open(String name, String text, String charset) throws IOException {
        Path path = Files.write(folder.resolve(name), text.getBytes(Charset.forName(charset)));
        return SurveyFiles.open(path, null, null, "component");
    }

    private Path findings(String name, String ending) {
        return folder.resolve("findings").resolve(name + "-findings." + ending);
    }

    private SurveyFile reopened(String name) {
        SurveyFile back = SurveyFiles.open(findings(name, "csv"), null, null, "component");
        assertThat(back.header()).containsSubsequence(ADDED);
        return back;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aRunThatBrokeOffKeepsNoFileOpen(boolean afterTheLastRow) throws IOException {
        long before = spoolsOpen();
        SurveyFile file = open("a.csv", "code,lon,lat\n1,122.1,46.1\n", "UTF-8");
        FindingsFiles files =
                FindingsFiles.of(folder.resolve("findings"), folder.resolve("a.csv"), true);
        try (files;
                RowStream rows = file.rows()) {
            files.begin(file, FieldMap.of(COMPONENT, file.header(), file.hasGeometry(), null));
            files.row(rows.next(), List.of(finding(1, Fault.BAD_NUMBER, "lon", "x", "")));
            assertThat(spoolsOpen()).isEqualTo(before + 1);
            if (afterTheLastRow) {
                files.complete();
            }
        }
        if (afterTheLastRow) {
            files.abandon();
        }

        assertThat(spoolsOpen()).isEqualTo(before);
    }

    /** Files put aside that this process holds open. */
    private static long spoolsOpen() throws IOException {
        try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
            return open.filter(FindingsFilesTest::isSpool).count();
        }
    }

    private static boolean isSpool(Path open) {
        try {
            return Files.readSymbolicLink(open).toString().contains("gridward-findings");
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }

    private static RowFinding finding(
            long row, Fault fault, @Nullable String about, String value, String other) {
        return new RowFinding(row, fault, about, value, other, null);
    }

    /** Writes findings, all findings of one row together. */
    private List<Path> write(SurveyFile file, RowFinding... findings) {
        FieldMap map = FieldMap.of(COMPONENT, file.header(), file.hasGeometry(), null);
        FindingsFiles files =
                FindingsFiles.of(folder.resolve("findings"), folder.resolve(file.name()), false);
        try (files;
                RowStream rows = file.rows()) {
            files.begin(file, map);
            row(files, new RawRow(0, List.of()), findings);
            rows.forEachRemaining(row -> row(files, row, findings));
            files.complete();
        }
        return files.finish(
                new ReportOrder(
                        TestCity.plan("component", folder.resolve(file.name())),
                        ReportOfTest.of(file.name(), findings),
                        new EmptyCity()));
    }

    private static void row(FindingsFiles files, RawRow row, RowFinding... findings) {
        List<RowFinding> its =
                List.of(findings).stream().filter(f -> f.row() == row.number()).toList();
        if (!its.isEmpty()) {
            files.row(row, its);
        }
    }

    private static List<List<String>> cells(SurveyFile file) {
        List<List<String>> all = new ArrayList<>();
        try (RowStream rows = file.rows()) {
            rows.forEachRemaining(r -> all.add(r.cells()));
        }
        return all;
    }
}
