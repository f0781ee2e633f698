package io.gridward.core.layer.filter;

import java.util.Set;

/** Gathers the attribute names a filter speaks of. */
final class PropertyNames {
    private PropertyNames() {}

    static void collect(Filter filter, Set<String> into) {
        if (filter instanceof Filter.And and) {
            and.parts().forEach(p -> collect(p, into));
        } else if (filter instanceof Filter.Or or) {
            or.parts().forEach(p -> collect(p, into));
        } else if (filter instanceof Filter.Not not) {
            collect(not.part(), into);
        } else if (filter instanceof Filter.Comparison c) {
            collect(c.left(), into);
            collect(c.right(), into);
        } else if (filter instanceof Filter.Like like) {
            collect(like.value(), into);
        } else if (filter instanceof Filter.Between b) {
            collect(b.value(), into);
            collect(b.low(), into);
            collect(b.high(), into);
        } else if (filter instanceof Filter.In in) {
            collect(in.value(), into);
        } else if (filter instanceof Filter.IsNull isNull) {
            collect(isNull.value(), into);
        }
    }

    private static void collect(Expression expression, Set<String> into) {
        if (expression instanceof Expression.Property p) {
            into.add(p.name());
        } else if (expression instanceof Expression.Call call) {
            call.arguments().forEach(a -> collect(a, into));
        }
    }
}
