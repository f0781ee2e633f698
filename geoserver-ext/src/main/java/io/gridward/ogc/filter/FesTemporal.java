package io.gridward.ogc.filter;

import io.gridward.core.layer.Attribute;
import io.gridward.core.layer.AttributeType;
import io.gridward.core.layer.filter.Expression;
import io.gridward.core.layer.filter.Filter;
import io.gridward.core.layer.filter.Filter.Operator;
import io.gridward.ogc.fault.OgcFault;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * Temporal operators (OGC 09-026r2 §7.9). Every time of a layer is a day or a moment, never a
 * period: operators that ask for a period on the left are refused. A day is as long as it is (XML
 * Schema Part 2 §3.2.9): it is after a moment when it begins later, and before one when it is over
 * by then.
 */
final class FesTemporal {
    private static final List<String> OF_PERIODS =
            List.of(
                    "TContains",
                    "BegunBy",
                    "EndedBy",
                    "TOverlaps",
                    "OverlappedBy",
                    "Meets",
                    "MetBy");

    private static final List<String> BY_DAYS = List.of("After", "Before", "During");

    private final FesExpression expressions;

    FesTemporal(FesExpression expressions) {
        this.expressions = expressions;
    }

    /** The filter of a temporal operator; empty when the element is none. */
    Optional<Filter> find(Element element, String operator) {
        if (OF_PERIODS.contains(operator)) {
            throw FilterFault.unsupported(
                    "算子 %s 针对时段，图层的时间均为时刻".formatted(operator),
                    "%s asks for a period, but the times of a layer are instants"
                            .formatted(operator));
        }
        return switch (operator) {
            case "After", "Before", "TEquals", "During", "Begins", "Ends", "AnyInteracts" ->
                    Optional.of(read(element, operator));
            default -> Optional.empty();
        };
    }

    private Filter read(Element element, String operator) {
        List<Element> operands = Nodes.children(element);
        if (operands.size() != 2 || !FesExpression.isReference(operands.get(0))) {
            throw FilterFault.operands(operator, "一个属性后接时间", "a property, then a time");
        }
        String property = expressions.property(operands.get(0));
        Attribute attribute =
                expressions
                        .attribute(property)
                        .filter(FesTemporal::temporal)
                        .orElseThrow(() -> noTimes(property, operator));
        Period time = period(operands.get(1), operator);
        boolean days = attribute.type() == AttributeType.DATE && BY_DAYS.contains(operator);
        return filter(property, operator, days ? time.inDays() : time);
    }

    private static OgcFault noTimes(String property, String operator) {
        return FilterFault.invalid(
                "算子 %s 不能用于属性 %s，它不是时间".formatted(operator, property),
                "%s cannot be asked of property %s, which is no time"
                        .formatted(operator, property));
    }

    private static boolean temporal(Attribute attribute) {
        return attribute.type() == AttributeType.DATE
                || attribute.type() == AttributeType.TIMESTAMP;
    }

    /** From one time to another; an instant has both the same. */
    private record Period(Object begin, Object end, boolean instant) {
        /** The days that its ends fall on. */
        Period inDays() {
            return new Period(day(begin), day(end), instant);
        }

        private static Object day(Object time) {
            return time instanceof OffsetDateTime moment
                    ? moment.atZoneSameInstant(LiteralText.CITY).toLocalDate()
                    : time;
        }
    }

    private static Filter filter(String property, String operator, Period time) {
        boolean wantsPeriod = List.of("During", "Begins", "Ends").contains(operator);
        if (wantsPeriod && time.instant()) {
            throw FilterFault.operands(operator, "一个时段（TimePeriod）", "a TimePeriod");
        }
        return switch (operator) {
            case "After" -> compare(property, Operator.GREATER, time.end());
            case "Before" -> compare(property, Operator.LESS, time.begin());
            case "Begins" -> compare(property, Operator.EQUAL, time.begin());
            case "Ends" -> compare(property, Operator.EQUAL, time.end());
            case "TEquals" -> equal(property, time);
            case "During" ->
                    Filter.and(
                            compare(property, Operator.GREATER, time.begin()),
                            compare(property, Operator.LESS, time.end()));
            default ->
                    new Filter.Between(
                            new Expression.Property(property),
                            new Expression.Literal(time.begin()),
                            new Expression.Literal(time.end()));
        };
    }

    private static Filter equal(String property, Period time) {
        if (!time.instant()) {
            throw FilterFault.operands("TEquals", "一个时刻（TimeInstant）", "a TimeInstant");
        }
        return compare(property, Operator.EQUAL, time.begin());
    }

    private static Filter compare(String property, Operator operator, Object time) {
        return new Filter.Comparison(
                new Expression.Property(property), operator, new Expression.Literal(time), true);
    }

    private static Period period(Element element, String operator) {
        List<Element> inner = Nodes.children(element);
        switch (Nodes.name(element)) {
            case "Literal" -> {
                return inner.size() == 1
                        ? period(inner.get(0), operator)
                        : interval(Nodes.text(element).strip());
            }
            case "TimeInstant" -> {
                Object time = position(element, operator, "timePosition");
                return new Period(time, time, true);
            }
            case "TimePeriod" -> {
                return new Period(
                        position(element, operator, "beginPosition", "begin"),
                        position(element, operator, "endPosition", "end"),
                        false);
            }
            default -> throw noTime(operator);
        }
    }

    private static Period interval(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? new Period(time(text), time(text), true)
                : new Period(
                        time(text.substring(0, slash)), time(text.substring(slash + 1)), false);
    }

    private static Object position(Element element, String operator, String... names) {
        Element position = Nodes.find(element, names).orElseThrow(() -> noTime(operator));
        List<Element> instant = Nodes.children(position, "TimeInstant");
        return instant.isEmpty()
                ? time(Nodes.text(position).strip())
                : position(instant.get(0), operator, "timePosition");
    }

    private static OgcFault noTime(String operator) {
        return FilterFault.operands(
                operator,
                "Literal、TimeInstant 或 TimePeriod",
                "a Literal, TimeInstant or TimePeriod");
    }

    private static Object time(String text) {
        try {
            return LiteralText.time(text);
        } catch (DateTimeException e) {
            String shown = OgcFault.quoted(text);
            throw FilterFault.invalid(
                    "时间 “%s” 无效，应如 2026-01-31 或 2026-01-31T08:00:00Z".formatted(shown),
                    "time '%s' is not like 2026-01-31 or 2026-01-31T08:00:00Z".formatted(shown));
        }
    }
}
