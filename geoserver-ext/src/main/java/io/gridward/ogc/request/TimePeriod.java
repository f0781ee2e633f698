package io.gridward.ogc.request;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days that something is told of: what TIME of a map may say (OGC 06-042 annex D, ISO 8601).
 *
 * @param from first day
 * @param to last day, not before the first
 */
public record TimePeriod(LocalDate from, LocalDate to) {
    /** What {@link #find} reads, in Chinese. */
    public static final String FORMS_ZH =
            "一天 2026-01-31、月 2026-01、季度 2026-Q1、年 2026，或时段 2026-01-01/2026-03-31";

    /** The same in English. */
    public static final String FORMS_EN =
            "a day 2026-01-31, a month 2026-01, a quarter 2026-Q1, a year 2026, or a period"
                    + " 2026-01-01/2026-03-31";

    private static final int USUAL_DAYS = 90;
    private static final int MONTHS_OF_QUARTER = 3;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;
    private static final Pattern PART =
            Pattern.compile(
                    "(\\d{4})(?:-(?:[qQ]([1-4])|(\\d\\d)(?:-(\\d\\d)(?:[tT][0-9:.]{2,15}([zZ]|[+-]\\d\\d:?\\d\\d)?)?)?))?");

    /** The last ninety days: what is told of when no time is named. */
    public static TimePeriod usual(LocalDate today) {
        return new TimePeriod(today.minusDays(USUAL_DAYS - 1L), today);
    }

    /**
     * Reads {@link #FORMS_EN a day or a period}; «current» is the {@link #usual} one, and today
     * where a period ends. A moment means its day.
     */
    public static Optional<TimePeriod> find(String text, LocalDate today) {
        String[] parts = text.strip().split("/", -1);
        if (parts.length == 1) {
            return isCurrent(parts[0]) ? Optional.of(usual(today)) : part(parts[0]);
        }
        if (parts.length > 2) {
            return Optional.empty();
        }
        Optional<TimePeriod> end =
                isCurrent(parts[1])
                        ? Optional.of(new TimePeriod(today, today))
                        : part(parts[1].strip());
        return part(parts[0].strip())
                .flatMap(a -> end.map(b -> new TimePeriod(a.from(), b.to())))
                .filter(p -> !p.to().isBefore(p.from()));
    }

    private static boolean isCurrent(String text) {
        return text.strip().toLowerCase(Locale.ROOT).equals("current");
    }

    private static Optional<TimePeriod> part(String text) {
        Matcher m = PART.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(m.group(1));
        int first = 1;
        int last = Month.values().length;
        if (m.group(2) != null) {
            last = Integer.parseInt(m.group(2)) * MONTHS_OF_QUARTER;
            first = last - MONTHS_OF_QUARTER + 1;
        } else if (m.group(3) != null) {
            first = Integer.parseInt(m.group(3));
            last = first;
        }
        boolean sound = year >= FIRST_YEAR && year <= LAST_YEAR && first >= 1 && last <= 12;
        if (!sound) {
            return Optional.empty();
        }
        YearMonth end = YearMonth.of(year, last);
        if (m.group(4) == null) {
            return Optional.of(
                    new TimePeriod(YearMonth.of(year, first).atDay(1), end.atEndOfMonth()));
        }
        int day = Integer.parseInt(m.group(4));
        return end.isValidDay(day)
                ? Optional.of(new TimePeriod(end.atDay(day), end.atDay(day)))
                : Optional.empty();
    }
}
