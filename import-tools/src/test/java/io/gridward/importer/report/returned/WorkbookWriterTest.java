package io.gridward.importer.report.returned;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.finding.Severity;
import io.gridward.core.layer.LocalText;
import io.gridward.importer.report.note.Note;
import io.gridward.importer.survey.RawRow;
import io.gridward.importer.survey.SurveyFile;
import io.gridward.importer.survey.open.SurveyFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook with the cells that are wrong coloured. */
class WorkbookWriterTest {
    @TempDir private Path folder;

    @Test
    void keepsCodesAsTextsAndColoursTheCellsAFindingIsAbout() throws IOException {
        Path source = Files.writeString(folder.resolve("in.csv"), "ObjID,x,y,名称\n1,2,3,4\n");
        SurveyFile file = SurveyFiles.open(source, null, null, "component");
        Path path = folder.resolve("out.xlsx");
        try (WorkbookWriter out = new WorkbookWriter(path, file)) {
            out.row(row(1, "152201010100000012", "-429855.54", "5104510.85", "=1+1"), List.of());
            out.row(row(2, "0417", "", "3", "路灯"), List.of(note("x, y"), note("名称")));
        }

        String sheet = part(path, "xl/worksheets/sheet1.xml");
        String texts = part(path, "xl/sharedStrings.xml");
        assertThat(texts)
                .contains("152201010100000012", "0417", "=1+1", "&#x8def;&#x706f;", "reason_en");
        assertThat(sheet).contains("<v>-429855.54</v>").doesNotContain("<f>");
        assertThat(sheet).containsPattern("<c r=\"B3\" s=\"\\d+\"");
        assertThat(sheet).containsPattern("<c r=\"C3\" s=\"\\d+\"");
        assertThat(sheet).containsPattern("<c r=\"D3\" s=\"\\d+\"");
        assertThat(sheet).doesNotContainPattern("<c r=\"[BCD]2\" s=\"[1-9]");
        assertThat(part(path, "xl/styles.xml")).contains("F8CBAD");
    }

    private static RawRow row(long number, String... cells) {
        return new RawRow(number, List.of(cells));
    }

    private static Note note(String column) {
        LocalText text = LocalText.of("不对", "wrong");
        return new Note(
                2,
                "Q02",
                "x",
                Severity.ERROR,
                "geom",
                column,
                text,
                text,
                LocalText.of("", ""),
                false,
                0,
                0);
    }

    private static String part(Path workbook, String name) throws IOException {
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            return new String(
                    zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
