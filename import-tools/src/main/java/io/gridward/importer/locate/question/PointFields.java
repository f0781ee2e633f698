package io.gridward.importer.locate.question;

import io.gridward.core.citycomponent.TypeCatalog;
import io.gridward.core.layer.LocalText;
import io.gridward.core.responsibility.LocateQuestion;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * A question about a point as it came from outside: texts, blank ones count as absent. The same
 * rules hold for parameters, lines of a batch and the command line.
 *
 * @param lon longitude, degrees, EPSG:4490
 * @param lat latitude, degrees, EPSG:4490
 * @param accuracy metres, 0 to 10,000
 * @param kind {@code component} or {@code matter}
 * @param type type code: 1 to 20 letters and digits; whether a list has it is the locator's matter
 * @param component component code of 16 or 17 digits
 * @param at YYYY-MM-DD, from 1900 to 2999
 */
public record PointFields(
        @Nullable String lon,
        @Nullable String lat,
        @Nullable String accuracy,
        @Nullable String kind,
        @Nullable String type,
        @Nullable String component,
        @Nullable String at) {
    private static final double MOST_METRES = 10_000;
    private static final double LON = 180;
    private static final double LAT = 90;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;
    private static final int LONGEST_TYPE = 20;
    private static final int SHORT_COMPONENT = 16;
    private static final int LONG_COMPONENT = 17;

    /**
     * The question they ask.
     *
     * @param today day that is meant when none is said
     * @throws BadField names the first one that is missing or wrong
     */
    public LocateQuestion question(LocalDate today) {
        return new LocateQuestion(
                number("lon", lon, -LON, LON),
                number("lat", lat, -LAT, LAT),
                kindWord(),
                typeCode(),
                componentCode(),
                day(today),
                absent(accuracy) ? null : number("accuracy", accuracy, 0, MOST_METRES));
    }

    private static boolean absent(@Nullable String value) {
        return value == null || value.isBlank();
    }

    private static double number(String name, @Nullable String value, double least, double most) {
        if (value == null || value.isBlank()) {
            throw BadField.missing(name);
        }
        double number = Numbers.parse(value.strip());
        if (number >= least && number <= most) {
            return number;
        }
        throw BadField.of(
                name,
                value,
                LocalText.of(
                        "%.0f 到 %.0f 的数".formatted(least, most),
                        "a number from %.0f to %.0f".formatted(least, most)));
    }

    private @Nullable String kindWord() {
        if (kind == null || kind.isBlank()) {
            return null;
        }
        if (!kind.equals(TypeCatalog.COMPONENT) && !kind.equals(TypeCatalog.MATTER)) {
            throw BadField.of(
                    "kind", kind, LocalText.of("component 或 matter", "component or matter"));
        }
        return kind;
    }

    private @Nullable String typeCode() {
        if (type == null || type.isBlank()) {
            return null;
        }
        if (type.length() > LONGEST_TYPE || !type.chars().allMatch(PointFields::letterOrDigit)) {
            throw BadField.of(
                    "type", type, LocalText.of("标准中的类型代码", "a type code of the standards"));
        }
        return type;
    }

    private static boolean letterOrDigit(int c) {
        return digit(c) || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    private static boolean digit(int c) {
        return c >= '0' && c <= '9';
    }

    private @Nullable String componentCode() {
        if (component == null || component.isBlank()) {
            return null;
        }
        int length = component.length();
        if (length < SHORT_COMPONENT
                || length > LONG_COMPONENT
                || !component.chars().allMatch(PointFields::digit)) {
            throw BadField.of(
                    "component",
                    component,
                    LocalText.of("16 或 17 位部件标识码", "a component code of 16 or 17 digits"));
        }
        return component;
    }

    private LocalDate day(LocalDate today) {
        if (at == null || at.isBlank()) {
            return today;
        }
        try {
            LocalDate day = LocalDate.parse(at);
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // told below
        }
        throw BadField.of(
                "at",
                at,
                LocalText.of(
                        "%d 至 %d 年间的日期 YYYY-MM-DD".formatted(FIRST_YEAR, LAST_YEAR),
                        "a date written YYYY-MM-DD, from %d to %d"
                                .formatted(FIRST_YEAR, LAST_YEAR)));
    }
}
