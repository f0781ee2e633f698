package io.gridward.core.layer.evaluate;

import io.gridward.core.layer.Attribute;
import io.gridward.core.layer.AttributeType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/**
 * Constants of a filter brought to the type of the attribute they are compared with. A text may
 * stand for a number, day or moment, and a whole number or day for its text, as clients often
 * cannot know the type.
 */
final class Literals {
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    private static final double EXACT_WHOLE = 9_007_199_254_740_992.0;

    private Literals() {}

    /**
     * The constant as a value to compare with an attribute: for INTEGER a Long, or a Double when it
     * is no whole number; for DATE a LocalDate, or an OffsetDateTime when it is a moment; else of
     * the attribute's class.
     */
    static Object fit(Attribute attribute, Object value) {
        return switch (attribute.type()) {
            case TEXT -> text(attribute, value);
            case INTEGER -> number(attribute, value);
            case DECIMAL -> ((Number) number(attribute, value)).doubleValue();
            case DATE -> time(attribute, value);
            case TIMESTAMP -> moment(time(attribute, value));
        };
    }

    /** A constant compared with another constant: as it is, numbers as Long or Double. */
    static Object plain(Object value) {
        if (value instanceof Number number) {
            return number(number);
        }
        if (value instanceof String text) {
            return checked(text);
        }
        if (value instanceof LocalDate || value instanceof OffsetDateTime) {
            return value;
        }
        throw new BadFilter(
                "条件中的值 “" + value + "” 类型不支持", "a filter cannot hold the value '" + value + "'");
    }

    private static String text(Attribute attribute, Object value) {
        Object plain = plain(value);
        if (plain instanceof String || plain instanceof Long || plain instanceof LocalDate) {
            return plain.toString();
        }
        throw unfit(attribute, value);
    }

    /** Text that both stores can hold: no NUL, no half of a surrogate pair. */
    static String checked(String text) {
        boolean whole =
                text.codePoints()
                        .noneMatch(
                                c ->
                                        c == 0
                                                || c >= Character.MIN_SURROGATE
                                                        && c <= Character.MAX_SURROGATE);
        if (!whole) {
            throw new BadFilter("条件中的文本含有无效字符", "a text in the filter holds an invalid character");
        }
        return text;
    }

    private static Object number(Attribute attribute, Object value) {
        if (value instanceof Number number) {
            return number(number);
        }
        if (value instanceof String text) {
            try {
                return number(new BigDecimal(text.strip()));
            } catch (NumberFormatException e) {
                throw unfit(attribute, value);
            }
        }
        throw unfit(attribute, value);
    }

    private static Object number(Number number) {
        if (number instanceof BigDecimal big) {
            return number(big);
        }
        double value = number.doubleValue();
        if (number instanceof Long
                || number instanceof Integer
                || number instanceof Short
                || number instanceof Byte) {
            return number.longValue();
        }
        if (!Double.isFinite(value)) {
            throw new BadFilter("条件中的数不是有限数", "a number in the filter is not finite");
        }
        return Math.rint(value) == value && Math.abs(value) < EXACT_WHOLE
                ? (Object) (long) value
                : (Object) value;
    }

    /** A scale in the millions must not be written out, nor a number beyond all others. */
    private static Object number(BigDecimal big) {
        if (big.precision() - (long) big.scale() <= 19 && big.scale() <= 400) {
            BigDecimal plain = big.stripTrailingZeros();
            if (plain.scale() <= 0 && plain.toBigInteger().bitLength() < Long.SIZE) {
                return plain.longValue();
            }
        }
        return number((Number) big.doubleValue());
    }

    private static Object time(Attribute attribute, Object value) {
        Object time = value instanceof String text ? time(attribute, text.strip()) : value;
        LocalDate day;
        if (time instanceof LocalDate date) {
            day = date;
        } else if (time instanceof OffsetDateTime moment) {
            time = moment.truncatedTo(ChronoUnit.MILLIS);
            day = moment.toLocalDate();
        } else {
            throw unfit(attribute, value);
        }
        if (day.isBefore(FIRST_DAY.plusDays(1)) || day.isAfter(LAST_DAY.minusDays(1))) {
            throw new BadFilter("日期须在公元 1 至 9999 年之间", "a date must lie in the years 1 to 9999");
        }
        return time;
    }

    private static Object time(Attribute attribute, String text) {
        try {
            if (text.indexOf('T') < 0) {
                return LocalDate.parse(text);
            }
            return hasOffset(text)
                    ? OffsetDateTime.parse(text)
                    : LocalDateTime.parse(text).atZone(ValueOrder.CITY).toOffsetDateTime();
        } catch (DateTimeParseException e) {
            throw unfit(attribute, text);
        }
    }

    private static boolean hasOffset(String text) {
        String clock = text.substring(text.indexOf('T'));
        return clock.endsWith("Z") || clock.indexOf('+') >= 0 || clock.indexOf('-') >= 0;
    }

    private static OffsetDateTime moment(Object time) {
        return time instanceof LocalDate day
                ? day.atStartOfDay(ValueOrder.CITY).toOffsetDateTime()
                : (OffsetDateTime) time;
    }

    private static BadFilter unfit(Attribute attribute, Object value) {
        String shown = String.valueOf(value);
        shown = shown.length() > 60 ? shown.substring(0, 60) + "…" : shown;
        String wanted = attribute.type() == AttributeType.DATE ? "2026-01-31" : "";
        return new BadFilter(
                "属性 %s 的值 “%s” 不合其类型 %s %s"
                        .formatted(attribute.name(), shown, attribute.type(), wanted)
                        .strip(),
                "value '%s' does not fit attribute %s of type %s %s"
                        .formatted(shown, attribute.name(), attribute.type(), wanted)
                        .strip());
    }
}
