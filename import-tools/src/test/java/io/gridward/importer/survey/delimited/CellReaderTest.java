package io.gridward.importer.survey.delimited;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellReaderTest {
    private static final long SEED = 30428;
    private static final String[] PIECES = {
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
        "Aa",
        "BB" // of one hash
    };

    /** Small buffers end in the middle of everything. */
    @ParameterizedTest(name = "a buffer of {0}")
    @ValueSource(ints = {1, 2, 3, 7, 64, 65_536})
    void readsWhatCommonsCsvReads(int buffer) throws IOException {
        Random random = new Random(SEED);
        for (int round = 0; round < 3_000; round++) {
            StringBuilder text = new StringBuilder();
            int pieces = random.nextInt(30);
            for (int i = 0; i < pieces; i++) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            String file = text.toString();

            assertThat(read(file, buffer))
                    .as("seed %d, round %d: %s", SEED, round, file)
                    .isEqualTo(slow(file));
        }
    }

    private static List<List<String>> read(String text, int buffer) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (CellReader reader = new CellReader(new StringReader(text), ',', buffer)) {
            Optional<List<String>> row = reader.next();
            while (row.isPresent()) {
                rows.add(row.get());
                row = reader.next();
            }
        }
        return rows;
    }

    private static List<List<String>> slow(String text) throws IOException {
        CSVFormat format =
                CSVFormat.DEFAULT
                        .builder()
                        .setIgnoreEmptyLines(true)
                        .setTrailingData(true)
                        .setLenientEof(true)
                        .get();
        List<List<String>> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord record : parser) {
                rows.add(List.of(record.values()));
            }
        }
        return rows;
    }

    @Test
    void givesATextOfAColumnOnce() throws IOException {
        List<List<String>> rows = read("lamp,lamp\nBB,1\nAa,1\nlamp,2\n", 8);

        assertThat(rows.get(3).get(0)).isSameAs(rows.get(0).get(0));
        assertThat(rows.get(1).get(0) + rows.get(2).get(0)).isEqualTo("BBAa");
    }

    @Test
    void takesRowsOfAnyWidth() throws IOException {
        String wide = "x,".repeat(20_000) + "x".repeat(20_000);

        assertThat(read(wide, 16).get(0)).hasSize(20_001).last().isEqualTo("x".repeat(20_000));
    }
}
