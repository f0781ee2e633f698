package io.gridward.importer.check.code;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.layer.LayerCatalog;
import io.gridward.importer.check.RowFinding;
import io.gridward.importer.check.StoredKeys;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SequenceGapsTest {
    private static final long COVERS = 15220101001_000000L;

    private static List<String> find(String layer, StoredKeys stored, long... codes) {
        return new SequenceGaps(LayerCatalog.city().get(layer), LongStream.of(codes), stored)
                .find().stream().map(RowFinding::message).map(m -> m.en()).toList();
    }

    @Test
    void tellsARunOfNumbersOnce() {
        assertThat(
                        find(
                                "component",
                                StoredKeys.none(),
                                COVERS + 9,
                                COVERS + 3,
                                COVERS + 4,
                                COVERS + 11,
                                -5,
                                0))
                .containsExactly(
                        "numbers of 15220101001 that nothing bears: 1-2",
                        "numbers of 15220101001 that nothing bears: 5-8",
                        "numbers of 15220101001 that nothing bears: 10");
    }

    @Test
    void countsWhatTheStoreHasAndHad() {
        StoredKeys.Gathering stored = new StoredKeys.Gathering();
        stored.add(String.valueOf(COVERS + 1), true, null);
        stored.add(String.valueOf(COVERS + 2), false, null);

        assertThat(find("component", stored.keys(), COVERS + 3)).isEmpty();
        assertThat(find("unit_grid", StoredKeys.none(), 152201003001001L, 152201003001003L))
                .containsExactly("numbers of 152201003001 that nothing bears: 2");
    }

    @Test
    void tellsTheFirstOfManyRunsAndHowManyMoreThereAre() {
        long[] odd = LongStream.range(0, 80).map(i -> COVERS + 1 + 2 * i).toArray();

        assertThat(find("component", StoredKeys.none(), odd))
                .hasSize(51)
                .last()
                .asString()
                .contains("29 more runs");
    }

    @Test
    void knowsWhatHoldsWhatIsRetiredAndWhenItWasSurveyed() {
        LocalDate day = LocalDate.of(2025, 3, 1);
        StoredKeys.Gathering gathering = new StoredKeys.Gathering();
        gathering.add("7", false, day.plusDays(9));
        gathering.add("7", true, day);
        gathering.add("8", false, null);
        gathering.add("9", true, null);
        StoredKeys keys = gathering.keys();

        assertThat(List.of(keys.has(7), keys.retired(7), keys.has(8), keys.retired(8)))
                .containsExactly(true, false, false, true);
        assertThat(keys.surveyedOn(7)).isEqualTo(day);
        assertThat(keys.surveyedOn(9)).isNull();
        assertThat(keys.surveyedOn(8)).isNull();
        assertThat(keys.all()).containsExactly(7, 8, 9);
    }
}
