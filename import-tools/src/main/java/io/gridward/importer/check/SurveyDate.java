package io.gridward.importer.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as surveys write them: YYYYMMDD (GB/T 47678.5 table 2), YYYY-MM-DD, YYYY/M/D. */
final class SurveyDate {
    private static final Pattern FORM =
            Pattern.compile(
                    "(\\d{4})(?:(\\d{2})(\\d{2})|-(\\d{2})-(\\d{2})|/(\\d{1,2})/(\\d{1,2}))");

    private SurveyDate() {}

    /** The day, if the text is one and the calendar has it. */
    static Optional<LocalDate> parse(String text) {
        Matcher m = FORM.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        int first = m.group(2) != null ? 2 : m.group(4) != null ? 4 : 6;
        try {
            return Optional.of(
                    LocalDate.of(
                            Integer.parseInt(m.group(1)),
                            Integer.parseInt(m.group(first)),
                            Integer.parseInt(m.group(first + 1))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
