package io.gridward.core.layer.stored;

import io.gridward.core.layer.AttributeType;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.filter.Expression;
import io.gridward.core.layer.filter.Expression.Call;
import io.gridward.core.layer.filter.Expression.Literal;
import io.gridward.core.layer.filter.Expression.Property;
import io.gridward.core.layer.filter.Filter;
import io.gridward.core.layer.filter.Filter.Operator;
import io.gridward.core.layer.filter.Function;
import io.gridward.core.layer.filter.Function.Kind;
import java.util.List;
import java.util.Random;

/** Random conditions that hold functions of one layer. */
final class RandomCalls {
    private final Random random;
    private final Layer layer;

    RandomCalls(Random random, Layer layer) {
        this.random = random;
        this.layer = layer;
    }

    Filter condition() {
        Call call = call(2);
        boolean text = call.function().result() == Kind.TEXT;
        return switch (random.nextInt(text ? 5 : 4)) {
            case 0 -> new Filter.IsNull(call);
            case 1 -> new Filter.In(call, List.of(constant(text), constant(text)));
            case 2 ->
                    new Filter.Between(
                            call, new Literal(constant(text)), new Literal(constant(text)));
            case 3 -> {
                Operator operator = Operator.values()[random.nextInt(Operator.values().length)];
                Expression other = value(call.function().result(), 1);
                boolean turned = random.nextBoolean();
                yield new Filter.Comparison(
                        turned ? other : call,
                        operator,
                        turned ? call : other,
                        random.nextBoolean());
            }
            default -> new Filter.Like(call, "%a_", random.nextBoolean());
        };
    }

    private Call call(int depth) {
        List<Function> all =
                List.of(Function.values()).stream()
                        .filter(f -> layer.published() || !f.parameters().contains(Kind.SHAPE))
                        .toList();
        return call(all.get(random.nextInt(all.size())), depth);
    }

    private Call call(Function function, int depth) {
        return new Call(
                function, function.parameters().stream().map(k -> value(k, depth - 1)).toList());
    }

    private Expression value(Kind kind, int depth) {
        List<Function> giving =
                List.of(Function.values()).stream()
                        .filter(f -> f.result() == kind)
                        .filter(f -> layer.published() || !f.parameters().contains(Kind.SHAPE))
                        .toList();
        if (kind == Kind.SHAPE) {
            return new Property(Layer.GEOMETRY);
        }
        if (depth > 0 && random.nextBoolean()) {
            return call(giving.get(random.nextInt(giving.size())), depth);
        }
        List<String> names =
                layer.attributes().stream()
                        .filter(a -> fits(a.type(), kind))
                        .map(a -> a.name())
                        .toList();
        return names.isEmpty() || random.nextInt(3) == 0
                ? new Literal(constant(kind == Kind.TEXT))
                : new Property(names.get(random.nextInt(names.size())));
    }

    private static boolean fits(AttributeType type, Kind kind) {
        boolean number = type == AttributeType.INTEGER || type == AttributeType.DECIMAL;
        return kind == Kind.TEXT ? type == AttributeType.TEXT : number;
    }

    private Object constant(boolean text) {
        List<Object> some =
                text ? List.of("a", "Ab", "路灯", 7L) : List.of(0L, 2.5, "3", -1L, 1e300, 100L);
        return some.get(random.nextInt(some.size()));
    }
}
