package io.gridward.importer.survey.delimited;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.gridward.importer.survey.RawRow;
import io.gridward.importer.survey.ReadLimits;
import io.gridward.importer.survey.RowStream;
import io.gridward.importer.survey.SurveyBytes;
import io.gridward.importer.survey.SurveyFile;
import io.gridward.importer.survey.UnreadableFile;
import io.gridward.importer.survey.encoding.EncodingDetector.Detected;
import io.gridward.importer.text.SafeCsv;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts are read as Commons CSV alone reads them, whichever reader takes them. */
class StrictAndLenientTest {
    private static final long SEED = 30428;
    private static final Charset GBK = Charset.forName("GBK");

    private static final ReadLimits LIMITS =
            new ReadLimits(1L << 30, 1000, 1000, 50, 1000, 10, 1L << 30, 250, 1L << 20);

    /** Of texts that are quoted as they should be. */
    private static final String[] STRICT = {
        ",",
        ",",
        "\n",
        "\n",
        "\r\n",
        " ",
        "井盖",
        "1",
        "lamp",
        "'=1",
        "'x",
        ",\"a,b\",",
        ",\"两\r\n行\"\n",
        ",\"a \"\"b\"\"\",",
        "\"\"\n",
        "x\"y",
        ";",
        "\n\n"
    };

    /** Of any text. */
    private static final String[] ANY = {
        "\"",
        "\"\"",
        ",",
        ",",
        ";",
        "\n",
        "\r",
        "\r\n",
        " ",
        "井",
        "1",
        "lamp",
        "'",
        "\"a,b\"",
        ",\"a\rb\"\n"
    };

    @TempDir private Path folder;

    @ParameterizedTest(name = "{0} texts of up to {1} pieces")
    @CsvSource({"1500, 30", "40, 9000"})
    void readsAnyTextAsCommonsCsvDoes(int texts, int most) throws IOException {
        compare(ANY, texts, most);
    }

    @ParameterizedTest(name = "{0} texts of up to {1} pieces")
    @CsvSource({"1500, 30", "40, 9000"})
    void readsStrictTextAsCommonsCsvDoes(int texts, int most) throws IOException {
        compare(STRICT, texts, most);
    }

    private void compare(String[] pieces, int texts, int most) throws IOException {
        Random random = new Random(SEED);
        for (int round = 0; round < texts; round++) {
            StringBuilder text = new StringBuilder("code,name\n");
            for (int i = random.nextInt(most); i > 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            SurveyFile file = file(text.toString());

            assertThat(rows(file))
                    .as("seed %d, round %d: %.200s", SEED, round, text)
                    .isEqualTo(oracle(text.toString()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b\nx,\"1\r2\"\ny,z\n", // FastCSV 4.1.0 alone gives one row: x, y, z
                "a,b\nx,\"1\r\"\ny,z\n",
                "a,b\n1,\"3\" pipe, 4\" long\"\n2,y\n",
                "a,b\n1,\"x\" \n2,y\n",
                "a,b\n1,\"x\"\"",
                "a,b\n1,\"\"\"",
                "a,b\n1,\"\"",
                "a,b\n1,\"x",
                "a,b\n1,\"",
                "a,b\n1,\r",
                "\"a\" ,b\n1,2\n"
            })
    void readsWhatTheTwoReadersTakeDifferently(String text) throws IOException {
        assertThat(rows(file(text))).isEqualTo(oracle(text));
    }

    @Test
    void goesOnLenientlyBehindTheRowsThatWereGiven() throws IOException {
        String text = "code,name\n" + "1,lamp\n".repeat(5_000) + "2,\"3\" pipe\n3,x\n";

        List<RawRow> rows = rows(file(text));

        assertThat(rows).hasSize(5_002).isEqualTo(oracle(text));
        assertThat(rows.get(5_000)).isEqualTo(new RawRow(5_001, List.of("2", "3 pipe")));
    }

    @Test
    void refusesARowThatIsTooLongInTheSameWords() throws IOException {
        Path path = folder.resolve("open.csv");
        Files.writeString(path, "code,name\n1,\"" + "never closed ".repeat(60_000));
        SurveyBytes bytes = SurveyBytes.of(path);
        Detected utf8 = Detected.stated(bytes, StandardCharsets.UTF_8);

        String strict = refusal(new StrictRecords(RecordReader.open(bytes, utf8, LIMITS), ','));
        String lenient = refusal(new LenientRecords(RecordReader.open(bytes, utf8, LIMITS), ','));

        assertThat(strict).isEqualTo(lenient).contains("never closed", "max-cell-characters");
    }

    private static String refusal(Records records) throws IOException {
        try (records) {
            records.next();
            return catchThrowableOfType(UnreadableFile.class, records::hasNext).getMessage();
        }
    }

    @Test
    void givesATextOfAColumnOnce() throws IOException {
        List<RawRow> rows = rows(file("a,b\n井盖,1\n'=2,1\n井盖,1\n'=2,2\n"));

        assertThat(rows.get(2).cells().get(0)).isSameAs(rows.get(0).cells().get(0));
        assertThat(rows.get(3).cells().get(0)).isSameAs(rows.get(1).cells().get(0)).isEqualTo("=2");
    }

    private SurveyFile file(String text) throws IOException {
        Path path = folder.resolve("survey.csv");
        Files.write(path, text.getBytes(GBK));
        return DelimitedFile.open(SurveyBytes.of(path), GBK, ReadLimits.DEFAULT);
    }

    private static List<RawRow> rows(SurveyFile file) {
        List<RawRow> rows = new ArrayList<>();
        try (RowStream all = file.rows()) {
            all.forEachRemaining(rows::add);
        }
        return rows;
    }

    private static List<RawRow> oracle(String text) throws IOException {
        CSVFormat format =
                CSVFormat.DEFAULT
                        .builder()
                        .setIgnoreEmptyLines(true)
                        .setTrailingData(true)
                        .setLenientEof(true)
                        .get();
        List<RawRow> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord record : parser) {
                rows.add(
                        new RawRow(
                                record.getRecordNumber() - 1,
                                Arrays.stream(record.values()).map(SafeCsv::text).toList()));
            }
        }
        return rows.subList(1, rows.size());
    }
}
