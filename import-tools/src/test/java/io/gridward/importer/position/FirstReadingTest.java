package io.gridward.importer.position;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.importer.TestCity;
import io.gridward.importer.check.RowKey;
import io.gridward.importer.fieldmap.FieldMap;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FirstReadingTest {
    private static FirstReading read(String... keys) {
        PlacedFile file =
                PlacedFile.of(
                        "code|lon|lat",
                        IntStream.range(0, keys.length)
                                .mapToObj(i -> keys[i] + "|122.04|46.04")
                                .toArray(String[]::new));
        FieldMap map = FieldMap.of(TestCity.layer("component"), file.header(), false, null);
        return FirstReading.of(file, map, n -> {});
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001", "d-1", "部门", "12345678901234567890", "123456789012345678", "1"})
    void comparesKeysOfEveryForm(String key) {
        FirstReading reading = read(key, "other", key, "0" + key, key, "", "");

        assertThat(IntStream.range(0, 7).filter(reading::repeats)).containsExactly(2, 4);
        assertThat(reading.hasCode(key)).isTrue();
        assertThat(reading.hasCode(key + "1")).isFalse();
        assertThat(reading.hasCode("")).isFalse();
    }

    @Test
    void findsTheSameRepeatsAsASetOfTexts() {
        Random random = new Random(20261126);
        String[] keys = new String[3000];
        for (int i = 0; i < keys.length; i++) {
            int number = random.nextInt(1500);
            keys[i] = random.nextBoolean() ? "K" + number : "15220101%09d".formatted(number);
        }
        FirstReading reading = read(keys);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < keys.length; i++) {
            assertThat(reading.repeats(i)).as("%d %s", i, keys[i]).isEqualTo(!seen.add(keys[i]));
        }
    }

    @Test
    void standsForATextByANumberOfItsOwn() {
        assertThat(RowKey.number("")).isZero();
        assertThat(RowKey.number("15220101001000001")).isEqualTo(15220101001000001L);
        assertThat(RowKey.number("007")).isNegative();
        assertThat(RowKey.number("ab")).isNegative().isNotEqualTo(RowKey.number("ba"));
        assertThat(RowKey.digits("007")).isEqualTo(7);
        assertThat(RowKey.digits("１")).isZero();
    }
}
