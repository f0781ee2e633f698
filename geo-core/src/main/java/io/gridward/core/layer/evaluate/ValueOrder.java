package io.gridward.core.layer.evaluate;

import io.gridward.core.layer.filter.Filter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** Order of two present values of comparable types. */
final class ValueOrder {
    /** The city's calendar: a day begins at midnight here. */
    static final ZoneId CITY = ZoneId.of("Asia/Shanghai");

    private ValueOrder() {}

    static int compare(Object a, Object b) {
        if (a instanceof String s && b instanceof String t) {
            return TextOrder.compare(s, t);
        }
        if (a instanceof Long x && b instanceof Long y) {
            return Long.compare(x, y);
        }
        if (a instanceof Number x && b instanceof Number y) {
            return numbers(x.doubleValue(), y.doubleValue());
        }
        if (a instanceof LocalDate x && b instanceof LocalDate y) {
            return x.compareTo(y);
        }
        return instant(a).compareTo(instant(b));
    }

    /** Zero has no sign here, unlike in {@link Double#compare}. */
    private static int numbers(double x, double y) {
        return x < y ? -1 : x > y ? 1 : 0;
    }

    private static Instant instant(Object value) {
        if (value instanceof OffsetDateTime t) {
            return t.toInstant();
        }
        return ((LocalDate) value).atStartOfDay(CITY).toInstant();
    }

    static boolean holds(Filter.Operator operator, int order) {
        return switch (operator) {
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            case GREATER_OR_EQUAL -> order >= 0;
        };
    }
}
