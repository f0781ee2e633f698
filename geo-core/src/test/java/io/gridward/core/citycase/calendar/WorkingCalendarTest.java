package io.gridward.core.citycase.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.core.citycase.calendar.WorkingCalendar.Span;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {
    private static final WorkingCalendar CHINA = CalendarFile.read(1, CalendarFile.ofProgram());

    /** Days of the notices of the State Council, and their neighbours. */
    @ParameterizedTest
    @CsvSource({
        "2024-02-09, true", // the eve was left to the employers
        "2024-02-10, false",
        "2024-02-17, false",
        "2024-02-18, true",
        "2024-10-12, true",
        "2025-01-01, false",
        "2025-01-02, true",
        "2025-01-26, true",
        "2025-01-27, true",
        "2025-01-28, false",
        "2025-02-04, false",
        "2025-02-05, true",
        "2025-10-08, false",
        "2025-10-11, true",
        "2026-01-02, false",
        "2026-01-04, true",
        "2026-02-14, true",
        "2026-02-23, false",
        "2026-02-28, true",
        "2026-09-20, true",
        "2026-10-10, true",
        "2026-11-28, false",
        "2026-11-30, true"
    })
    void knowsHolidaysAndMakeUpDays(LocalDate day, boolean works) {
        assertThat(CHINA.isWorkingDay(day)).isEqualTo(works);
    }

    /** So many working days the notices leave, counted by hand: weekdays - holidays + made up. */
    @ParameterizedTest
    @CsvSource({"2024, 251", "2025, 248", "2026, 248"})
    void hasAsManyWorkingDaysAsTheNoticesLeave(int year, long days) {
        assertThat(
                        LocalDate.of(year, 1, 1)
                                .datesUntil(LocalDate.of(year + 1, 1, 1))
                                .filter(CHINA::isWorkingDay))
                .hasSize((int) days);
    }

    @Test
    void worksOtherHoursInWinter() {
        assertThat(CHINA.hours(LocalDate.of(2026, 9, 30)))
                .containsExactly(new Span(480, 720), new Span(840, 1080));
        assertThat(CHINA.hours(LocalDate.of(2026, 10, 8)))
                .containsExactly(new Span(480, 720), new Span(810, 1050));
        assertThat(CHINA.hours(LocalDate.of(2026, 10, 1))).isEmpty();
    }

    @Test
    void saysOfWhichYearsItKnowsTheHolidays() {
        assertThat(CHINA.covers(LocalDate.of(2026, 12, 31))).isTrue();
        assertThat(CHINA.covers(LocalDate.of(2027, 1, 1))).isFalse();
        assertThat(CHINA.isWorkingDay(LocalDate.of(2027, 1, 4))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hours,05-01,04-30,08:00-18:00,x;feast,2026-01-01,2026-01-01,x,y | row 2",
                "hours,05-01,04-30,18:00-08:00,x | row 1",
                "hours,05-01,04-30,08:00,x | row 1",
                "hours,05-01,04-30,08:00-12:00 11:00-13:00,x | row 1",
                "hours,05-01,04-29,08:00-18:00,x | --04-30",
                "hours,05-01,04-30,08:00-18:00,x;holiday,2026-02-30,2026-03-01,x,y | row 2",
                "hours,05-01,04-30,08:00-18:00,x;holiday,2026-03-02,2026-03-01,x,y | row 2",
                "hours,05-01,04-30,08:00-18:00,x;holiday,2026-03-02,2026-03-03,x,y;workday,2026-03-03,2026-03-03,x,y | 2026-03-03"
            })
    void refusesAFileThatIsNotUnderstood(String rows, String named) {
        String file = "kind,from,to,value,source\n" + rows.replace(';', '\n') + "\n";
        assertThatThrownBy(() -> CalendarFile.read(1, file))
                .isInstanceOf(BadCalendar.class)
                .hasMessageContaining(named)
                .hasMessageContaining(" / ");
    }
}
