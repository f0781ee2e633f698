package io.gridward.importer.survey.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.importer.survey.Aspect;
import io.gridward.importer.survey.Detection;
import io.gridward.importer.survey.RawRow;
import io.gridward.importer.survey.ReadLimits;
import io.gridward.importer.survey.RowStream;
import io.gridward.importer.survey.SurveyFile;
import io.gridward.importer.survey.UnreadableFile;
import io.gridward.importer.survey.archive.ZipArchive;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sheets of workbooks as people fill them in. */
class ExcelFileTest {
    @TempDir private Path folder;

    @Test
    void readsTheDigitsOfCodesAndTheDaysOfDates() throws IOException {
        SurveyFile file =
                sheet(
                        s -> {
                            row(s, 0, "ObjID", "BGID", "ORDate", "Height", "Note", "Flag");
                            s.value(1, 0, "15220101001000001");
                            s.value(1, 1, 152201001001001L);
                            s.value(1, 2, LocalDate.of(2020, 1, 2));
                            s.style(1, 2).format("yyyy/m/d").set();
                            s.value(1, 3, 0.1 + 0.2);
                            s.value(1, 4, "=1+1");
                            s.value(1, 5, true);
                            s.value(2, 0, 101001);
                            s.style(2, 0).format("0000000").set();
                            s.value(2, 2, LocalDateTime.of(2020, 1, 2, 3, 4, 5));
                            s.style(2, 2).format("yyyy-mm-dd hh:mm").set();
                            s.value(2, 3, 1200000);
                        });

        List<RawRow> rows = rows(file);
        assertThat(file.header())
                .containsExactly("ObjID", "BGID", "ORDate", "Height", "Note", "Flag");
        assertThat(rows.get(0).cells())
                .containsExactly(
                        "15220101001000001",
                        "152201001001001",
                        "2020-01-02",
                        "0.30000000000000004",
                        "=1+1",
                        "true");
        assertThat(rows.get(1).cells()).startsWith("0101001", "", "2020-01-02T03:04:05", "1200000");
    }

    @Test
    void tellsOfCodesThatExcelHasRounded() throws IOException {
        SurveyFile file =
                sheet(
                        s -> {
                            row(s, 0, "code", "name");
                            s.value(1, 0, 15220101001000001L);
                            s.value(1, 1, "路灯");
                        });

        Detection format = file.detections().get(0);
        assertThat(format.certain()).isFalse();
        assertThat(format.en()).contains("columns code hold numbers of more than 15 digits");
        assertThat(format.zh()).contains("文本");
    }

    @Test
    void passesOverBlankRowsAndCountsTheOthers() throws IOException {
        SurveyFile file =
                sheet(
                        s -> {
                            s.value(0, 0, " ");
                            row(s, 2, "code", "name", "");
                            row(s, 5, "1", "a");
                            row(s, 9, "2", "b");
                        });

        assertThat(file.header()).containsExactly("code", "name");
        for (int reading = 0; reading < 2; reading++) {
            assertThat(rows(file))
                    .extracting(r -> r.number() + r.cell(0) + r.cell(1))
                    .containsExactly("11a", "22b");
        }
    }

    @ParameterizedTest(name = "asked for {0}, preferred {1}: {2}")
    @CsvSource({
        ", component, component",
        "路灯, component, 路灯",
        "隐藏, component, 隐藏",
        ", 路灯, 路灯",
    })
    void takesTheSheetThatIsNamed(String asked, String preferred, String taken) throws IOException {
        SurveyFile file = open(threeSheets(), asked, preferred);

        assertThat(rows(file).get(0).cells()).containsExactly(taken);
        assertThat(layer(file).value()).isEqualTo(taken);
        assertThat(layer(file).en()).contains("one of 3 sheets");
    }

    @Test
    void saysWhichSheetsThereAreWhenNoneIsMeant() throws IOException {
        Path book = threeSheets();

        assertThatThrownBy(() -> open(book, null, "place"))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("it has 2 sheets")
                .hasMessageContaining("路灯")
                .hasMessageContaining("--layer-name");
        assertThatThrownBy(() -> open(book, "trees", "place"))
                .hasMessageContaining("no sheet 'trees'");
    }

    private Path threeSheets() throws IOException {
        return book(
                b -> {
                    for (String name : List.of("component", "路灯", "隐藏", "empty")) {
                        Worksheet s = b.newWorksheet(name);
                        if (!name.equals("empty")) {
                            row(s, 0, "name");
                            row(s, 1, name);
                        }
                        if (name.equals("隐藏")) {
                            s.setVisibilityState(VisibilityState.HIDDEN);
                        }
                    }
                });
    }

