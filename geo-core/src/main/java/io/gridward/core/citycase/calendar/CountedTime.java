package io.gridward.core.citycase.calendar;

import io.gridward.core.citycase.calendar.WorkingCalendar.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Time of which only some counts: every minute, the minutes of working hours, or all minutes of
 * working days; of these, with a season, only those in it.
 *
 * @param calendar tells what is worked
 * @param kind which minutes count
 * @param season name of a season of the calendar; null for the whole year
 */
public record CountedTime(WorkingCalendar calendar, Kind kind, @Nullable String season) {
    /** Nothing takes longer; a season that never comes would. */
    private static final int MOST_DAYS = 366 * 40;

    /** Which minutes count. */
    public enum Kind {
        /** Every minute, nights and holidays too. */
        EVERY_MINUTE,
        /** Those of working hours. */
        WORKING_HOURS,
        /** All 1440 minutes of working days. */
        WORKING_DAYS
    }

    /**
     * The moment at which so much counted time has passed: the first one. The start itself for no
     * time at all.
     *
     * @throws BadCalendar when that never comes, or the calendar lacks the season
     */
    public OffsetDateTime after(OffsetDateTime start, Duration time) {
        long left = time.toMillis();
        if (left <= 0) {
            return start;
        }
        LocalDate day = start.atZoneSameInstant(WorkingCalendar.ZONE).toLocalDate();
        long from = start.toInstant().toEpochMilli();
        for (int i = 0; i < MOST_DAYS; i++, day = day.plusDays(1)) {
            long midnight = midnight(day);
            for (Span span : spans(day)) {
                long begin = Math.max(from, midnight + millis(span.from()));
                long end = midnight + millis(span.to());
                if (end - begin >= left) {
                    return moment(begin + left);
                }
                left -= Math.max(0, end - begin);
            }
        }
        throw new BadCalendar(
                "按工作日历（版本 %d）四十年内计不满 %s；请检查季节 / by the calendar (version %d) %s do not pass within forty years; look at its seasons"
                        .formatted(calendar.version(), time, calendar.version(), time));
    }

    /** How much counted time lies between two moments; none when the second is not later. */
    public Duration between(OffsetDateTime start, OffsetDateTime end) {
        long from = start.toInstant().toEpochMilli();
        long to = end.toInstant().toEpochMilli();
        LocalDate day = start.atZoneSameInstant(WorkingCalendar.ZONE).toLocalDate();
        long counted = 0;
        for (long midnight = midnight(day); midnight < to; midnight = midnight(day)) {
            for (Span span : spans(day)) {
                long begin = Math.max(from, midnight + millis(span.from()));
                counted += Math.max(0, Math.min(to, midnight + millis(span.to())) - begin);
            }
            day = day.plusDays(1);
        }
        return Duration.ofMillis(counted);
    }

    /** True when all days from one to another have their holidays known, or need not have. */
    public boolean isCertain(OffsetDateTime start, OffsetDateTime end) {
        return kind == Kind.EVERY_MINUTE
                || calendar.covers(start.atZoneSameInstant(WorkingCalendar.ZONE).toLocalDate())
                        && calendar.covers(
                                end.atZoneSameInstant(WorkingCalendar.ZONE).toLocalDate());
    }

    private List<Span> spans(LocalDate day) {
        if (season != null && !calendar.isInSeason(season, day)) {
            return List.of();
        }
        return switch (kind) {
            case EVERY_MINUTE -> List.of(Span.WHOLE_DAY);
            case WORKING_HOURS -> calendar.hours(day);
            case WORKING_DAYS -> calendar.isWorkingDay(day) ? List.of(Span.WHOLE_DAY) : List.of();
        };
    }

    /** The zone has had no summer time since 1991: every day of its own is 24 hours. */
    private static long midnight(LocalDate day) {
        return day.atStartOfDay(WorkingCalendar.ZONE).toInstant().toEpochMilli();
    }

    private static long millis(int minutes) {
        return Duration.ofMinutes(minutes).toMillis();
    }

    private static OffsetDateTime moment(long millis) {
        return Instant.ofEpochMilli(millis).atZone(WorkingCalendar.ZONE).toOffsetDateTime();
    }
}
