package io.gridward.core.layer.evaluate;

import io.gridward.core.layer.filter.Expression;
import io.gridward.core.layer.filter.Filter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;

/**
 * What a filter in normal form says about where, and under which keys, all its matches lie: what an
 * index is asked before the filter itself.
 */
public final class FilterBounds {
    private FilterBounds() {}

    /**
     * A rectangle that the shape of every match meets; empty when nothing is known. A null
     * rectangle when there is no match.
     */
    public static Optional<Envelope> rectangle(Filter filter) {
        if (filter instanceof Filter.Spatial s) {
            return s.operator() == Filter.SpatialOperator.DISJOINT
                    ? Optional.empty()
                    : Optional.of(s.shape().getEnvelopeInternal());
        }
        if (filter instanceof Filter.Distance d && d.within()) {
            return Optional.of(GroundDistance.of(d.shape(), d.metres()).reach());
        }
        if (filter instanceof Filter.And and) {
            return smallest(and.parts());
        }
        if (filter instanceof Filter.Or or) {
            return union(or.parts());
        }
        return Optional.empty();
    }

    /** Every part's rectangle is met; a match may reach over their common part, so one is taken. */
    private static Optional<Envelope> smallest(List<Filter> parts) {
        return parts.stream()
                .flatMap(p -> rectangle(p).stream())
                .reduce((a, b) -> a.getArea() <= b.getArea() ? a : b);
    }

    private static Optional<Envelope> union(List<Filter> parts) {
        Envelope all = new Envelope();
        for (Filter part : parts) {
            Optional<Envelope> one = rectangle(part);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            all.expandToInclude(one.get());
        }
        return Optional.of(all);
    }

    /** The only keys a match can have; empty when nothing is known. */
    public static Optional<List<String>> keys(Filter filter, String key) {
        if (filter instanceof Filter.Comparison c
                && c.operator() == Filter.Operator.EQUAL
                && c.matchCase()
                && isProperty(c.left(), key)
                && c.right() instanceof Expression.Literal literal) {
            return texts(List.of(literal.value()));
        }
        if (filter instanceof Filter.In in && isProperty(in.value(), key)) {
            return texts(in.constants());
        }
        if (filter instanceof Filter.And and) {
            return and.parts().stream().flatMap(p -> keys(p, key).stream()).findFirst();
        }
        return Optional.empty();
    }

    private static boolean isProperty(Expression expression, String name) {
        return expression instanceof Expression.Property p && Objects.equals(p.name(), name);
    }

    private static Optional<List<String>> texts(List<Object> constants) {
        return constants.stream().allMatch(String.class::isInstance)
                ? Optional.of(constants.stream().map(String.class::cast).toList())
                : Optional.empty();
    }
}
