package io.gridward.ogc.filter;

import io.gridward.core.layer.Attribute;
import io.gridward.core.layer.AttributeType;
import io.gridward.ogc.fault.OgcFault;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;

/** Constants of a filter, which come as text, as values of an attribute's type. */
final class LiteralText {
    /** Where days begin. */
    static final ZoneId CITY = ZoneId.of("Asia/Shanghai");

    private static final int LONGEST_NUMBER = 400;

    private LiteralText() {}

    /**
     * The value of a text: for INTEGER a Long, or a Double when it is no whole number; for DATE and
     * TIMESTAMP a LocalDate or OffsetDateTime, as it is written; a clock time without offset is one
     * of the city.
     */
    static Object read(String text, Attribute attribute) {
        AttributeType type = attribute.type();
        if (type == AttributeType.TEXT) {
            return text;
        }
        String value = text.strip();
        boolean number = type == AttributeType.INTEGER || type == AttributeType.DECIMAL;
        try {
            return number ? number(value, type) : time(value);
        } catch (NumberFormatException | DateTimeException e) {
            String shown = OgcFault.quoted(value);
            throw FilterFault.invalid(
                    "属性 %s 的值 “%s” 不是%s"
                            .formatted(attribute.name(), shown, number ? "数" : "日期（如 2026-01-31）"),
                    "value '%s' of property %s is not a %s"
                            .formatted(
                                    shown,
                                    attribute.name(),
                                    number ? "number" : "date such as 2026-01-31"));
        }
    }

    private static Object number(String text, AttributeType type) {
        if (text.length() > LONGEST_NUMBER) {
            throw new NumberFormatException();
        }
        BigDecimal exact = new BigDecimal(text);
        if (type == AttributeType.INTEGER && Math.abs((long) exact.scale()) <= LONGEST_NUMBER) {
            BigDecimal plain = exact.stripTrailingZeros();
            if (plain.scale() <= 0 && plain.toBigInteger().bitLength() < Long.SIZE) {
                return plain.longValueExact();
            }
        }
        double value = exact.doubleValue();
        if (!Double.isFinite(value)) {
            throw new NumberFormatException();
        }
        return value;
    }

    /** A day, xs:date with or without offset, or a moment. */
    static Object time(String text) {
        if (text.indexOf('T') < 0) {
            return LocalDate.parse(text, DateTimeFormatter.ISO_DATE);
        }
        TemporalAccessor moment =
                DateTimeFormatter.ISO_DATE_TIME.parseBest(
                        text, OffsetDateTime::from, LocalDateTime::from);
        return moment instanceof LocalDateTime local
                ? local.atZone(CITY).toOffsetDateTime()
                : moment;
    }
}
