package io.gridward.core.snapshot;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.filter.Expression;
import io.gridward.core.layer.filter.Filter;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** The filter tree as a predicate on whole features. */
final class Matches {
    private Matches() {}

    static Predicate<Feature> of(Filter filter) {
        if (filter instanceof Filter.And and) {
            List<Predicate<Feature>> parts = and.parts().stream().map(Matches::of).toList();
            return f -> parts.stream().allMatch(p -> p.test(f));
        }
        if (filter instanceof Filter.Or or) {
            List<Predicate<Feature>> parts = or.parts().stream().map(Matches::of).toList();
            return f -> parts.stream().anyMatch(p -> p.test(f));
        }
        if (filter instanceof Filter.Spatial s && s.operator() == Filter.SpatialOperator.BBOX) {
            return f -> f.geometry() != null && f.geometry().intersects(s.shape());
        }
        if (filter instanceof Filter.Comparison c
                && c.operator() == Filter.Operator.EQUAL
                && c.left() instanceof Expression.Property p
                && c.right() instanceof Expression.Literal l) {
            return f -> Objects.equals(f.value(p.name()), l.value());
        }
        if (filter instanceof Filter.In in && in.value() instanceof Expression.Property p) {
            return f -> in.constants().contains(f.value(p.name()));
        }
        throw new UnsupportedOperationException(filter.toString());
    }
}
