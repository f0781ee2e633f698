package io.gridward.importer.survey.excel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.importer.survey.Aspect;
import io.gridward.importer.survey.Detection;
import io.gridward.importer.survey.RawRow;
import io.gridward.importer.survey.ReadLimits;
import io.gridward.importer.survey.RowStream;
import io.gridward.importer.survey.SurveyFile;
import io.gridward.importer.survey.UnreadableFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sheets of workbooks of Excel 97 to 2003. */
@Tag("slow")
class OldExcelFileTest {
    @TempDir private Path folder;

    private final HSSFWorkbook book = new HSSFWorkbook();

    @Test
    void readsTheDigitsOfCodesAndTheDaysOfDates() throws IOException {
        Sheet sheet = book.createSheet("component");
        row(sheet, 0, "ObjID", "BGID", "ORDate", "Height", "Note", "Flag");
        Row first = row(sheet, 1, "15220101001000001");
        first.createCell(1).setCellValue(152201001001001D);
        first.createCell(2).setCellValue(LocalDate.of(2020, 1, 2));
        dated(first, 2, "yyyy/m/d");
        first.createCell(3).setCellValue(0.1 + 0.2);
        first.createCell(4).setCellValue("=1+1");
        first.createCell(5).setCellValue(true);
        Row second = sheet.createRow(2);
        second.createCell(0).setCellValue(101001);
        dated(second, 0, "0000000");
        second.createCell(2).setCellValue(LocalDateTime.of(2020, 1, 2, 3, 4, 5));
        dated(second, 2, "yyyy-mm-dd hh:mm");
        second.createCell(3).setCellValue(1200000);

        SurveyFile file = open(null);

        assertThat(file.header())
                .containsExactly("ObjID", "BGID", "ORDate", "Height", "Note", "Flag");
        List<RawRow> rows = rows(file);
        assertThat(rows.get(0).cells())
                .containsExactly(
                        "15220101001000001",
                        "152201001001001",
                        "2020-01-02",
                        "0.30000000000000004",
                        "=1+1",
                        "true");
        assertThat(rows.get(1).cells())
                .containsExactly("0101001", "", "2020-01-02T03:04:05", "1200000");
        assertThat(file.detections().get(0).value()).isEqualTo("Excel .xls");
        assertThat(file.detections().get(0).certain()).isTrue();
    }

    @Test
    void takesTheResultsOfFormulas() throws IOException {
        Sheet sheet = book.createSheet("component");
        row(sheet, 0, "a", "b", "c", "d");
        Row row = sheet.createRow(1);
        row.createCell(0).setCellFormula("\"路\"&\"灯\"");
        row.createCell(1).setCellFormula("40+2");
        row.createCell(2).setCellFormula("1=1");
        row.createCell(3).setCellFormula("1/0");
        book.getCreationHelper().createFormulaEvaluator().evaluateAll();

        assertThat(rows(open(null)).get(0).cells()).startsWith("路灯", "42", "true");
        assertThat(rows(open(null)).get(0).cell(3)).isEmpty();
    }

    @Test
    void tellsOfCodesThatExcelHasRounded() throws IOException {
        Sheet sheet = book.createSheet("component");
        row(sheet, 0, "code", "name");
        row(sheet, 1, "", "路灯").createCell(0).setCellValue(15220101001000001D);

        Detection format = open(null).detections().get(0);

        assertThat(format.certain()).isFalse();
        assertThat(format.en()).contains("columns code hold numbers of more than 15 digits");
    }

    @Test
    void passesOverBlankRowsAndCountsTheOthers() throws IOException {
        Sheet sheet = book.createSheet("component");
        row(sheet, 0, " ");
        row(sheet, 2, "code", "name", "");
        row(sheet, 5, "1", "a");
        row(sheet, 9, "2", "b");

        SurveyFile file = open(null);

        assertThat(file.header()).containsExactly("code", "name");
        for (int reading = 0; reading < 2; reading++) {
            assertThat(rows(file))
                    .extracting(r -> r.number() + r.cell(0) + r.cell(1))
                    .containsExactly("11a", "22b");
        }
    }

