package io.gridward.importer.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Dates as surveys write them: YYYYMMDD (GB/T 47678.5 table 2), YYYY-MM-DD, YYYY/M/D. */
final class SurveyDate {
    private SurveyDate() {}

    /** The day, if the text is one and the calendar has it. */
    static Optional<LocalDate> parse(String text) {
        if (text.length() == 8 && number(text, 0, 8) >= 0) {
            return of(number(text, 0, 4), number(text, 4, 6), number(text, 6, 8));
        }
        if (text.length() < 8 || text.length() > 10) {
            return Optional.empty();
        }
        char mark = text.charAt(4);
        int second = text.indexOf(mark, 5);
        if (mark == '-' && text.length() == 10 && second == 7 || mark == '/' && second > 0) {
            return of(
                    number(text, 0, 4),
                    parts(text, 5, second),
                    parts(text, second + 1, text.length()));
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> of(int y, int m, int d) {
        if (y < 0 || m < 0 || d < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(y, m, d));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A month or a day of one or two digits. */
    private static int parts(String text, int from, int to) {
        return to - from > 2 ? -1 : number(text, from, to);
    }

    /** The number two places enclose; -1 when they do not enclose digits alone. */
    private static int number(String text, int from, int to) {
        int number = to <= from ? -1 : 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