    @Test
    void takesTheOnlyVisibleSheet() throws IOException {
        Path book =
                book(
                        b -> {
                            row(b.newWorksheet("数据"), 0, "code");
                            b.newWorksheet("Sheet2");
                            Worksheet hidden = b.newWorksheet("lists");
                            row(hidden, 0, "x");
                            hidden.setVisibilityState(VisibilityState.VERY_HIDDEN);
                        });
        SurveyFile file = open(book, null, "component");

        assertThat(layer(file).value()).isEqualTo("数据");
        assertThat(rows(file)).isEmpty();
    }

    @Test
    void refusesAWorkbookOfNothing() throws IOException {
        Path book = book(b -> b.newWorksheet("a"));

        assertThatThrownBy(() -> open(book, null, "component"))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("no header row");
    }

    @Test
    void readsAWorkbookWithoutStyles() throws IOException {
        Path bare =
                edited(
                        "[Content_Types].xml",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml",
                        "application/xml");
        SurveyFile styled = open(threeSheets(), null, "component");

        SurveyFile file = open(bare, null, "component");

        assertThat(file.header()).isEqualTo(styled.header()).isNotEmpty();
        assertThat(rows(file)).hasSameSizeAs(rows(styled));
    }

    @Test
    void tellsOfAWorkbookThatBreaksOff() throws IOException {
        byte[] whole = Files.readAllBytes(threeSheets());
        for (int n = 4; n < whole.length; n += 7) {
            Path cut = Files.write(folder.resolve("cut.xlsx"), Arrays.copyOf(whole, n));
            assertThatThrownBy(() -> open(cut, null, "component"))
                    .as("%d bytes", n)
                    .isInstanceOf(UnreadableFile.class);
        }
    }

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource({
        "xl/worksheets/sheet1.xml, <sheetData>, <!DOCTYPE x><sheetData>, DOCTYPE",
        "xl/worksheets/sheet1.xml, r=\"A1\", r=\"AAAAAA1\", beyond the sheet"
    })
    void refusesXmlThatIsMeantToHarm(String part, String good, String bad, String told)
            throws IOException {
        Path hostile = edited(part, good, bad);

        assertThatThrownBy(() -> open(hostile, null, "component"))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining(told);
    }

    @Test
    void refusesTooMuchSharedText() throws IOException {
        Path book = threeSheets();
        ReadLimits little = new ReadLimits(1 << 20, 100, 10, 1_000, 100, 100, 1 << 20, 100, 100);

        assertThatThrownBy(
                        () ->
                                ExcelFile.open(
                                        book,
                                        ZipArchive.open(book, little),
                                        null,
                                        "component",
                                        little))
                .hasMessageContaining("max-shared-text-bytes");
    }

    /** The workbook of three sheets with a piece of one part replaced. */
    private Path edited(String part, String good, String bad) throws IOException {
        Path from = threeSheets();
        Path to = folder.resolve("hostile.xlsx");
        try (ZipFile in = new ZipFile(from.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
            for (ZipEntry e : Collections.list(in.entries())) {
                byte[] bytes = in.getInputStream(e).readAllBytes();
                String text = new String(bytes, StandardCharsets.UTF_8);
                if (e.getName().equals(part)) {
                    assertThat(text).contains(good);
                    text = text.replace(good, bad);
                }
                out.putNextEntry(new ZipEntry(e.getName()));
                out.write(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        return to;
    }

    private static void row(Worksheet sheet, int row, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            sheet.value(row, i, cells[i]);
        }
    }

    private SurveyFile sheet(Consumer<Worksheet> fill) throws IOException {
        return open(book(b -> fill.accept(b.newWorksheet("普查"))), null, "component");
    }

    private Path book(Consumer<Workbook> fill) throws IOException {
        Path path = folder.resolve("survey.xlsx");
        try (OutputStream out = Files.newOutputStream(path);
                Workbook book = new Workbook(out, "test", "1.0")) {
            fill.accept(book);
        }
        return path;
    }

    private static SurveyFile open(Path path, String name, String preferred) {
        ZipArchive archive = ZipArchive.open(path, ReadLimits.DEFAULT);
        return ExcelFile.open(path, archive, name, preferred, ReadLimits.DEFAULT);
    }

    private static Detection layer(SurveyFile file) {
        return file.detections().stream().filter(d -> d.aspect() == Aspect.LAYER).findFirst().get();
    }

    private static List<RawRow> rows(SurveyFile file) {
        List<RawRow> all = new ArrayList<>();
        try (RowStream rows = file.rows()) {
            rows.forEachRemaining(all::add);
        }
        return all;
    }
}
