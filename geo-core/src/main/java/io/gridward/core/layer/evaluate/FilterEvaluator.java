package io.gridward.core.layer.evaluate;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.filter.Expression;
import io.gridward.core.layer.filter.Expression.Call;
import io.gridward.core.layer.filter.Expression.Literal;
import io.gridward.core.layer.filter.Expression.Property;
import io.gridward.core.layer.filter.Filter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Filters evaluated in memory, with the meaning they have in both stores: truth is three-valued
 * (ISO/IEC 9075-2 §8), text compares by code points, letters of ASCII alone have a case, a text
 * that is like a pattern is so from end to end, and shapes lie as OGC 06-103r4 says (edges belong
 * to a shape). Features must have been read with every attribute the filter speaks of, and with
 * their shapes if it speaks of shapes.
 */
public final class FilterEvaluator {
    private final Layer layer;

    private FilterEvaluator(Layer layer) {
        this.layer = layer;
    }

    /**
     * A test for many features; safe for use by many threads.
     *
     * @throws BadFilter when the filter cannot be answered for the layer
     */
    public static Predicate<Feature> compile(Filter filter, Layer layer) {
        return compileNormal(NormalFilter.of(filter, layer), layer);
    }

    /** The same of a filter that {@link NormalFilter} gave. */
    public static Predicate<Feature> compileNormal(Filter normal, Layer layer) {
        Condition condition = new FilterEvaluator(layer).of(normal);
        return feature -> condition.test(feature) == Truth.TRUE;
    }

    private Condition of(Filter filter) {
        if (filter instanceof Filter.And and) {
            return Condition.all(and.parts().stream().map(this::of).toList());
        }
        if (filter instanceof Filter.Or or) {
            return Condition.any(or.parts().stream().map(this::of).toList());
        }
        if (filter instanceof Filter.Not not) {
            Condition part = of(not.part());
            return f -> part.test(f).not();
        }
        if (filter instanceof Filter.Spatial spatial) {
            return SpatialCondition.of(spatial);
        }
        if (filter instanceof Filter.Distance distance) {
            return SpatialCondition.of(distance);
        }
        return ofValue(filter);
    }

    private Condition ofValue(Filter filter) {
        if (filter instanceof Filter.Comparison c) {
            return comparison(c);
        }
        if (filter instanceof Filter.In in) {
            return in(in);
        }
        if (filter instanceof Filter.Like like) {
            return like(like);
        }
        if (filter instanceof Filter.IsNull isNull) {
            Value value = value(isNull.value());
            return f -> Truth.of(value.of(f) == null);
        }
        throw new IllegalArgumentException("not in normal form: " + filter);
    }

    private Condition comparison(Filter.Comparison c) {
        Value left = folded(value(c.left()), c.matchCase());
        Value right = folded(value(c.right()), c.matchCase());
        return f -> {
            Object a = left.of(f);
            Object b = right.of(f);
            return a == null || b == null
                    ? Truth.UNKNOWN
                    : Truth.of(ValueOrder.holds(c.operator(), ValueOrder.compare(a, b)));
        };
    }

    private Condition in(Filter.In in) {
        Value value = value(in.value());
        Set<Object> constants = new TreeSet<>(ValueOrder::compare);
        constants.addAll(in.constants());
        return f -> {
            Object a = value.of(f);
            return a == null ? Truth.UNKNOWN : Truth.of(constants.contains(a));
        };
    }

    private Condition like(Filter.Like like) {
        Value value = folded(value(like.value()), like.matchCase());
        LikePattern pattern = LikePattern.parse(like.pattern(), like.matchCase());
        return f -> {
            Object a = value.of(f);
            return a == null ? Truth.UNKNOWN : Truth.of(pattern.matches((String) a));
        };
    }

    /** What an expression is for one feature; null when absent. */
    private interface Value {
        @Nullable Object of(Feature feature);
    }

    private Value value(Expression expression) {
        if (expression instanceof Literal literal) {
            return f -> literal.value();
        }
        if (expression instanceof Call call) {
            return call(call);
        }
        String name = ((Property) expression).name();
        if (name.equals(Layer.GEOMETRY)) {
            return Feature::geometry;
        }
        int expected = layer.indexOf(name);
        return f -> FeatureValue.of(f, name, expected);
    }

    private Value call(Call call) {
        List<Value> arguments = call.arguments().stream().map(this::value).toList();
        return f -> {
            @Nullable Object[] values = new @Nullable Object[arguments.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = arguments.get(i).of(f);
            }
            return Calls.of(call.function(), values);
        };
    }

    private static Value folded(Value value, boolean matchCase) {
        return matchCase
                ? value
                : f -> value.of(f) instanceof String text ? TextOrder.fold(text) : null;
    }
}
