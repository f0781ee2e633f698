package io.gridward.core.layer.evaluate;

import io.gridward.core.layer.Attribute;
import io.gridward.core.layer.AttributeType;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.filter.Expression;
import io.gridward.core.layer.filter.Expression.Call;
import io.gridward.core.layer.filter.Expression.Literal;
import io.gridward.core.layer.filter.Expression.Property;
import io.gridward.core.layer.filter.Filter;
import io.gridward.core.layer.filter.Filter.Comparison;
import io.gridward.core.layer.filter.Filter.Operator;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * A filter checked against its layer and brought to the one form that is evaluated in memory and
 * compiled to SQL, so that both mean the same. In that form
 *
 * <ul>
 *   <li>the left side of a comparison, a LIKE, an IN is a property or a function, the right side
 *       one of a comparable type or a constant of its class (a Double beside an INTEGER attribute
 *       if it is no whole number: then both are compared as IEEE doubles);
 *   <li>a day beside a moment is the moment at which it begins in the city (Asia/Shanghai);
 *   <li>a comparison without regard to case has its constant folded: A–Z as a–z, nothing else;
 *   <li>Between has become two comparisons; an IN has at least one constant;
 *   <li>shapes are valid and not empty, the one of BBOX is the point, line or rectangle it spans;
 *   <li>parts without a property have become {@link Filter#ALL} or {@link Filter#NONE}.
 * </ul>
 */
public final class NormalFilter {
    private static final int MOST_DEPTH = 100;
    private static final int MOST_PARTS = 10_000;

    private final Layer layer;

    private NormalFilter(Layer layer) {
        this.layer = layer;
    }

    /**
     * The filter in normal form; of a filter in normal form, an equal one.
     *
     * @throws BadFilter when a value does not fit its attribute, a shape is unusable, or the filter
     *     is too large (100 levels, 10,000 parts)
     * @throws io.gridward.core.layer.NoSuchAttribute when the layer lacks an attribute
     */
    public static Filter of(Filter filter, Layer layer) {
        checkSize(filter, 0);
        return new NormalFilter(layer).normal(filter);
    }

    /**
     * What a query asks for in normal form: its filter, and that a version holds on its day.
     *
     * @throws BadFilter as above
     */
    public static Filter of(FeatureQuery query) {
        LocalDate day = query.at();
        Filter asked = query.filter();
        return of(day == null ? asked : Filter.and(Validity.on(day), asked), query.layer());
    }

    private Filter normal(Filter filter) {
        if (filter instanceof Filter.And and) {
            return new Filter.And(and.parts().stream().map(this::normal).toList());
        }
        if (filter instanceof Filter.Or or) {
            return new Filter.Or(or.parts().stream().map(this::normal).toList());
        }
        if (filter instanceof Filter.Not not) {
            return new Filter.Not(normal(not.part()));
        }
        if (filter instanceof Filter.Spatial spatial) {
            return NormalShapes.of(layer, spatial);
        }
        if (filter instanceof Filter.Distance distance) {
            return NormalShapes.of(layer, distance);
        }
        return value(filter);
    }

    /** Number of parts; gives up at once when there are too many. */
    private static int checkSize(Filter filter, int depth) {
        int size = 1;
        for (Filter part : parts(filter)) {
            if (depth == MOST_DEPTH) {
                throw tooLarge();
            }
            size += checkSize(part, depth + 1);
            if (size > MOST_PARTS) {
                throw tooLarge();
            }
        }
        return size;
    }

    private static List<Filter> parts(Filter filter) {
        if (filter instanceof Filter.And and) {
            return and.parts();
        }
        if (filter instanceof Filter.Or or) {
            return or.parts();
        }
        return filter instanceof Filter.Not not ? List.of(not.part()) : List.of();
    }

    private static BadFilter tooLarge() {
        return new BadFilter("过滤条件过大", "the filter is nested too deeply or has too many parts");
    }

    private Filter value(Filter filter) {
        if (filter instanceof Comparison c) {
            return comparison(c);
        }
        if (filter instanceof Filter.Between b) {
            Filter low = new Comparison(b.value(), Operator.GREATER_OR_EQUAL, b.low(), true);
            Filter high = new Comparison(b.value(), Operator.LESS_OR_EQUAL, b.high(), true);
            return normal(Filter.and(low, high));
        }
        if (filter instanceof Filter.In in) {
            return in(in);
        }
        if (filter instanceof Filter.Like like) {
            return like(like);
        }
        return isNull((Filter.IsNull) filter);
    }

    private Filter comparison(Comparison c) {
        if (c.left() instanceof Call && !(c.right() instanceof Literal)
                || c.right() instanceof Call && !(c.left() instanceof Literal)) {
            return computed(c);
        }
        if (c.left() instanceof Literal left) {
            if (c.right() instanceof Literal right) {
                return constant(left, c, right);
            }
            return comparison(new Comparison(c.right(), flip(c.operator()), left, c.matchCase()));
        }
        Attribute attribute = attribute(c.left());
        boolean matchCase = c.matchCase() || attribute.type() != AttributeType.TEXT;
        if (c.right() instanceof Literal right) {
            Object value = Literals.fit(attribute, right.value());
            return withConstant(
                    new Comparison(normal(c.left()), c.operator(), new Literal(value), matchCase));
        }
        if (!comparable(attribute.type(), attribute(c.right()).type())) {
            throw incomparable(c.left(), c.right());
        }
        return new Comparison(c.left(), c.operator(), c.right(), matchCase);
    }

    /** Two values of which one is worked out; the other is so too or is a property. */
    private Filter computed(Comparison c) {
        AttributeType left = attribute(c.left()).type();
        if (!comparable(left, attribute(c.right()).type())) {
            throw incomparable(c.left(), c.right());
        }
        boolean matchCase = c.matchCase() || left != AttributeType.TEXT;
        return new Comparison(normal(c.left()), c.operator(), normal(c.right()), matchCase);
    }

    private Expression normal(Expression value) {
        return value instanceof Call call ? new Calls(layer).normal(call) : value;
    }

    private Filter withConstant(Comparison c) {
        Object value = ((Literal) c.right()).value();
        if (value instanceof String text && !c.matchCase()) {
            Literal folded = new Literal(TextOrder.fold(text));
            return new Comparison(c.left(), c.operator(), folded, false);
        }
        boolean day = attribute(c.left()).type() == AttributeType.DATE;
        return day && value instanceof OffsetDateTime moment ? dayWithMoment(c, moment) : c;
    }

    /** A day is the moment it begins, so it can equal a moment only if that is a midnight. */
    private static Filter dayWithMoment(Comparison c, OffsetDateTime moment) {
        LocalDate day = moment.atZoneSameInstant(ValueOrder.CITY).toLocalDate();
        Literal literal = new Literal(day);
        if (ValueOrder.compare(day, moment) == 0) {
            return new Comparison(c.left(), c.operator(), literal, true);
        }
        return switch (c.operator()) {
            case EQUAL -> new Comparison(c.left(), Operator.NOT_EQUAL, c.left(), true);
            case NOT_EQUAL -> new Comparison(c.left(), Operator.EQUAL, c.left(), true);
            case LESS, LESS_OR_EQUAL ->
                    new Comparison(c.left(), Operator.LESS_OR_EQUAL, literal, true);
            case GREATER, GREATER_OR_EQUAL ->
                    new Comparison(c.left(), Operator.GREATER, literal, true);
        };
    }

    private static Filter constant(Literal left, Comparison c, Literal right) {
        Object a = Literals.plain(left.value());
        Object b = Literals.plain(right.value());
        if (!comparable(typeOf(a), typeOf(b))) {
            throw incomparable(left, right);
        }
        if (!c.matchCase() && a instanceof String s && b instanceof String t) {
            a = TextOrder.fold(s);
            b = TextOrder.fold(t);
        }
        return truth(ValueOrder.holds(c.operator(), ValueOrder.compare(a, b)));
    }

    private Filter in(Filter.In in) {
        if (in.constants().isEmpty()) {
            return Filter.NONE;
        }
        List<Filter> any = new ArrayList<>();
        List<Object> same = new ArrayList<>();
        for (Object constant : in.constants()) {
            Filter equal =
                    comparison(
                            new Comparison(
                                    in.value(), Operator.EQUAL, new Literal(constant), true));
            if (equal instanceof Comparison c
                    && c.operator() == Operator.EQUAL
                    && c.left() instanceof Property
                    && c.right() instanceof Literal l
                    && attribute(c.left()).type().javaClass().isInstance(l.value())) {
                same.add(l.value());
            } else {
                any.add(equal);
            }
        }
        if (!same.isEmpty()) {
            any.add(new Filter.In(in.value(), same));
        }
        return any.size() == 1 ? any.get(0) : new Filter.Or(any);
    }

    private Filter like(Filter.Like like) {
        String pattern = Literals.checked(like.pattern());
        LikePattern parsed = LikePattern.parse(pattern, like.matchCase());
        if (like.value() instanceof Literal literal) {
            String text = String.valueOf(Literals.plain(literal.value()));
            return truth(parsed.matches(like.matchCase() ? text : TextOrder.fold(text)));
        }
        Attribute attribute = attribute(like.value());
        if (attribute.type() != AttributeType.TEXT) {
            throw new BadFilter(
                    "LIKE 只能用于文本属性，%s 不是文本".formatted(attribute.name()),
                    "LIKE needs a text attribute, %s is none".formatted(attribute.name()));
        }
        return new Filter.Like(normal(like.value()), pattern, like.matchCase());
    }

    private Filter isNull(Filter.IsNull isNull) {
        if (isNull.value() instanceof Property p && p.name().equals(Layer.GEOMETRY)) {
            return layer.published() ? isNull : Filter.ALL;
        }
        if (isNull.value() instanceof Literal) {
            return Filter.NONE;
        }
        attribute(isNull.value());
        return new Filter.IsNull(normal(isNull.value()));
    }

    /** The attribute a value is one of; of a function, what it gives. */
    private Attribute attribute(Expression property) {
        if (property instanceof Call call) {
            return Calls.result(call.function());
        }
        String name = ((Property) property).name();
        if (name.equals(Layer.GEOMETRY) && layer.published()) {
            throw new BadFilter(
                    "几何属性 geom 不能与值比较", "the shape geom cannot be compared with a value");
        }
        return layer.get(name);
    }

    private static Filter truth(boolean value) {
        return value ? Filter.ALL : Filter.NONE;
    }

    private static boolean comparable(AttributeType a, AttributeType b) {
        return a == b || numeric(a) && numeric(b) || temporal(a) && temporal(b);
    }

    private static boolean numeric(AttributeType type) {
        return type == AttributeType.INTEGER || type == AttributeType.DECIMAL;
    }

    private static boolean temporal(AttributeType type) {
        return type == AttributeType.DATE || type == AttributeType.TIMESTAMP;
    }

    private static AttributeType typeOf(Object value) {
        for (AttributeType type : AttributeType.values()) {
            if (type.javaClass().isInstance(value)) {
                return type;
            }
        }
        throw new IllegalArgumentException("not a value: " + value.getClass());
    }

    private static BadFilter incomparable(Expression a, Expression b) {
        return new BadFilter(
                "%s 与 %s 的类型不能比较".formatted(shown(a), shown(b)),
                "%s and %s are of types that cannot be compared".formatted(shown(a), shown(b)));
    }

    private static String shown(Expression e) {
        if (e instanceof Call call) {
            return call.function().title();
        }
        return e instanceof Property p ? p.name() : "'" + ((Literal) e).value() + "'";
    }

    private static Operator flip(Operator operator) {
        return switch (operator) {
            case EQUAL, NOT_EQUAL -> operator;
            case LESS -> Operator.GREATER;
            case LESS_OR_EQUAL -> Operator.GREATER_OR_EQUAL;
            case GREATER -> Operator.LESS;
            case GREATER_OR_EQUAL -> Operator.LESS_OR_EQUAL;
        };
    }
}
