package io.gridward.core.citycase.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gridward.core.citycase.calendar.CountedTime.Kind;
import io.gridward.core.citycase.calendar.WorkingCalendar.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("slow")
class CountedTimeTest {
    private static final WorkingCalendar CHINA = CalendarFile.read(1, CalendarFile.ofProgram());
    private static final OffsetDateTime NEW_YEAR_2024 =
            OffsetDateTime.parse("2024-01-01T00:00+08:00");
    private static final int ROUNDS = 200;
    private static final int MOST_MINUTES = 6_000;

    @ParameterizedTest
    @CsvSource({
        // Friday afternoon; the next working hours are Monday's
        "WORKING_HOURS, 2026-11-27T16:30, PT1H, 2026-11-27T17:30",
        "WORKING_HOURS, 2026-11-27T16:30, PT2H, 2026-11-30T09:00",
        "WORKING_HOURS, 2026-11-27T12:30, PT1H, 2026-11-27T14:30",
        "WORKING_HOURS, 2026-11-28T03:00, PT4H, 2026-11-30T12:00",
        "WORKING_DAYS, 2026-11-27T15:00, P1D, 2026-11-30T15:00",
        "WORKING_DAYS, 2026-11-28T10:00, P1D, 2026-12-01T00:00",
        // the spring festival of 2026, a Saturday made up before it
        "WORKING_DAYS, 2026-02-13T10:00, P2D, 2026-02-24T10:00",
        "WORKING_HOURS, 2026-02-14T17:00, PT1H, 2026-02-24T08:30",
        "EVERY_MINUTE, 2026-02-14T23:00, PT2H, 2026-02-15T01:00",
        "EVERY_MINUTE, 2024-02-28T10:00, P2D, 2024-03-01T10:00"
    })
    void endsWhenPeopleSayItDoes(Kind kind, String start, Duration time, String end) {
        OffsetDateTime from = OffsetDateTime.parse(start + "+08:00");
        OffsetDateTime due = new CountedTime(CHINA, kind, null).after(from, time);
        assertThat(due).isEqualTo(OffsetDateTime.parse(end + "+08:00"));
    }

    @Test
    void runsInItsSeasonOnly() {
        CountedTime planting = new CountedTime(CHINA, Kind.WORKING_DAYS, "planting");
        OffsetDateTime december = OffsetDateTime.parse("2025-12-01T09:00+08:00");

        assertThat(planting.after(december, Duration.ofDays(1)))
                .isEqualTo(OffsetDateTime.parse("2026-04-11T00:00+08:00"));
        assertThatThrownBy(
                        () ->
                                new CountedTime(CHINA, Kind.WORKING_DAYS, "hunting")
                                        .after(december, Duration.ofDays(1)))
                .isInstanceOf(BadCalendar.class)
                .hasMessageContaining("hunting");
    }

    @Test
    void aSeasonWithoutWorkingHoursIsRefusedAndNotWaitedFor() {
        WorkingCalendar idle =
                CalendarFile.read(
                        1,
                        "kind,from,to,value,source\nhours,01-01,12-31,08:00-09:00,x\n"
                                + "season,02-29,02-29,leap,x\n");
        assertThatThrownBy(
                        () ->
                                new CountedTime(idle, Kind.WORKING_DAYS, "leap")
                                        .after(NEW_YEAR_2024, Duration.ofDays(300)))
                .isInstanceOf(BadCalendar.class);
    }

    /** Minute by minute, with suspensions, for every kind, on random starts of three years. */
    @Test
    void agreesWithAClockThatLooksAtEveryMinute() {
        long seed = 20261126;
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            Kind kind = Kind.values()[random.nextInt(3)];
            String season = random.nextInt(5) == 0 ? "planting" : null;
            CountedTime fast = new CountedTime(CHINA, kind, season);
            OffsetDateTime start = NEW_YEAR_2024.plusMinutes(random.nextInt(3 * 365 * 1440));
            int limit = 1 + random.nextInt(MOST_MINUTES);
            int stopAfter = random.nextInt(3 * limit);
            int stopFor = random.nextInt(4) == 0 ? 0 : random.nextInt(20_000);
            String what =
                    "seed %d round %d: %s %s from %s, %d min, stopped after %d for %d"
                            .formatted(seed, round, kind, season, start, limit, stopAfter, stopFor);

            OffsetDateTime due = fast.after(start, Duration.ofMinutes(limit));
            OffsetDateTime stop = start.plusMinutes(stopAfter);
            if (stop.isBefore(due)) {
                Duration left = fast.between(stop, due);
                due = fast.after(stop.plusMinutes(stopFor), left);
            } else {
                stopFor = 0;
            }
            assertThat(due)
                    .as(what)
                    .isEqualTo(minuteByMinute(kind, season, start, limit, stop, stopFor));
        }
    }

    private static OffsetDateTime minuteByMinute(
            Kind kind,
            @Nullable String season,
            OffsetDateTime start,
            int limit,
            OffsetDateTime stop,
            int stopFor) {
        long minute = start.toEpochSecond() / 60;
        long stopped = stop.toEpochSecond() / 60;
        boolean[] counted = {};
        long known = Long.MIN_VALUE;
        for (int left = limit; left > 0; minute++) {
            long inShanghai = minute + 8 * 60;
            long day = Math.floorDiv(inShanghai, 24 * 60);
            if (day != known) {
                known = day;
                counted = counted(kind, season, LocalDate.ofEpochDay(day));
            }
            boolean stands = minute >= stopped && minute < stopped + stopFor;
            if (!stands && counted[(int) Math.floorMod(inShanghai, 24 * 60L)]) {
                left--;
            }
        }
        return OffsetDateTime.ofInstant(Instant.ofEpochSecond(minute * 60), WorkingCalendar.ZONE);
    }

    /** Whether each minute of a day counts. */
    private static boolean[] counted(Kind kind, @Nullable String season, LocalDate day) {
        boolean[] counted = new boolean[24 * 60];
        boolean inSeason = season == null || CHINA.isInSeason(season, day);
        for (int minute = 0; minute < counted.length; minute++) {
            boolean counts = kind == Kind.EVERY_MINUTE;
            counts |= kind == Kind.WORKING_DAYS && CHINA.isWorkingDay(day);
            if (kind == Kind.WORKING_HOURS) {
                for (Span span : CHINA.hours(day)) {
                    counts |= minute >= span.from() && minute < span.to();
                }
            }
            counted[minute] = counts && inSeason;
        }
        return counted;
    }
}
