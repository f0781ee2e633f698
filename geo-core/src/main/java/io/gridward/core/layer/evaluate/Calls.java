package io.gridward.core.layer.evaluate;

import io.gridward.core.crs.Crs;
import io.gridward.core.crs.OutsideCrs;
import io.gridward.core.crs.Reprojection;
import io.gridward.core.layer.Attribute;
import io.gridward.core.layer.AttributeType;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LocalText;
import io.gridward.core.layer.filter.Expression;
import io.gridward.core.layer.filter.Expression.Call;
import io.gridward.core.layer.filter.Expression.Literal;
import io.gridward.core.layer.filter.Expression.Property;
import io.gridward.core.layer.filter.Filter;
import io.gridward.core.layer.filter.Function;
import io.gridward.core.layer.filter.Function.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Functions of a filter: checked against a layer, and worked out. Both stores leave conditions that
 * hold one to be evaluated in memory, so that they mean the same everywhere.
 */
public final class Calls {
    private static final int MOST_DEPTH = 20;
    private static final Reprojection TO_METRES =
            Reprojection.between(Crs.CGCS2000, Crs.GK_CM_123E);

    private final Layer layer;

    Calls(Layer layer) {
        this.layer = layer;
    }

    /** True when a condition on values holds a function. */
    public static boolean in(Filter filter) {
        return values(filter).anyMatch(Call.class::isInstance);
    }

    private static Stream<Expression> values(Filter filter) {
        if (filter instanceof Filter.Comparison c) {
            return Stream.of(c.left(), c.right());
        }
        if (filter instanceof Filter.Like like) {
            return Stream.of(like.value());
        }
        if (filter instanceof Filter.In in) {
            return Stream.of(in.value());
        }
        return filter instanceof Filter.IsNull isNull ? Stream.of(isNull.value()) : Stream.empty();
    }

    /**
     * A value in normal form: constants among the arguments are of the class that is wanted.
     *
     * @throws BadFilter when the function does not take such arguments
     */
    Call normal(Call call) {
        return normal(call, 0);
    }

    private Call normal(Call call, int depth) {
        List<Kind> wanted = call.function().parameters();
        if (depth > MOST_DEPTH) {
            throw new BadFilter(
                    "函数嵌套超过 %d 层".formatted(MOST_DEPTH),
                    "functions are nested deeper than %d levels".formatted(MOST_DEPTH));
        }
        if (call.arguments().size() != wanted.size()) {
            throw unfit(call.function());
        }
        List<Expression> arguments = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            arguments.add(argument(call.function(), wanted.get(i), call.arguments().get(i), depth));
        }
        return new Call(call.function(), arguments);
    }

    private Expression argument(Function function, Kind wanted, Expression given, int depth) {
        if (given instanceof Call call && call.function().result() == wanted) {
            return normal(call, depth + 1);
        }
        if (given instanceof Literal literal && wanted != Kind.SHAPE) {
            return new Literal(Literals.fit(result(function, wanted), literal.value()));
        }
        if (given instanceof Property property && kind(property) == wanted) {
            return property;
        }
        throw unfit(function);
    }

    private @Nullable Kind kind(Property property) {
        if (property.name().equals(Layer.GEOMETRY) && layer.published()) {
            return Kind.SHAPE;
        }
        return switch (layer.get(property.name()).type()) {
            case TEXT -> Kind.TEXT;
            case INTEGER, DECIMAL -> Kind.NUMBER;
            case DATE, TIMESTAMP -> null;
        };
    }

    /** What a function gives, as if it were an attribute of its name. */
    static Attribute result(Function function) {
        return result(function, function.result());
    }

    private static Attribute result(Function function, Kind kind) {
        AttributeType type = kind == Kind.TEXT ? AttributeType.TEXT : AttributeType.DECIMAL;
        LocalText title = LocalText.of(function.title(), function.title());
        return new Attribute(function.title(), type, Attribute.Need.OPTIONAL, title, List.of());
    }

    private static BadFilter unfit(Function function) {
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        for (Kind kind : function.parameters()) {
            zh.add(
                    switch (kind) {
                        case NUMBER -> "数";
                        case TEXT -> "文本";
                        case SHAPE -> "几何属性 geom";
                    });
            en.add(
                    switch (kind) {
                        case NUMBER -> "a number";
                        case TEXT -> "a text";
                        case SHAPE -> "the shape geom";
                    });
        }
        return new BadFilter(
                "函数 %s 的参数应为: %s".formatted(function.title(), String.join("、", zh)),
                "function %s takes %s".formatted(function.title(), String.join(" and ", en)));
    }

    /** What a function makes of its arguments; absent when one is. */
    static @Nullable Object of(Function function, @Nullable Object[] arguments) {
        for (Object argument : arguments) {
            if (argument == null) {
                return null;
            }
        }
        Object first = arguments[0];
        return switch (function) {
            case LENGTH -> (double) ((String) first).codePoints().count();
            case LOWER -> TextOrder.fold((String) first);
            case UPPER -> upper((String) first);
            case AREA -> metric((Geometry) first, true);
            case GEOM_LENGTH -> metric((Geometry) first, false);
            case ABS, FLOOR, CEIL -> finite(number(function, number(first), 0));
            case ADD, SUBTRACT, MULTIPLY, DIVIDE ->
                    finite(number(function, number(first), number(arguments[1])));
        };
    }

    private static double number(@Nullable Object value) {
        return value == null ? Double.NaN : ((Number) value).doubleValue();
    }

    private static double number(Function function, double a, double b) {
        return switch (function) {
            case ADD -> a + b;
            case SUBTRACT -> a - b;
            case MULTIPLY -> a * b;
            case DIVIDE -> a / b;
            case ABS -> Math.abs(a);
            case FLOOR -> Math.floor(a);
            case CEIL -> Math.ceil(a);
            default -> throw new IllegalArgumentException(function.title());
        };
    }

    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }

    /** The stores' own functions of that name know more letters than A–Z. */
    private static String upper(String text) {
        StringBuilder all = new StringBuilder(text);
        for (int i = 0; i < all.length(); i++) {
            if (all.charAt(i) >= 'a' && all.charAt(i) <= 'z') {
                all.setCharAt(i, (char) (all.charAt(i) - 'a' + 'A'));
            }
        }
        return all.toString();
    }

    private static @Nullable Double metric(Geometry shape, boolean area) {
        try {
            Geometry metres = TO_METRES.apply(shape);
            return finite(area ? metres.getArea() : metres.getLength());
        } catch (OutsideCrs e) {
            return null; // too far away to be measured
        }
    }
}
