package io.gridward.core.layer.stored;

import io.gridward.core.store.Dialect;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * A piece of a condition and the values bound to its {@code ?}, in order.
 *
 * @param text names from the catalogue, operators and {@code ?}; never anything of a request
 */
record Sql(String text, List<Bound> values) {
    static final Sql TRUE = new Sql("1 = 1", List.of());
    static final Sql FALSE = new Sql("1 = 0", List.of());

    Sql {
        values = List.copyOf(values);
    }

    /** Binds a value to one parameter. */
    @FunctionalInterface
    interface Bound {
        void to(Dialect dialect, PreparedStatement statement, int index) throws SQLException;
    }

    /** A value as one of a column's class. */
    static Bound value(Object value, Class<?> as) {
        return (dialect, statement, index) -> dialect.bindValue(statement, index, value, as);
    }

    /** A shape. */
    static Bound shape(Geometry shape) {
        return (dialect, statement, index) -> dialect.bindGeometry(statement, index, shape);
    }

    /** The four edges of a rectangle: west, south, east, north. */
    static List<Bound> edges(Envelope box) {
        return List.of(
                value(box.getMinX(), Double.class),
                value(box.getMinY(), Double.class),
                value(box.getMaxX(), Double.class),
                value(box.getMaxY(), Double.class));
    }

    /** Pieces in brackets with a word between them. */
    static Sql joined(String word, List<Sql> pieces) {
        List<Bound> all = new ArrayList<>();
        pieces.forEach(p -> all.addAll(p.values));
        String text = String.join(word, pieces.stream().map(Sql::text).toList());
        return new Sql(pieces.size() == 1 ? text : "(" + text + ")", all);
    }

    Sql negated() {
        return new Sql("NOT (" + text + ")", values);
    }

    /** Binds all values; returns the next free index. */
    int bind(Dialect dialect, PreparedStatement statement, int first) throws SQLException {
        int index = first;
        for (Bound value : values) {
            value.to(dialect, statement, index++);
        }
        return index;
    }
}
