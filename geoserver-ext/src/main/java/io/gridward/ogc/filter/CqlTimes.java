package io.gridward.ogc.filter;

import io.gridward.core.layer.filter.Expression;
import io.gridward.core.layer.filter.Filter;
import io.gridward.core.layer.filter.Filter.Operator;
import io.gridward.ogc.filter.CqlTokens.Kind;
import io.gridward.ogc.filter.CqlTokens.Token;
import java.time.DateTimeException;
import java.util.Optional;

/**
 * Temporal predicates of ECQL: {@code BEFORE}, {@code AFTER}, {@code TEQUALS} a time, {@code
 * DURING} a period {@code from/to}, and {@code BEFORE OR DURING}, {@code DURING OR AFTER}.
 */
final class CqlTimes {
    private final CqlTokens tokens;

    CqlTimes(CqlTokens tokens) {
        this.tokens = tokens;
    }

    /** The predicate that comes next, if it is a temporal one. */
    Optional<Filter> find(Expression.Property property) {
        if (tokens.takes("BEFORE", "OR", "DURING")) {
            return Optional.of(compare(property, Operator.LESS_OR_EQUAL, period().end()));
        }
        if (tokens.takes("DURING", "OR", "AFTER")) {
            return Optional.of(compare(property, Operator.GREATER_OR_EQUAL, period().begin()));
        }
        if (tokens.takes("DURING")) {
            Period period = period();
            return Optional.of(
                    Filter.and(
                            compare(property, Operator.GREATER, period.begin()),
                            compare(property, Operator.LESS, period.end())));
        }
        if (tokens.takes("BEFORE")) {
            return Optional.of(compare(property, Operator.LESS, time()));
        }
        if (tokens.takes("AFTER")) {
            return Optional.of(compare(property, Operator.GREATER, time()));
        }
        return tokens.takes("TEQUALS")
                ? Optional.of(compare(property, Operator.EQUAL, time()))
                : Optional.empty();
    }

    private record Period(Object begin, Object end) {}

    private Period period() {
        Object begin = time();
        tokens.require("/");
        if (tokens.peek().kind() == Kind.DURATION) {
            throw FilterFault.unsupported(
                    "不支持以时长表示的时段，请写成 起/止", "a period is written as begin/end, not with a duration");
        }
        return new Period(begin, time());
    }

    private Object time() {
        Token token = tokens.require(Kind.TIME, "2026-01-31T08:00:00Z");
        try {
            return LiteralText.time(token.text());
        } catch (DateTimeException e) {
            throw FilterFault.invalid(
                    "时间 “%s” 无效，应如 2026-01-31 或 2026-01-31T08:00:00Z".formatted(token.text()),
                    "time '%s' is not like 2026-01-31 or 2026-01-31T08:00:00Z"
                            .formatted(token.text()));
        }
    }

    private static Filter compare(Expression.Property property, Operator operator, Object time) {
        return new Filter.Comparison(property, operator, new Expression.Literal(time), true);
    }
}
