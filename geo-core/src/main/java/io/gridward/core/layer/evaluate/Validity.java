package io.gridward.core.layer.evaluate;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.filter.Expression.Literal;
import io.gridward.core.layer.filter.Expression.Property;
import io.gridward.core.layer.filter.Filter;
import io.gridward.core.layer.filter.Filter.Operator;
import java.time.LocalDate;
import java.util.List;

/** When a version of a thing holds. */
public final class Validity {
    private Validity() {}

    /**
     * Matches the versions that hold on a day: {@code valid_from} absent or not after it, {@code
     * valid_to} absent or after it.
     */
    public static Filter on(LocalDate day) {
        return new Filter.And(
                List.of(
                        absentOr(Layer.VALID_FROM, Operator.LESS_OR_EQUAL, day),
                        absentOr(Layer.VALID_TO, Operator.GREATER, day)));
    }

    /** True when a version, read with its days, holds on a day. */
    public static boolean holds(Feature version, LocalDate day) {
        LocalDate from = (LocalDate) FeatureValue.of(version, Layer.VALID_FROM);
        LocalDate to = (LocalDate) FeatureValue.of(version, Layer.VALID_TO);
        return (from == null || !from.isAfter(day)) && (to == null || to.isAfter(day));
    }

    private static Filter absentOr(String name, Operator operator, LocalDate day) {
        Property property = new Property(name);
        return new Filter.Or(
                List.of(
                        new Filter.IsNull(property),
                        new Filter.Comparison(property, operator, new Literal(day), true)));
    }
}
