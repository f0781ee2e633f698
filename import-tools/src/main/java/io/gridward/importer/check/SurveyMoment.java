package io.gridward.importer.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/**
 * Moments as other systems write them: ISO 8601 with its offset, or a day as {@link SurveyDate}
 * reads it and a time of day in the city's zone; a day alone is its midnight.
 */
final class SurveyMoment {
    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("H:mm[:ss[.SSSSSS][.SSS][.SS][.S]]", Locale.ROOT);

    private SurveyMoment() {}

    /** The moment, if the text is one and the calendar has it. */
    static Optional<OffsetDateTime> parse(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text));
        } catch (DateTimeParseException e) {
            return inCity(text);
        }
    }

    private static Optional<OffsetDateTime> inCity(String text) {
        int gap = gap(text);
        Optional<LocalDate> day = SurveyDate.parse(gap < 0 ? text : text.substring(0, gap));
        if (day.isEmpty()) {
            return Optional.empty();
        }
        try {
            LocalTime time =
                    gap < 0
                            ? LocalTime.MIDNIGHT
                            : LocalTime.parse(text.substring(gap + 1).strip(), TIME);
            return Optional.of(day.get().atTime(time).atZone(CITY).toOffsetDateTime());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Where the day ends and the time begins; -1 when there is no time. */
    private static int gap(String text) {
        int space = text.indexOf(' ');
        return space >= 0 ? space : text.indexOf('T');
    }
}
