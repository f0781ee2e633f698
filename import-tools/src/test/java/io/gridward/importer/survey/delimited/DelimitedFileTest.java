package io.gridward.importer.survey.delimited;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.importer.survey.RawRow;
import io.gridward.importer.survey.ReadLimits;
import io.gridward.importer.survey.RowStream;
import io.gridward.importer.survey.SurveyBytes;
import io.gridward.importer.survey.SurveyFile;
import io.gridward.importer.survey.UnreadableFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DelimitedFileTest {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String TABLE = "code,name\n1,雨水井盖\n2,路灯\n";

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "Big5"})
    void readsChineseInEveryEncoding(String name) throws IOException {
        String text = "code,name\n" + "1,國民政府路燈井蓋交通標誌牌\n".repeat(40);
        SurveyFile file = write(text.getBytes(Charset.forName(name)));

        assertThat(cells(file).get(0)).containsExactly("1", "國民政府路燈井蓋交通標誌牌");
    }

    @ParameterizedTest
    @CsvSource({"井盖", "完好", "路灯", "乌兰浩特市", "雨水箅子", "电", "一"})
    void readsOneShortWordOfGb18030(String word) throws IOException {
        SurveyFile file = write(("code,name\n1," + word + "\n").getBytes(GB18030));

        assertThat(cells(file)).containsExactly(List.of("1", word));
        assertThat(file.textForm().charset()).isEqualTo(GB18030);
    }

    @Test
    void findsForeignBytesFarBehindTheStart() throws IOException {
        String latin = "code,name\n" + "1,lamp\n".repeat(30_000);
        SurveyFile file = write((latin + "2,井盖\n").getBytes(GB18030));

        assertThat(cells(file).get(30_000)).containsExactly("2", "井盖");
    }

    @Test
    void doesNotTakeACharacterCutByTheBufferForAFault() throws IOException {
        for (int shift = 0; shift < 3; shift++) {
            String text = "c,n\n" + "x".repeat(shift) + "1,井盖\n".repeat(20_000);
            assertThat(write(text.getBytes(StandardCharsets.UTF_8)).textForm().charset())
                    .as("shift %d", shift)
                    .isEqualTo(StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, EFBBBF", "UTF-16LE, FFFE", "UTF-16BE, FEFF", "GB18030, 84319533"})
    void keepsTheByteOrderMarkOutOfTheHeader(String charset, String mark) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(java.util.HexFormat.of().parseHex(mark));
        bytes.write(TABLE.getBytes(Charset.forName(charset)));
        SurveyFile file = write(bytes.toByteArray());

        assertThat(file.header()).containsExactly("code", "name");
        assertThat(file.textForm().byteOrderMark()).isTrue();
        assertThat(cells(file)).containsExactly(List.of("1", "雨水井盖"), List.of("2", "路灯"));
    }

    @Test
    void knowsUtf16WithoutAMark() throws IOException {
        assertThat(write(TABLE.getBytes(StandardCharsets.UTF_16LE)).header())
                .containsExactly("code", "name");
    }

    @Test
    void believesAStatedEncodingAndSaysSo() throws IOException {
        Path path = folder.resolve("stated.csv");
        Files.write(path, TABLE.getBytes(GB18030));
        SurveyFile file = DelimitedFile.open(SurveyBytes.of(path), GB18030, ReadLimits.DEFAULT);

        assertThat(cells(file).get(1)).containsExactly("2", "路灯");
        assertThat(file.textForm().reason().en()).contains("stated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t", ",", ";", "|"})
    void findsTheDelimiterInTheHeader(String delimiter) throws IOException {
        String text =
                String.join(delimiter, "code", "name", "x")
                        + "\n"
                        + String.join(delimiter, "1", "lamp", "2")
                        + "\n";

        assertThat(cells(write(text.getBytes(StandardCharsets.UTF_8))))
                .containsExactly(List.of("1", "lamp", "2"));
    }

    @Test
    void numbersDataRowsAndPassesOverBlankLines() throws IOException {
        SurveyFile file = write("\ncode,name\n\n1,a\n\n2,b\n\n".getBytes(StandardCharsets.UTF_8));
        List<Long> numbers = new ArrayList<>();
        try (RowStream rows = file.rows()) {
            rows.forEachRemaining(r -> numbers.add(r.number()));
        }

        assertThat(numbers).containsExactly(1L, 2L);
    }

    @Test
    void givesRaggedRowsAsTheyAre() throws IOException {
        SurveyFile file = write("a,b,c\n1\n1,2,3,4\n".getBytes(StandardCharsets.UTF_8));
        try (RowStream rows = file.rows()) {
            RawRow shorter = rows.next();
            assertThat(shorter.cell(2)).isEmpty();
            assertThat(rows.next().cells()).containsExactly("1", "2", "3", "4");
        }
    }

    @Test
    void keepsQuotedDelimitersAndLineBreaksInACell() throws IOException {
        SurveyFile file = write("a,b\n\"x,\"\"y\"\"\nz\",2\n".getBytes(StandardCharsets.UTF_8));

        assertThat(cells(file)).containsExactly(List.of("x,\"y\"\nz", "2"));
    }

    @Test
    void readsAQuoteThatIsNeverClosedToTheEnd() throws IOException {
        SurveyFile file = write("a,b\n1,\"open\n2,x\n".getBytes(StandardCharsets.UTF_8));

        assertThat(cells(file)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"25 m²", "45°", "café", "Ø 300", "-", "乌兰浩特 м"})
    void staysWithUtf8WhereItMayBeMeant(String text) throws IOException {
        SurveyFile file = write(("code,name\n1," + text + "\n").getBytes(StandardCharsets.UTF_8));

        assertThat(cells(file)).containsExactly(List.of("1", text));
        assertThat(file.textForm().charset()).isEqualTo(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({"\\n", "\\r\\n", "\\r"})
    void readsEveryKindOfLineEnd(String end) throws IOException {
        String line = end.translateEscapes();
        SurveyFile file =
                write(
                        ("code,name" + line + "1,a" + line + "2,b" + line)
                                .getBytes(StandardCharsets.UTF_8));

        assertThat(file.header()).containsExactly("code", "name");
        assertThat(cells(file)).containsExactly(List.of("1", "a"), List.of("2", "b"));
    }

    @Test
    void readsALastLineWithoutAnEnd() throws IOException {
        assertThat(cells(write("code,name\n1,a".getBytes(StandardCharsets.UTF_8))))
                .containsExactly(List.of("1", "a"));
    }

    @Test
    void marksWhatAStatedEncodingCannotRead() throws IOException {
        Path path = folder.resolve("wrong.csv");
        Files.write(path, "code,name\n1,路灯\n".getBytes(GB18030));
        SurveyFile file =
                DelimitedFile.open(
                        SurveyBytes.of(path), StandardCharsets.UTF_8, ReadLimits.DEFAULT);

        assertThat(cells(file).get(0).get(1)).contains("\uFFFD");
    }

    @Test
    void keepsAMarkOutOfTheHeaderAlsoWhenTheEncodingIsStated() throws IOException {
        Path path = folder.resolve("marked.csv");
        Files.writeString(path, "\uFEFFcode,name\n1,路灯\n");
        SurveyFile file =
                DelimitedFile.open(
                        SurveyBytes.of(path), StandardCharsets.UTF_8, ReadLimits.DEFAULT);

        assertThat(file.header()).containsExactly("code", "name");
        assertThat(file.textForm().byteOrderMark()).isTrue();
    }

    @Test
    void takesTheApostropheOffACellThatCannotStartAFormula() throws IOException {
        SurveyFile file = write("'=code,name\n'=1+1,'x\n".getBytes(StandardCharsets.UTF_8));

        assertThat(file.header()).containsExactly("=code", "name");
        assertThat(cells(file)).containsExactly(List.of("=1+1", "'x"));
    }

    @Test
    void countsRowsAndNotLines() throws IOException {
        SurveyFile file = write("a,b\n\"one\ntwo\",1\n\n3,4\n".getBytes(StandardCharsets.UTF_8));
        try (RowStream rows = file.rows()) {
            assertThat(rows.next().number()).isEqualTo(1);
            assertThat(rows.next().number()).isEqualTo(2);
            assertThat(rows.hasNext()).isFalse();
            assertThatThrownBy(rows::next).isInstanceOf(java.util.NoSuchElementException.class);
        }
    }

    @Test
    void canBeReadTwice() throws IOException {
        SurveyFile file = write(TABLE.getBytes(StandardCharsets.UTF_8));

        assertThat(cells(file)).isEqualTo(cells(file)).hasSize(2);
    }

    @Test
    void refusesWhatIsNoSurvey() throws IOException {
        assertRefused(Files.writeString(folder.resolve("blank.csv"), "\n \n"), "header");
        assertRefused(
                Files.write(folder.resolve("x.bin"), new byte[] {1, 0, 2, 0, 0, 3, 0, 0, 'x'}),
                "not a text");
    }

    private static void assertRefused(Path path, String reason) {
        assertThatThrownBy(() -> DelimitedFile.open(SurveyBytes.of(path), null, ReadLimits.DEFAULT))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining(reason)
                .hasMessageContaining(path.getFileName().toString());
    }

    private SurveyFile write(byte[] bytes) throws IOException {
        Path path = folder.resolve("survey.csv");
        Files.write(path, bytes);
        return DelimitedFile.open(SurveyBytes.of(path), null, ReadLimits.DEFAULT);
    }

    private static List<List<String>> cells(SurveyFile file) {
        List<List<String>> all = new ArrayList<>();
        try (RowStream rows = file.rows()) {
            rows.forEachRemaining(r -> all.add(r.cells()));
        }
        return all;
    }
}
