package io.gridward.core.layer.stored;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.evaluate.FilterEvaluator;
import io.gridward.core.layer.evaluate.NormalFilter;
import io.gridward.core.layer.filter.Filter;
import io.gridward.core.store.Dialect;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Geometry;

/** A query as SQL, and how its rows become features. */
final class Selection {
    private final FeatureQuery query;
    private final Dialect dialect;
    private final Shelf shelf;
    private final Order order;
    private final SqlCondition condition;
    private final Predicate<Feature> test;
    private final List<String> columns;
    private final List<Class<?>> classes;
    private final boolean shapes;

    private Selection(
            FeatureQuery query, Dialect dialect, Shelf shelf, Order order, SqlCondition condition) {
        this.query = query;
        this.dialect = dialect;
        this.shelf = shelf;
        this.order = order;
        this.condition = condition;
        Filter rest = condition.leftOver();
        this.test = FilterEvaluator.compileNormal(rest, query.layer());
        Set<String> read = new LinkedHashSet<>(query.properties());
        read.addAll(rest.properties());
        read.remove(Layer.GEOMETRY);
        this.columns = List.copyOf(read);
        this.classes = new ArrayList<>();
        columns.forEach(c -> classes.add(query.layer().get(c).type().javaClass()));
        this.shapes = query.layer().published() && (query.withGeometry() || !condition.exact());
    }

    /** What a query asks of one table of its layer. */
    static Selection of(FeatureQuery query, Dialect dialect, Shelf shelf) {
        Filter normal = NormalFilter.of(query);
        Order order = new Order(query, dialect);
        List<Sql> besides = new ArrayList<>();
        if (query.version() != null) {
            besides.add(shelf.heldAt(query.version()));
        }
        if (query.after() != null) {
            besides.add(order.after(query.after()));
        }
        return new Selection(
                query,
                dialect,
                shelf,
                order,
                SqlCondition.of(normal, query.layer(), dialect, shelf, besides));
    }

    /** True when every row the database gives is wanted. */
    boolean exact() {
        return condition.exact();
    }

    /** Rows to pass over after those that the database passes over. */
    long offset() {
        return exact() ? 0 : query.offset();
    }

    /** Most features to give. */
    long limit() {
        return query.limit();
    }

    String countSql() {
        return "SELECT count(*) FROM " + table() + condition.where().text();
    }

    private String table() {
        return shelf.table(query.layer()) + " t";
    }

    String sql() {
        StringBuilder sql = new StringBuilder("SELECT t.").append(query.layer().key());
        columns.forEach(c -> sql.append(", t.").append(c));
        if (shapes) {
            sql.append(", ").append(dialect.selectGeometry("t." + Layer.GEOMETRY));
        }
        sql.append(" FROM ").append(table()).append(condition.where().text());
        sql.append(" ORDER BY ").append(order.text());
        if (exact() && (query.limit() != FeatureQuery.NO_LIMIT || query.offset() > 0)) {
            sql.append(" LIMIT ? OFFSET ?");
        }
        return sql.toString();
    }

    void bind(PreparedStatement statement) throws SQLException {
        condition.where().bind(dialect, statement, 1);
    }

    void bindPage(PreparedStatement statement) throws SQLException {
        int next = condition.where().bind(dialect, statement, 1);
        if (exact() && (query.limit() != FeatureQuery.NO_LIMIT || query.offset() > 0)) {
            statement.setLong(next, query.limit());
            statement.setLong(next + 1, query.offset());
        }
    }

    /** The feature in a row, with what was read for the filter alone. */
    Feature read(ResultSet rows) throws SQLException {
        Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = dialect.readValue(rows, i + 2, classes.get(i));
        }
        Geometry shape = shapes ? dialect.readGeometry(rows, values.length + 2) : null;
        return new Feature(query.layer(), rows.getString(1), columns, values, shape);
    }

    /** True when the part of the filter that the database left over wants a feature. */
    boolean wants(Feature all) {
        return test.test(all);
    }

    /** The feature without what was read for the filter alone. */
    Feature shown(Feature all) {
        int n = query.properties().size();
        if (n == columns.size() && query.withGeometry() == shapes) {
            return all;
        }
        Geometry shape = query.withGeometry() ? all.geometry() : null;
        Object[] values = Arrays.copyOf(all.values(), n);
        return new Feature(query.layer(), all.key(), query.properties(), values, shape);
    }
}
