package io.gridward.core.layer.stored;

import io.gridward.core.layer.Layer;
import io.gridward.core.layer.filter.Expression.Literal;
import io.gridward.core.layer.filter.Expression.Property;
import io.gridward.core.layer.filter.Filter;
import io.gridward.core.layer.filter.Filter.Comparison;
import io.gridward.core.layer.filter.Filter.Operator;
import io.gridward.core.layer.filter.Filter.SpatialOperator;
import io.gridward.core.store.Dialect;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * The part of a filter that the database answers. Column names come from the catalogue, values are
 * bound. What it cannot answer with the very meaning of the filter is left over in {@link
 * #leftOver}; the condition then lets too many rows through, never too few.
 */
final class SqlCondition {
    /** Databases limit the number of parameters; a longer list is left over. */
    private static final int MOST_CONSTANTS = 1_000;

    /** A little less than the length of a degree of latitude, so that a rectangle is too large. */
    private static final double METRES_PER_DEGREE = 110_000;

    private final Layer layer;
    private final Dialect dialect;
    private final List<String> conditions = new ArrayList<>();
    private final List<Bound> bound = new ArrayList<>();
    private final List<Filter> rest = new ArrayList<>();

    /** A value and the class of its column. */
    private record Bound(Object value, Class<?> as) {}

    private SqlCondition(Layer layer, Dialect dialect) {
        this.layer = layer;
        this.dialect = dialect;
    }

    /** Compiles a filter in normal form, for a table under the alias {@code t}. */
    static SqlCondition of(Filter normal, Layer layer, Dialect dialect) {
        SqlCondition condition = new SqlCondition(layer, dialect);
        condition.add(normal);
        return condition;
    }

    /** What remains to be tested on each row; {@link Filter#ALL} when nothing does. */
    Filter leftOver() {
        return rest.size() == 1 ? rest.get(0) : new Filter.And(rest);
    }

    /** True when the database answers the whole filter. */
    boolean exact() {
        return rest.isEmpty();
    }

    /** {@code WHERE …}, or nothing. */
    String where() {
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    /** Binds the values; returns the next free index. */
    int bind(PreparedStatement statement, int first) throws SQLException {
        int index = first;
        for (Bound b : bound) {
            dialect.bindValue(statement, index++, b.value(), b.as());
        }
        return index;
    }

    private void add(Filter filter) {
        if (filter instanceof Filter.And and) {
            and.parts().forEach(this::add);
        } else if (filter instanceof Filter.Spatial spatial) {
            narrow(spatial);
            rest.add(filter);
        } else if (filter instanceof Filter.Distance distance) {
            narrow(distance);
            rest.add(filter);
        } else {
            String sql = exactly(filter);
            if (sql == null) {
                rest.add(filter);
            } else {
                conditions.add(sql);
            }
        }
    }

    /** SQL of the same meaning, its values bound; null when there is none. */
    private @Nullable String exactly(Filter filter) {
        if (filter instanceof Comparison c && c.matchCase()) {
            return comparison(c);
        }
        if (filter instanceof Filter.In in
                && in.value() instanceof Property p
                && in.constants().size() <= MOST_CONSTANTS) {
            in.constants().forEach(v -> bind(p, v));
            return column(p) + " IN (" + "?, ".repeat(in.constants().size() - 1) + "?)";
        }
        if (filter instanceof Filter.IsNull isNull
                && isNull.value() instanceof Property p
                && !p.name().equals(Layer.GEOMETRY)) {
            return column(p) + " IS NULL";
        }
        if (filter instanceof Filter.Or or && or.parts().stream().allMatch(SqlCondition::simple)) {
            return or.parts().isEmpty()
                    ? "1 = 0"
                    : "("
                            + String.join(" OR ", or.parts().stream().map(this::exactly).toList())
                            + ")";
        }
        return null;
    }

    /** True for what {@link #exactly} surely answers, asked before anything is bound. */
    private static boolean simple(Filter filter) {
        return filter instanceof Comparison c && c.matchCase() && ofConstant(c)
                || filter instanceof Filter.IsNull n
                        && n.value() instanceof Property p
                        && !p.name().equals(Layer.GEOMETRY);
    }

    private static boolean ofConstant(Comparison c) {
        return c.left() instanceof Property p
                && !p.name().equals(Layer.GEOMETRY)
                && c.right() instanceof Literal l
                && (!(l.value() instanceof String)
                        || c.operator() == Operator.EQUAL
                        || c.operator() == Operator.NOT_EQUAL);
    }

    private @Nullable String comparison(Comparison c) {
        if (!ofConstant(c)) {
            return null;
        }
        Property property = (Property) c.left();
        Object value = ((Literal) c.right()).value();
        if (!layer.get(property.name()).type().javaClass().isInstance(value)) {
            return null;
        }
        bind(property, value);
        return column(property) + " " + sign(c.operator()) + " ?";
    }

    private static String sign(Operator operator) {
        return switch (operator) {
            case EQUAL -> "=";
            case NOT_EQUAL -> "<>";
            case LESS -> "<";
            case LESS_OR_EQUAL -> "<=";
            case GREATER -> ">";
            case GREATER_OR_EQUAL -> ">=";
        };
    }

    private void narrow(Filter.Spatial spatial) {
        if (spatial.operator() != SpatialOperator.DISJOINT) {
            narrow(spatial.shape().getEnvelopeInternal());
        }
    }

    private void narrow(Filter.Distance distance) {
        if (!distance.within()) {
            return;
        }
        Envelope box = new Envelope(distance.shape().getEnvelopeInternal());
        double dy = distance.metres() / METRES_PER_DEGREE;
        double widest =
                Math.min(89.9, Math.max(Math.abs(box.getMinY()), Math.abs(box.getMaxY())) + dy);
        box.expandBy(dy / Math.cos(Math.toRadians(widest)), dy);
        narrow(box);
    }

    private void narrow(Envelope box) {
        conditions.add(dialect.mayMeetRectangle(layer.name(), "t"));
        for (double edge :
                new double[] {box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()}) {
            bound.add(new Bound(edge, Double.class));
        }
    }

    private void bind(Property property, Object value) {
        bound.add(new Bound(value, layer.get(property.name()).type().javaClass()));
    }

    private String column(Property property) {
        return "t." + layer.get(property.name()).name();
    }
}
