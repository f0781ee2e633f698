package io.gridward.importer.locate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.importer.locate.record.RecordBlock;
import io.gridward.importer.locate.record.RecordSplitter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvReaderTest {
    private static final long SEED = 30428;
    private static final String[] CELLS = {
        "1",
        "122.07",
        "",
        " 46 ",
        "\"a,b\"",
        "\"say \"\"hi\"\"\"",
        "垃圾桶",
        "\"两\"\"行\"",
        "5\" pipe",
        "-1"
    };
    private static final String[] NAMES = {"id", "lon", "LAT", " type", "备注", "at", "x"};

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static CsvReader under(String header) {
        byte[] bytes = utf8(header);
        return CsvReader.under(bytes, 0, bytes.length);
    }

    @Test
    void readsWhatCommonsCsvReads() throws IOException, BadLine {
        Random random = new Random(SEED);
        for (int round = 0; round < 300; round++) {
            String file = file(random);
            List<List<String>> slow = slow(file);
            assertThat(fast(file)).as("seed %d, round %d:%n%s", SEED, round, file).isEqualTo(slow);
        }
    }

    private static String file(Random random) {
        List<String> names = new ArrayList<>(List.of(NAMES));
        java.util.Collections.shuffle(names, random);
        StringBuilder out = new StringBuilder(String.join(",", names));
        int rows = random.nextInt(20);
        for (int i = 0; i < rows; i++) {
            out.append(random.nextBoolean() ? "\r\n" : "\n");
            for (int c = 0; c < names.size(); c++) {
                out.append(c == 0 ? "r" + i : "," + CELLS[random.nextInt(CELLS.length)]);
            }
        }
        return out.toString();
    }

    private static List<List<String>> slow(String file) throws IOException {
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        List<List<String>> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(file), format)) {
            List<String> names = parser.getHeaderNames();
            for (CSVRecord record : parser) {
                List<String> row = new ArrayList<>();
                for (Field field : Field.values()) {
                    int at =
                            names.stream()
                                    .map(n -> n.strip().toLowerCase(Locale.ROOT))
                                    .toList()
                                    .indexOf(field.label());
                    row.add(at < 0 ? "absent" : record.get(at));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static List<List<String>> fast(String file) throws IOException, BadLine {
        RecordSplitter splitter =
                new RecordSplitter(new ByteArrayInputStream(utf8(file)), true, 1000);
        List<List<String>> rows = new ArrayList<>();
        CsvReader reader = null;
        QuestionLine line = new QuestionLine();
        for (RecordBlock b = splitter.next(); b != null; b = splitter.next()) {
            for (int i = 0; i < b.size(); i++) {
                if (reader == null) {
                    reader = CsvReader.under(b.bytes(), b.from(i), b.to(i));
                    continue;
                }
                line.clear();
                reader.read(b.bytes(), b.from(i), b.to(i), line);
                List<String> row = new ArrayList<>();
                for (Field field : Field.values()) {
                    String text = line.text(field);
                    row.add(text == null ? "absent" : text);
                }
                rows.add(row);
            }
        }
        return rows;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "id,lat | no column lon",
                "id,lon | no column lat",
                "1,122.07,46.07 | no column lon",
                "lon;lat | no column lon",
                "lon,lat,LON | lon twice",
                "lon,lat,\"id | not closed properly",
                "lon,\"lat\"x | not closed properly"
            })
    void aBadHeaderIsNamed(String header, String message) {
        assertThatThrownBy(() -> under(header))
                .isInstanceOf(BadBatch.class)
                .hasMessageMatching("\\p{IsHan}.* / .*")
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "7,122,46,x,y | has 5 fields, the header 3",
                "7,\"122,46 | a quoted field is not closed properly",
                "7,\"122\"1,46 | a quoted field is not closed properly"
            })
    void aBadLineKeepsItsId(String text, String message) {
        QuestionLine line = new QuestionLine();
        byte[] bytes = utf8(text);
        assertThatThrownBy(() -> under("id,lon,lat").read(bytes, 0, bytes.length, line))
                .isInstanceOf(BadLine.class)
                .hasMessage(message);
        assertThat(line.text(Field.ID)).isEqualTo("7");
    }

    @Test
    void fewerFieldsThanTheHeaderAreAbsent() throws BadLine {
        QuestionLine line = new QuestionLine();
        byte[] bytes = utf8("7,122");
        under("id,lon,lat").read(bytes, 0, bytes.length, line);
        assertThat(line.text(Field.LAT)).isNull();
    }

    @Test
    void bytesOfAnotherCharsetSpoilTheFieldNotTheLine() throws BadLine {
        byte[] bytes = "垃圾,122,46,7".getBytes(java.nio.charset.Charset.forName("GBK"));
        QuestionLine line = new QuestionLine();
        under("type,lon,lat,id").read(bytes, 0, bytes.length, line);
        assertThat(line.text(Field.ID)).isEqualTo("7");
        assertThatThrownBy(line::fields).isInstanceOf(BadLine.class).hasMessage("is not UTF-8");
        line.clear();
        under("note,lon,lat,id").read(bytes, 0, bytes.length, line);
        assertThat(line.text(Field.LON)).isEqualTo("122");
    }
}
