package io.gridward.core.citycase.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicesTest {
    private static final Indices ONES = new Indices(count -> 1);

    /** Each row of the table has its answer. */
    @Test
    void answersEveryIndexOfTheTable() throws IOException {
        CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        int rows = 0;
        try (InputStream in =
                        IndicesTest.class.getResourceAsStream("/codes/evaluation-indices.csv");
                InputStreamReader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            for (CSVRecord row : format.parse(text)) {
                rows++;
                String code = row.get("code");
                switch (code.charAt(0)) {
                    case 'N' -> assertThat(Count.valueOf(code)).isNotNull();
                    case 'R' -> assertThat(ONES.rate(code).denominator()).isEqualTo(1);
                    case 'C' -> assertThat(ONES.composite(code, 1)).isPresent();
                    default ->
                            assertThat(code)
                                    .isIn("S01", "S02", "S03", "S04", "S05", "S06", "G01", "X01");
                }
            }
        }
        assertThat(rows).isEqualTo(66);
        assertThatThrownBy(() -> ONES.rate("R26")).hasMessageContaining("R26");
        assertThatThrownBy(() -> ONES.composite("C07", 1)).hasMessageContaining("C07");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 100, 0, 100", "50, 100, 0, 0", "51, 90, 0, 0", "100, 90, 0, 0", "101, 75, 40, 0",
        "300, 60, 40, 0", "301, 60, 60, 0", "500, 60, 60, 0", "501, 40, 75, 0", "1000, 40, 75, 0",
        "1001, 0, 75, 0", "1200, 0, 75, 0", "1201, 0, 90, 0", "2001, 0, 100, 0"
    })
    void scoresCountsByBands(long count, int department, int workload, int area) {
        assertThat(Bands.ofDepartment(count)).isEqualTo(department);
        assertThat(Bands.ofWorkload(count)).isEqualTo(workload);
        assertThat(Bands.ofArea(count, 1)).isEqualTo(area);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 100, 100",
        "1, 90, 90",
        "2, 90, 90",
        "3, 75, 90",
        "4, 75, 75",
        "5, 60, 75",
        "6, 60, 60",
        "7, 40, 60",
        "8, 40, 40",
        "9, 0, 40",
        "10, 0, 0"
    })
    void bandsOfAreasDifferByClass(long filed, int first, int second) {
        assertThat(Bands.ofArea(filed, 1)).isEqualTo(first);
        assertThat(Bands.ofArea(filed, 2)).isEqualTo(second);
    }

    @ParameterizedTest
    @CsvSource({
        "100, A",
        "90, A",
        "89.99, B",
        "75, B",
        "74.9, C",
        "60, C",
        "59.9, D",
        "40, D",
        "39.9, E"
    })
    void gradesChangeAtTheirEdges(double composite, char grade) {
        assertThat(Bands.grade(composite)).isEqualTo(grade);
    }

    /** Weights 10, 30, 30, 30 and 10, 20, 30, 40 by hand. */
    @Test
    void weighsComposites() {
        Map<Count, Long> counts = new EnumMap<>(Count.class);
        counts.put(Count.N05, 60L);
        counts.put(Count.N06, 15L);
        counts.put(Count.N11, 50L);
        counts.put(Count.N12, 40L);
        counts.put(Count.N13, 30L);
        counts.put(Count.N15, 4L);
        counts.put(Count.N16, 40L);
        counts.put(Count.N17, 30L);
        counts.put(Count.N18, 20L);
        Indices indices = new Indices(c -> counts.getOrDefault(c, 0L));

        // filed 90, closing 75, on-time handling 60, rework 10 % of 40
        assertThat(indices.composite("C02", 1).getAsDouble())
                .isCloseTo(9 + 22.5 + 18 + 27, within(1e-9));
        // complaints 25 %, filed 0, closing 75, on time 50
        assertThat(indices.composite("C01", 1).getAsDouble())
                .isCloseTo(7.5 + 0 + 22.5 + 20, within(1e-9));
    }
}
