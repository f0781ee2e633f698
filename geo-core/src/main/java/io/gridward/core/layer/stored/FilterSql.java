package io.gridward.core.layer.stored;

import io.gridward.core.layer.AttributeType;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.evaluate.Calls;
import io.gridward.core.layer.evaluate.GroundDistance;
import io.gridward.core.layer.evaluate.LikePattern;
import io.gridward.core.layer.filter.Expression;
import io.gridward.core.layer.filter.Expression.Literal;
import io.gridward.core.layer.filter.Expression.Property;
import io.gridward.core.layer.filter.Filter;
import io.gridward.core.layer.filter.Filter.Comparison;
import io.gridward.core.layer.filter.Filter.SpatialOperator;
import io.gridward.core.store.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * SQL with the very meaning that {@link io.gridward.core.layer.evaluate.FilterEvaluator} gives a
 * filter in normal form, for a table under the alias {@code t}; none where the store has no such
 * SQL. Column names come from the catalogue, all values are bound.
 */
final class FilterSql {
    private final Layer layer;
    private final Dialect dialect;

    FilterSql(Layer layer, Dialect dialect) {
        this.layer = layer;
        this.dialect = dialect;
    }

    /** The condition, if the store can answer it. */
    Optional<Sql> of(Filter filter) {
        if (filter instanceof Filter.And and) {
            return joined(" AND ", and.parts(), Sql.TRUE);
        }
        if (filter instanceof Filter.Or or) {
            return joined(" OR ", or.parts(), Sql.FALSE);
        }
        if (filter instanceof Filter.Not not) {
            return of(not.part()).map(Sql::negated);
        }
        if (filter instanceof Filter.Spatial spatial) {
            return relation(spatial);
        }
        if (filter instanceof Filter.Distance distance) {
            return nearness(distance);
        }
        return ofValue(filter);
    }

    private Optional<Sql> joined(String word, List<Filter> parts, Sql none) {
        List<Sql> pieces = new ArrayList<>();
        for (Filter part : parts) {
            Optional<Sql> piece = of(part);
            if (piece.isEmpty()) {
                return piece;
            }
            pieces.add(piece.get());
        }
        return Optional.of(pieces.isEmpty() ? none : Sql.joined(word, pieces));
    }

    private Optional<Sql> ofValue(Filter filter) {
        if (Calls.in(filter)) {
            return Optional.empty();
        }
        if (filter instanceof Comparison c) {
            return comparison(c);
        }
        if (filter instanceof Filter.In in) {
            String marks = "?, ".repeat(in.constants().size() - 1) + "?";
            Class<?> as = type(in.value()).javaClass();
            List<Sql.Bound> values = in.constants().stream().map(v -> Sql.value(v, as)).toList();
            return Optional.of(new Sql(column(in.value()) + " IN (" + marks + ")", values));
        }
        if (filter instanceof Filter.Like like) {
            return Optional.of(like(like));
        }
        if (filter instanceof Filter.IsNull isNull) {
            return Optional.of(new Sql(column(isNull.value()) + " IS NULL", List.of()));
        }
        throw new IllegalArgumentException("not in normal form: " + filter);
    }

    private Optional<Sql> comparison(Comparison c) {
        AttributeType left = type(c.left());
        String column = folded(column(c.left()), c.matchCase());
        String sign = sign(c.operator());
        if (c.right() instanceof Literal literal) {
            Object value = literal.value();
            boolean same = left.javaClass().isInstance(value);
            Sql.Bound bound = Sql.value(value, value.getClass());
            String operand = same ? column : asDouble(column);
            return Optional.of(new Sql(operand + sign + "?", List.of(bound)));
        }
        AttributeType right = type(c.right());
        String other = folded(column(c.right()), c.matchCase());
        if (left == right) {
            return Optional.of(new Sql(column + sign + other, List.of()));
        }
        if (left == AttributeType.DATE || right == AttributeType.DATE) {
            return Optional.empty(); // stores may know other clock changes of the city than Java
        }
        return Optional.of(new Sql(asDouble(column) + sign + asDouble(other), List.of()));
    }

    private Sql like(Filter.Like like) {
        LikePattern pattern = LikePattern.parse(like.pattern(), like.matchCase());
        boolean glob = dialect.likeRegardsCaseAs().equals("GLOB");
        String text = glob ? pattern.toGlob() : pattern.toSqlLike();
        String column = folded(column(like.value()), like.matchCase());
        return new Sql(
                column + " " + dialect.likeRegardsCaseAs() + " ?",
                List.of(Sql.value(text, String.class)));
    }

    private Optional<Sql> relation(Filter.Spatial spatial) {
        String name =
                spatial.operator() == SpatialOperator.BBOX
                        ? "Intersects"
                        : spatial.operator().name().charAt(0)
                                + spatial.operator().name().substring(1).toLowerCase(Locale.ROOT);
        return dialect.relation(name, "t." + Layer.GEOMETRY)
                .map(text -> new Sql(text, List.of(Sql.shape(spatial.shape()))));
    }

    private Optional<Sql> nearness(Filter.Distance distance) {
        GroundDistance near = GroundDistance.of(distance.shape(), distance.metres());
        List<Sql.Bound> values = new ArrayList<>(Sql.edges(near.reach()));
        values.add(Sql.shape(near.metricShape()));
        values.add(Sql.value(distance.metres(), Double.class));
        return dialect.nearness("t." + Layer.GEOMETRY, GroundDistance.METRIC.epsg())
                .map(text -> new Sql(text, values))
                .map(within -> distance.within() ? within : within.negated());
    }

    private AttributeType type(Expression property) {
        return layer.get(((Property) property).name()).type();
    }

    private String column(Expression property) {
        String name = ((Property) property).name();
        boolean shape = name.equals(Layer.GEOMETRY) && layer.published();
        return "t." + (shape ? Layer.GEOMETRY : layer.get(name).name());
    }

    /** A–Z as a–z, nothing else: both stores do so under their order of code points. */
    private String folded(String column, boolean matchCase) {
        return matchCase ? column : "lower(" + column + dialect.byCodePoints() + ")";
    }

    private static String asDouble(String column) {
        return "CAST(" + column + " AS DOUBLE PRECISION)";
    }

    private static String sign(Filter.Operator operator) {
        return switch (operator) {
            case EQUAL -> " = ";
            case NOT_EQUAL -> " <> ";
            case LESS -> " < ";
            case LESS_OR_EQUAL -> " <= ";
            case GREATER -> " > ";
            case GREATER_OR_EQUAL -> " >= ";
        };
    }
}
