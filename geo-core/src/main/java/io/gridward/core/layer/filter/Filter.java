package io.gridward.core.layer.filter;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Which features a query wants: the one tree that FES, CQL, REST parameters and the page's filter
 * box become (OGC Filter Encoding 2.0.2, OGC 09-026r2). Truth is three-valued as in SQL: a
 * comparison with an absent value is unknown, and an unknown filter does not match. Shapes are in
 * EPSG:4490, x = longitude.
 */
public sealed interface Filter {

    /** Matches every feature. */
    Filter ALL = new And(List.of());

    /** Matches no feature. */
    Filter NONE = new Or(List.of());

    /** True when all parts are; with no parts, always. */
    record And(List<Filter> parts) implements Filter {
        public And {
            parts = List.copyOf(parts);
        }
    }

    /** True when any part is; with no parts, never. */
    record Or(List<Filter> parts) implements Filter {
        public Or {
            parts = List.copyOf(parts);
        }
    }

    /** True when the part is false. */
    record Not(Filter part) implements Filter {}

    /** Two values compared; text by Unicode code points, or without regard to case. */
    record Comparison(Expression left, Operator operator, Expression right, boolean matchCase)
            implements Filter {}

    /**
     * A text like a pattern: {@code %} stands for any run, {@code _} for one character, {@code \}
     * escapes.
     */
    record Like(Expression value, String pattern, boolean matchCase) implements Filter {}

    /** A value within two others, both included. */
    record Between(Expression value, Expression low, Expression high) implements Filter {}

    /** A value is one of some constants. */
    record In(Expression value, List<Object> constants) implements Filter {
        public In {
            constants = List.copyOf(constants);
        }
    }

    /** A value is absent. */
    record IsNull(Expression value) implements Filter {}

    /** The feature's shape lies so to a given one. A feature without shape is unknown. */
    record Spatial(SpatialOperator operator, Geometry shape) implements Filter {}

    /** The feature's shape is within, or beyond, so many metres of a given one (on the ground). */
    record Distance(Geometry shape, double metres, boolean within) implements Filter {}

    /** How two values are compared. */
    enum Operator {
        EQUAL,
        NOT_EQUAL,
        LESS,
        LESS_OR_EQUAL,
        GREATER,
        GREATER_OR_EQUAL
    }

    /**
     * How two shapes lie (OGC 06-103r4 §6.1.2.3); BBOX compares the feature's shape with a
     * rectangle.
     */
    enum SpatialOperator {
        BBOX,
        EQUALS,
        DISJOINT,
        INTERSECTS,
        TOUCHES,
        CROSSES,
        WITHIN,
        CONTAINS,
        OVERLAPS
    }

    /** An attribute equals a constant. */
    static Filter equal(String property, Object value) {
        return new Comparison(
                new Expression.Property(property),
                Operator.EQUAL,
                new Expression.Literal(value),
                true);
    }

    /** An attribute is one of some constants. */
    static Filter in(String property, List<?> values) {
        return new In(new Expression.Property(property), List.copyOf(values));
    }

    /** The shape meets a rectangle in degrees, edges included. */
    static Filter bbox(Envelope rectangle) {
        return new Spatial(SpatialOperator.BBOX, Shapes.rectangle(rectangle));
    }

    /** Both are true. */
    static Filter and(Filter a, Filter b) {
        return a.equals(ALL) ? b : b.equals(ALL) ? a : new And(List.of(a, b));
    }

    /** Names of all attributes the filter speaks of. */
    default Set<String> properties() {
        Set<String> names = new TreeSet<>();
        PropertyNames.collect(this, names);
        return names;
    }
}