    @Test
    void takesTheSheetThatIsNamedWhateverLiesBetween() throws IOException {
        for (String name : List.of("empty", "路灯", "井盖", "隐藏")) {
            Sheet sheet = book.createSheet(name);
            if (!name.equals("empty")) {
                row(sheet, 0, "name");
                row(sheet, 1, name);
            }
        }
        book.setSheetHidden(3, true);

        assertThat(rows(open("井盖")).get(0).cells()).containsExactly("井盖");
        assertThat(rows(open("隐藏")).get(0).cells()).containsExactly("隐藏");
        assertThatThrownBy(() -> open(null))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("it has 2 sheets (路灯, 井盖, 隐藏)")
                .hasMessageContaining("--layer-name");
        assertThat(open("路灯").detections())
                .filteredOn(d -> d.aspect() == Aspect.LAYER)
                .extracting(Detection::en)
                .containsExactly("layer 路灯 (one of 3 sheets)");
    }

    @Test
    void saysThatAWorkbookIsLocked() throws IOException {
        row(book.createSheet("component"), 0, "name");
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        try {
            write();
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }

        assertThatThrownBy(() -> read(file()))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("locked by a password");
    }

    @Test
    void saysThatAnotherOfficeFileIsNoWorkbook() throws IOException {
        try (POIFSFileSystem other = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(file())) {
            other.createDocument(new ByteArrayInputStream(new byte[5000]), "WordDocument");
            other.writeFilesystem(out);
        }

        assertThatThrownBy(() -> read(file()))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("no workbook of Excel 97 to 2003");
    }

    @Test
    void damageIsSaidAndNeverThrownOtherwise() throws IOException {
        Sheet sheet = book.createSheet("component");
        row(sheet, 0, "code", "name");
        for (int i = 1; i < 200; i++) {
            row(sheet, i, String.valueOf(i), "路灯" + i).createCell(2).setCellValue(i / 7.0);
        }
        write();
        byte[] whole = Files.readAllBytes(file());
        Random random = new Random(20261126);
        for (int i = 0; i < 300; i++) {
            byte[] bad =
                    Arrays.copyOf(whole, i % 3 == 0 ? random.nextInt(whole.length) : whole.length);
            for (int k = 0; k < 8 && bad.length > 0; k++) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt();
            }
            Files.write(file(), bad);
            assertThatCode(
                            () -> {
                                try {
                                    read(file());
                                } catch (UnreadableFile e) {
                                    assertThat(e).hasMessageContaining("book.xls");
                                }
                            })
                    .as("damage %d", i)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void holdsNoMoreThanIsAllowed() throws IOException {
        Sheet sheet = book.createSheet("component");
        for (int i = 0; i < 300; i++) {
            row(sheet, i, "code", "name" + i);
        }
        write();
        ReadLimits usual = ReadLimits.DEFAULT;

        assertThatThrownBy(() -> OldExcelFile.open(file(), null, "component", limits(usual, 1000)))
                .hasMessageContaining("too large for an old workbook");
        assertThatThrownBy(
                        () ->
                                OldExcelFile.open(
                                        file(), null, "component", limits(usual, 20 * 1024 * 4)))
                .isInstanceOf(UnreadableFile.class);
    }

    private static ReadLimits limits(ReadLimits usual, long sharedTextBytes) {
        return new ReadLimits(
                usual.fileBytes(),
                usual.rows(),
                usual.columns(),
                usual.cellCharacters(),
                usual.vertices(),
                usual.entries(),
                usual.unpackedBytes(),
                usual.ratio(),
                sharedTextBytes);
    }

    private static Row row(Sheet sheet, int number, String... texts) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < texts.length; i++) {
            row.createCell(i).setCellValue(texts[i]);
        }
        return row;
    }

    private void dated(Row row, int column, String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        row.getCell(column).setCellStyle(style);
    }

    private Path file() {
        return folder.resolve("book.xls");
    }

    private void write() throws IOException {
        try (OutputStream out = Files.newOutputStream(file())) {
            book.write(out);
        }
    }

    private SurveyFile open(String sheet) throws IOException {
        write();
        return OldExcelFile.open(file(), sheet, "place", ReadLimits.DEFAULT);
    }

    private static List<RawRow> read(Path file) {
        return rows(OldExcelFile.open(file, null, "component", ReadLimits.DEFAULT));
    }

    private static List<RawRow> rows(SurveyFile file) {
        List<RawRow> rows = new ArrayList<>();
        try (RowStream stream = file.rows()) {
            while (stream.hasNext()) {
                rows.add(stream.next());
            }
        }
        return rows;
    }
}
