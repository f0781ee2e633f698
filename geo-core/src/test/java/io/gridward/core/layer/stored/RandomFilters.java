package io.gridward.core.layer.stored;

import io.gridward.core.layer.Attribute;
import io.gridward.core.layer.AttributeType;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.SortKey;
import io.gridward.core.layer.filter.Expression.Literal;
import io.gridward.core.layer.filter.Expression.Property;
import io.gridward.core.layer.filter.Filter;
import io.gridward.core.layer.filter.Filter.Comparison;
import io.gridward.core.layer.filter.Filter.Operator;
import io.gridward.core.layer.filter.Filter.SpatialOperator;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random filter trees and queries over one layer. */
final class RandomFilters {
    private static final List<String> PATTERNS =
            List.of(
                    "%",
                    "_", "a%", "%a", "A_", "%b%", "a\\%", "a\\_b", "__", "😀%", "*", "[a]", "路_",
                    "a\\", "", "_%_", "É");

    private final Random random;
    private final RandomCity city;
    private final Layer layer;

    RandomFilters(Random random, Layer layer) {
        this.random = random;
        this.city = new RandomCity(random);
        this.layer = layer;
    }

    /** A query with a filter, and often a day, an order, a page, fewer attributes. */
    FeatureQuery query(int rows) {
        FeatureQuery query =
                FeatureQuery.of(layer, random.nextInt(3) == 0 ? city.day() : null)
                        .where(tree(random.nextInt(4)));
        List<SortKey> sort = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            sort.add(new SortKey(attribute().name(), random.nextBoolean()));
        }
        query = query.sortedBy(sort);
        if (random.nextInt(3) == 0) {
            query = query.page(random.nextInt(rows), random.nextInt(rows));
        }
        return random.nextInt(3) == 0
                ? query.reading(List.of(attribute().name()), random.nextBoolean())
                : query;
    }

    private Filter tree(int depth) {
        if (depth == 0) {
            return leaf();
        }
        return switch (random.nextInt(4)) {
            case 0 -> new Filter.Not(tree(depth - 1));
            case 1 -> new Filter.Or(parts(depth));
            case 2 -> new Filter.And(parts(depth));
            default -> Filter.and(leaf(), tree(depth - 1));
        };
    }

    private List<Filter> parts(int depth) {
        List<Filter> parts = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            parts.add(tree(depth - 1));
        }
        return parts;
    }

    private Filter leaf() {
        int kind = random.nextInt(layer.published() ? 14 : 8);
        Attribute a = attribute();
        Property p = new Property(a.name());
        if (random.nextInt(6) == 0) {
            return new RandomCalls(random, layer).condition();
        }
        return switch (kind) {
            case 0, 1 -> new Comparison(p, operator(), literal(a), random.nextBoolean());
            case 2 -> new Comparison(literal(a), operator(), p, random.nextBoolean());
            case 3 -> like();
            case 4 -> new Filter.Between(p, literal(a), literal(a));
            case 5 -> new Filter.In(p, List.of(constant(a), constant(a), constant(a)));
            case 6 -> new Filter.IsNull(p);
            case 7 -> new Comparison(p, operator(), new Property(like(a)), random.nextBoolean());
            case 8 -> new Filter.IsNull(new Property(Layer.GEOMETRY));
            case 9 -> Filter.bbox(city.shape().getEnvelopeInternal());
            case 10 ->
                    new Filter.Distance(
                            city.shape(), 600 * random.nextDouble(), random.nextBoolean());
            default ->
                    new Filter.Spatial(
                            SpatialOperator.values()[
                                    random.nextInt(SpatialOperator.values().length)],
                            city.shape());
        };
    }

    private Filter like() {
        List<Attribute> texts =
                layer.attributes().stream().filter(a -> a.type() == AttributeType.TEXT).toList();
        Property text = new Property(city.pick(texts).name());
        return new Filter.Like(text, city.pick(PATTERNS), random.nextBoolean());
    }

    /** Name of an attribute that can be compared with another one. */
    private String like(Attribute a) {
        Attribute b = attribute();
        boolean numbers = isNumber(a) && isNumber(b);
        return a.type() == b.type() || numbers ? b.name() : like(a);
    }

    private static boolean isNumber(Attribute a) {
        return a.type() == AttributeType.INTEGER || a.type() == AttributeType.DECIMAL;
    }

    private Literal literal(Attribute a) {
        return new Literal(constant(a));
    }

    /** Of the attribute's type, or of another that fits it. */
    private Object constant(Attribute a) {
        Object value = city.value(layer, a.name());
        if (random.nextInt(3) > 0) {
            return value;
        }
        return switch (a.type()) {
            case TEXT -> city.pick(List.of((Object) 10L, 9L, "9", city.day()));
            case INTEGER -> city.pick(List.of((Object) 0.5, "1", 9007199254740992.0, "1e30"));
            case DECIMAL -> city.pick(List.of((Object) 1L, "1.5", Long.MAX_VALUE));
            case DATE ->
                    city.day().atTime(random.nextBoolean() ? 16 : 20, 0).atOffset(ZoneOffset.UTC);
            case TIMESTAMP -> value;
        };
    }

    private Operator operator() {
        return Operator.values()[random.nextInt(Operator.values().length)];
    }

    private Attribute attribute() {
        return layer.attributes().get(random.nextInt(layer.attributes().size()));
    }
}
