package io.gridward.core.citycase.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * When a city works: hours by time of the year, holidays, make-up working days, seasons. Days are
 * those of Asia/Shanghai. Immutable.
 */
public final class WorkingCalendar {
    /** Where its days and hours are told. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final long version;
    private final List<Hours> hours;
    private final Map<LocalDate, Boolean> special;
    private final Map<String, List<Yearly>> seasons;
    private final int firstYear;
    private final int lastYear;

    WorkingCalendar(
            long version,
            List<Hours> hours,
            Map<LocalDate, Boolean> special,
            Map<String, List<Yearly>> seasons) {
        this.version = version;
        this.hours = List.copyOf(hours);
        this.special = Map.copyOf(special);
        this.seasons = new HashMap<>(seasons);
        this.firstYear = special.keySet().stream().mapToInt(LocalDate::getYear).min().orElse(0);
        this.lastYear = special.keySet().stream().mapToInt(LocalDate::getYear).max().orElse(-1);
    }

    /**
     * A part of every year, both days included; it may go over the turn of the year.
     *
     * @param from first day
     * @param to last day
     */
    record Yearly(MonthDay from, MonthDay to) {
        boolean holds(LocalDate day) {
            MonthDay md = MonthDay.from(day);
            boolean afterFrom = !md.isBefore(from);
            boolean beforeTo = !md.isAfter(to);
            return from.isAfter(to) ? afterFrom || beforeTo : afterFrom && beforeTo;
        }
    }

    /** The working hours of a part of the year, in order and apart. */
    record Hours(Yearly part, List<Span> spans) {}

    /**
     * A part of a day.
     *
     * @param from first minute of the day that counts
     * @param to first minute that counts no more, up to 1440
     */
    public record Span(int from, int to) {
        static final Span WHOLE_DAY = new Span(0, 24 * 60);

        static Span of(LocalTime from, LocalTime to) {
            return new Span(from.toSecondOfDay() / 60, to.toSecondOfDay() / 60);
        }
    }

    /** Its version in the store it is kept in. */
    public long version() {
        return version;
    }

    /** True when the holidays of the day's year are known; else only its weekends are. */
    public boolean covers(LocalDate day) {
        return day.getYear() >= firstYear && day.getYear() <= lastYear;
    }

    /** True on working days, make-up days included. */
    public boolean isWorkingDay(LocalDate day) {
        Boolean named = special.get(day);
        if (named != null) {
            return named;
        }
        DayOfWeek weekday = day.getDayOfWeek();
        return weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY;
    }

    /** The working hours of a day, none on days off. */
    public List<Span> hours(LocalDate day) {
        if (!isWorkingDay(day)) {
            return List.of();
        }
        return hours.stream()
                .filter(h -> h.part().holds(day))
                .findFirst()
                .map(Hours::spans)
                .orElse(List.of());
    }

    /**
     * True on days of a season.
     *
     * @throws BadCalendar when there is no season of that name
     */
    public boolean isInSeason(String season, LocalDate day) {
        List<Yearly> parts = seasons.get(season);
        if (parts == null) {
            throw new BadCalendar(
                    "工作日历（版本 %d）没有季节 “%s”；请补充 season 行 / the working calendar (version %d) has no season '%s'; add a season row"
                            .formatted(version, season, version, season));
        }
        return parts.stream().anyMatch(p -> p.holds(day));
    }

    /** The first day of the year whose hours are not told; empty when all are. */
    static List<MonthDay> without(List<Hours> hours) {
        List<MonthDay> missing = new ArrayList<>();
        LocalDate leap = LocalDate.of(2024, 1, 1);
        for (LocalDate day = leap; day.getYear() == leap.getYear(); day = day.plusDays(1)) {
            LocalDate asked = day;
            if (hours.stream().noneMatch(h -> h.part().holds(asked))) {
                missing.add(MonthDay.from(day));
            }
        }
        return missing;
    }
}
