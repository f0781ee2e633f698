package io.gridward.core.layer.stored;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.layer.CityFeatures;
import io.gridward.core.layer.Feature;
import io.gridward.core.store.TestStores;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A layer of 100,000 rows, which is more than a process can hold, is read by that process: in the
 * order of the key, sorted by the database, filtered in the stream.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FlatMemoryContract {
    private static final int ROWS = 100_000;
    private static final int STREETS = 997;

    private final List<TestStores> opened = new ArrayList<>();

    abstract TestStores open();

    @BeforeAll
    void fillStore() {
        opened.add(open());
        Iterable<Feature> lamps =
                () -> IntStream.range(0, ROWS).mapToObj(FlatMemoryContract::lamp).iterator();
        Rows.put(opened.get(0).store(), CityFeatures.layer("component"), lamps);
    }

    private static Feature lamp(int i) {
        String street = "兴安北大路" + i % STREETS + "号路灯";
        return CityFeatures.lamp(
                "C%06d".formatted(i),
                122 + i % 1000 / 10_000.0,
                46 + i / 1000 / 10_000.0,
                Map.of("name", street, "remark", "remark " + i));
    }

    @AfterAll
    void closeStore() {
        opened.forEach(TestStores::close);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"read | [100000, 100000, 100000, 1000, 100000]", "hold | out of memory"})
    void memoryDoesNotGrowWithTheLayer(String way, String answer)
            throws IOException, InterruptedException {
        assertThat(ReadingProcess.run(opened.get(0).address(), way)).isEqualTo(answer);
    }
}
