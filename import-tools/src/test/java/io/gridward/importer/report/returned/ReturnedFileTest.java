package io.gridward.importer.report.returned;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.finding.Severity;
import io.gridward.core.layer.AttributeType;
import io.gridward.core.layer.GeometryKind;
import io.gridward.core.layer.LocalText;
import io.gridward.importer.geopackage.GeoPackageColumn;
import io.gridward.importer.geopackage.GeoPackageWriter;
import io.gridward.importer.report.note.Note;
import io.gridward.importer.report.note.NoteSpool;
import io.gridward.importer.survey.RawRow;
import io.gridward.importer.survey.RowStream;
import io.gridward.importer.survey.SurveyFile;
import io.gridward.importer.survey.open.SurveyFiles;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** The file comes back as it was, with columns beside it. */
class ReturnedFileTest {
    private static final Geometry PLACE =
            new GeometryFactory().createPoint(new Coordinate(429855.54, 5104510.85));

    @TempDir private Path folder;

    /** Without the columns beside it, what comes back is what came, byte for byte. */
    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "UTF-8 | no | 编号,名称,值~1,雨水井盖,-3.5~2,路灯,+8613800000000~",
                "UTF-8 | yes | 编号,名称,值~1,雨水井盖,1~2,路灯,~",
                "GB18030 | no | \"编号\",\"名称\",\"值\"~\"1\",\"雨水\"\"井\"\"盖\",\"1\"~\"2\",\"\",\"2\"~",
                "GB18030 | no | \"编号\";值;\"名称\"~\"1\";-0.5;\"雨,水\"~\"2\";1e5;\"路灯\"~",
                "UTF-16LE | yes | 编号;名称;值^1;\"a;b\";1^2;c;2^",
                "UTF-16BE | yes | 编号,名称,值~1,\"两~行\",1~2,c,2~",
                "Big5 | no | 編號,名稱,值^1,路燈,1^2,雨水井,2^"
            })
    void givesBackEveryByteOfTheFile(String charset, String mark, String text) throws IOException {
        Charset encoding = Charset.forName(charset);
        String came =
                ("yes".equals(mark) ? "\uFEFF" : "") + text.replace("~", "\r\n").replace("^", "\n");
        Path source = Files.write(folder.resolve("in.csv"), came.getBytes(encoding));
        SurveyFile file = SurveyFiles.open(source, encoding, null, "component");

        Path back = write(source, file, true, note(2, "值", "名称"));

        String all = Files.readString(back, encoding);
        String end = text.contains("^") ? "\n" : "\r\n";
        char delimiter = file.textForm().delimiter();
        int added = AddedColumns.NAMES.size();
        String without =
                Arrays.stream(all.split("(?<=[^行两])" + end))
                        .map(line -> cut(line, delimiter, added))
                        .collect(Collectors.joining(end, "", end));
        assertThat(without).isEqualTo(came);
    }

    private static String cut(String line, char delimiter, int columns) {
        String rest = line;
        for (int i = 0; i < columns; i++) {
            rest = rest.substring(0, rest.lastIndexOf(delimiter));
        }
        return rest;
    }

    @Test
    void leavesNumbersWithASignAloneAndStartsNoFormula() throws IOException {
        Path source = Files.writeString(folder.resolve("in.csv"), "a,b,c,d\n-1.5,+2,=1+1,@x\n");
        Path back = write(source, open(source), true, note(1, "=cmd", "a"));

        assertThat(Files.readAllLines(back).get(1)).startsWith("-1.5,+2,'=1+1,'@x,1,Q10,");
        assertThat(Files.readAllLines(back).get(1)).contains(",a: =cmd");
    }

    @Test
    void givesBackTheRowsWithFindingsAloneWhenAsked() throws IOException {
        Path source = Files.writeString(folder.resolve("in.tsv"), "a\tb\n1\tx\n2\ty\n3\tz\n");

        Path back = write(source, open(source), false, note(2, "y", "b"));

        assertThat(back).hasFileName("in-findings.tsv");
        assertThat(Files.readAllLines(back))
                .hasSize(2)
                .last()
                .asString()
                .startsWith("2\ty\t2\tQ10");
    }

    @Test
    void tellsTheWorstAndEveryReasonOfARow() throws IOException {
        Path source = Files.writeString(folder.resolve("in.csv"), "a,b\n1,x\n2,y\n");
        Note warning = note(1, "w", "a");
        Note error =
                new Note(
                        1,
                        "Q04",
                        "bad-code",
                        Severity.ERROR,
                        "code",
                        "b",
                        warning.value(),
                        LocalText.of("编码不合规", "bad"),
                        LocalText.of("改为 1", "make it 1"),
                        false,
                        0,
                        0);

        List<String> lines = Files.readAllLines(write(source, open(source), true, warning, error));

        assertThat(lines.get(1))
                .isEqualTo(
                        "1,x,1,Q10; Q04,unknown-value; bad-code,state; code,错误,a: w; b: 编码不合规,a: w; b: bad,改为 1");
        assertThat(lines.get(2)).isEqualTo("2,y,2,,,,,,,");
    }

    @Test
    void givesAGeoPackageBackAsOneInItsOwnSystem() throws IOException {
        Path source = folder.resolve("lamps.gpkg");
        try (GeoPackageWriter out = GeoPackageWriter.create(source)) {
            List<GeoPackageColumn> columns =
                    List.of(
                            new GeoPackageColumn("ObjID", AttributeType.TEXT),
                            new GeoPackageColumn("Row", AttributeType.INTEGER));
            out.addLayer("lamps", "lamps", columns, 4550, GeometryKind.GEOMETRY);
            out.write(List.of("1", 5L), PLACE);
            out.write(Arrays.asList("2", null), null);
        }

        Path written = write(source, open(source), true, note(2, "y", "ObjID"));
        SurveyFile back = open(written);

        assertThat(written).hasFileName("lamps-findings.gpkg");
        assertThat(back.declaredCrs().orElseThrow().crs().epsg()).isEqualTo(4550);
        assertThat(back.header()).startsWith("ObjID", "Row", "row_", "check", "fault");
        List<RawRow> rows = rows(back);
        assertThat(rows.get(0).cells()).startsWith("1", "5", "1", "");
        assertThat(rows.get(0).geometry()).isEqualTo(PLACE);
        assertThat(rows.get(1).cells()).startsWith("2", "", "2", "Q10", "unknown-value");
        assertThat(rows.get(1).geometry()).isNull();
    }

    private SurveyFile open(Path path) {
        return SurveyFiles.open(path, null, null, "component");
    }

    private Path write(Path source, SurveyFile file, boolean whole, Note... notes)
            throws IOException {
        Path out = Files.createDirectories(folder.resolve("out"));
        try (NoteSpool spool = new NoteSpool()) {
            spool.add(notes[0].row(), List.of(notes));
            String name = file.name().replaceFirst("\\.[^.]*$", "") + "-findings";
            return ReturnedFile.write(source, file, spool, whole, out, name);
        }
    }

    private static Note note(long row, String text, String column) {
        LocalText both = LocalText.of(text, text);
        LocalText none = LocalText.of("", "");
        return new Note(
                row,
                "Q10",
                "unknown-value",
                Severity.WARNING,
                "state",
                column,
                both,
                both,
                none,
                false,
                Double.NaN,
                Double.NaN);
    }

    private static List<RawRow> rows(SurveyFile file) {
        List<RawRow> all = new ArrayList<>();
        try (RowStream rows = file.rows()) {
            rows.forEachRemaining(all::add);
        }
        return all;
    }
}
