package io.gridward.core.layer.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.Layer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidityTest {
    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    @ParameterizedTest
    @CsvSource({
        ",,2026-01-01,true",
        "2026-01-01,,2025-12-31,false",
        "2026-01-01,,2026-01-01,true",
        "2026-01-01,2026-03-01,2026-02-28,true",
        "2026-01-01,2026-03-01,2026-03-01,false",
        ",2026-03-01,2026-02-28,true",
        ",2026-03-01,2026-03-01,false",
        "2026-03-01,2026-03-01,2026-03-01,false",
        ",,0001-01-03,true",
        ",,9999-12-30,true"
    })
    void theFirstDayIsInAndTheLastIsNot(
            @Nullable String from, @Nullable String to, String on, boolean holds) {
        Feature version = Probe.with(Layer.VALID_FROM, day(from), Layer.VALID_TO, day(to));
        assertThat(Probe.truth(Validity.on(LocalDate.parse(on)), version)).isEqualTo(holds);
    }
}
