package io.gridward.core.layer.filter;

import static java.util.Objects.requireNonNull;

import io.gridward.core.layer.CityFeatures;
import io.gridward.core.layer.filter.Expression.Literal;
import io.gridward.core.layer.filter.Expression.Property;
import io.gridward.core.layer.filter.Filter.Comparison;
import io.gridward.core.layer.filter.Filter.Operator;
import io.gridward.core.layer.filter.Filter.SpatialOperator;
import java.util.List;

/** Short words for tests to write filters with. */
public final class FilterWords {
    private FilterWords() {}

    /** An attribute compared with a constant; operator as in SQL. */
    public static Filter is(String property, String sign, Object value) {
        return new Comparison(new Property(property), operator(sign), new Literal(value), true);
    }

    /** An attribute compared with a constant, A–Z as a–z. */
    public static Filter isAnyCase(String property, String sign, Object value) {
        return new Comparison(new Property(property), operator(sign), new Literal(value), false);
    }

    /** Two attributes compared. */
    public static Filter both(String left, String sign, String right) {
        return new Comparison(new Property(left), operator(sign), new Property(right), true);
    }

    /** An attribute within two constants. */
    public static Filter between(String property, Object low, Object high) {
        return new Filter.Between(new Property(property), new Literal(low), new Literal(high));
    }

    /** A text like a pattern. */
    public static Filter like(String property, String pattern) {
        return new Filter.Like(new Property(property), pattern, true);
    }

    /** A text like a pattern, A–Z as a–z. */
    public static Filter likeAnyCase(String property, String pattern) {
        return new Filter.Like(new Property(property), pattern, false);
    }

    /** An attribute is absent. */
    public static Filter isNull(String property) {
        return new Filter.IsNull(new Property(property));
    }

    /** Not so. */
    public static Filter not(Filter part) {
        return new Filter.Not(part);
    }

    /** All are so. */
    public static Filter all(Filter... parts) {
        return new Filter.And(List.of(parts));
    }

    /** One or more are so. */
    public static Filter any(Filter... parts) {
        return new Filter.Or(List.of(parts));
    }

    /** The feature's shape lies so to one in WKT. */
    public static Filter lies(SpatialOperator operator, String wkt) {
        return new Filter.Spatial(operator, requireNonNull(CityFeatures.shape(wkt)));
    }

    /** The feature's shape is at most so far from one in WKT. */
    public static Filter near(String wkt, double metres) {
        return new Filter.Distance(requireNonNull(CityFeatures.shape(wkt)), metres, true);
    }

    /** The feature's shape is farther than that from one in WKT. */
    public static Filter beyond(String wkt, double metres) {
        return new Filter.Distance(requireNonNull(CityFeatures.shape(wkt)), metres, false);
    }

    private static Operator operator(String sign) {
        return switch (sign) {
            case "=" -> Operator.EQUAL;
            case "<>" -> Operator.NOT_EQUAL;
            case "<" -> Operator.LESS;
            case "<=" -> Operator.LESS_OR_EQUAL;
            case ">" -> Operator.GREATER;
            case ">=" -> Operator.GREATER_OR_EQUAL;
            default -> throw new IllegalArgumentException(sign);
        };
    }
}
