package io.gridward.ogc.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimePeriodTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-26");

    @ParameterizedTest
    @CsvSource({
        "2026-01-31, 2026-01-31, 2026-01-31",
        "2024-02, 2024-02-01, 2024-02-29",
        "2026-Q1, 2026-01-01, 2026-03-31",
        "2026-q4, 2026-10-01, 2026-12-31",
        "2025, 2025-01-01, 2025-12-31",
        "2026-01-01/2026-03-31, 2026-01-01, 2026-03-31",
        "2025/2026-Q1, 2025-01-01, 2026-03-31",
        "2026-10-01/current, 2026-10-01, 2026-11-26",
        "2026-01-31T08:00:00Z, 2026-01-31, 2026-01-31",
        "2026-01-01T00:00:00+08:00/2026-01-02T23:59:59.999+0800, 2026-01-01, 2026-01-02",
        "CURRENT, 2026-08-29, 2026-11-26"
    })
    void readsDaysAndPeriods(String text, LocalDate from, LocalDate to) {
        assertThat(TimePeriod.find(text, TODAY)).contains(new TimePeriod(from, to));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "yesterday",
                "2026-13",
                "2026-00",
                "2026-02-30",
                "2026-Q5",
                "26-01-01",
                "1899",
                "2201-01-01",
                "2026-03-01/2026-02-01",
                "2026-01-01/2026-02-01/P1D",
                "current/2026-01-01",
                "2026-01-01,2026-02-01",
                "２０２６"
            })
    void refusesAnythingElse(String text) {
        assertThat(TimePeriod.find(text, TODAY)).isEmpty();
    }

    @Test
    void usuallyItIsTheLastNinetyDays() {
        TimePeriod usual = TimePeriod.usual(TODAY);
        assertThat(usual.from().datesUntil(usual.to().plusDays(1)).count()).isEqualTo(90);
    }
}
