package io.gridward.web.locate;

import io.gridward.core.citycomponent.TypeCatalog;
import io.gridward.core.layer.LocalText;
import io.gridward.core.responsibility.LocateQuestion;
import io.gridward.web.fault.BadParameter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The parameters of {@code GET /api/locate} as they came; names the one that is wrong. */
record LocateQuery(
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
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d{1,20}(\\.\\d{0,20})?|\\.\\d{1,20})([eE][+-]?\\d{1,3})?");
    private static final Pattern COMPONENT = Pattern.compile("\\d{16,17}");

    /**
     * The question they ask.
     *
     * @param today day that is meant when none is said
     * @throws BadParameter when one is missing or wrong
     */
    LocateQuestion question(KnownTypes types, LocalDate today) {
        return new LocateQuestion(
                number("lon", lon, -LON, LON),
                number("lat", lat, -LAT, LAT),
                knownKind(),
                knownType(types),
                componentCode(),
                day(today),
                absent(accuracy) ? null : number("accuracy", accuracy, 0, MOST_METRES));
    }

    private static boolean absent(@Nullable String value) {
        return value == null || value.isBlank();
    }

    private static double number(String name, @Nullable String value, double least, double most) {
        if (value == null || value.isBlank()) {
            throw BadParameter.missing(name);
        }
        String text = value.strip();
        if (NUMBER.matcher(text).matches()) {
            double number = Double.parseDouble(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw BadParameter.of(
                name,
                value,
                LocalText.of(
                        "%.0f 到 %.0f 的数".formatted(least, most),
                        "a number from %.0f to %.0f".formatted(least, most)));
    }

    private @Nullable String knownKind() {
        if (kind == null || kind.isBlank()) {
            return null;
        }
        if (!kind.equals(TypeCatalog.COMPONENT) && !kind.equals(TypeCatalog.MATTER)) {
            throw BadParameter.of(
                    "kind", kind, LocalText.of("component 或 matter", "component or matter"));
        }
        return kind;
    }

    private @Nullable String knownType(KnownTypes types) {
        if (type == null || type.isBlank()) {
            return null;
        }
        if (!types.has(knownKind(), type)) {
            throw BadParameter.of(
                    "type", type, LocalText.of("标准中的类型代码", "a type code of the standards"));
        }
        return type;
    }

    private @Nullable String componentCode() {
        if (component == null || component.isBlank()) {
            return null;
        }
        if (!COMPONENT.matcher(component).matches()) {
            throw BadParameter.of(
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
        throw BadParameter.of(
                "at",
                at,
                LocalText.of(
                        "%d 至 %d 年间的日期 YYYY-MM-DD".formatted(FIRST_YEAR, LAST_YEAR),
                        "a date written YYYY-MM-DD, from %d to %d"
                                .formatted(FIRST_YEAR, LAST_YEAR)));
    }
}
