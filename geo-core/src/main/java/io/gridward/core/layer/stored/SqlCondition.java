package io.gridward.core.layer.stored;

import io.gridward.core.layer.Layer;
import io.gridward.core.layer.evaluate.FilterBounds;
import io.gridward.core.layer.filter.Filter;
import io.gridward.core.store.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Envelope;

/**
 * The part of a filter that the database answers, and the part left over for each row that it
 * gives. The condition may let too many rows through, never too few.
 *
 * @param where {@code WHERE …} or nothing
 * @param leftOver what remains to be tested; {@link Filter#ALL} when nothing does
 */
record SqlCondition(Sql where, Filter leftOver) {
    /** SQLite takes 32,766 parameters, PostgreSQL 65,535. */
    private static final int MOST_PARAMETERS = 20_000;

    /**
     * SQLite takes expressions of 1,000 levels; a chain of ANDs or ORs is as deep as it is long.
     */
    private static final int MOST_PARTS = 500;

    /**
     * Compiles a filter in normal form, for a table under the alias {@code t}.
     *
     * @param shelf table; only the one of what holds now has a spatial index
     * @param besides what is asked besides the filter
     */
    static SqlCondition of(
            Filter normal, Layer layer, Dialect dialect, Shelf shelf, List<Sql> besides) {
        FilterSql compiler = new FilterSql(layer, dialect);
        List<Sql> answered = new ArrayList<>(besides);
        List<Filter> rest = new ArrayList<>();
        if (shelf == Shelf.CURRENT) {
            FilterBounds.rectangle(normal)
                    .ifPresent(box -> answered.add(meeting(box, layer, dialect)));
        }
        int parts = 0;
        int parameters = 0;
        for (Filter part : conjunction(normal)) {
            parts += size(part);
            Optional<Sql> sql = parts > MOST_PARTS ? Optional.empty() : compiler.of(part);
            parameters += sql.map(s -> s.values().size()).orElse(0);
            if (sql.isPresent() && parameters <= MOST_PARAMETERS) {
                answered.add(sql.get());
            } else {
                rest.add(part);
            }
        }
        return new SqlCondition(
                where(answered), rest.size() == 1 ? rest.get(0) : new Filter.And(rest));
    }

    private static Sql where(List<Sql> answered) {
        if (answered.isEmpty()) {
            return new Sql("", List.of());
        }
        Sql all = Sql.joined(" AND ", answered);
        return new Sql(" WHERE " + all.text(), all.values());
    }

    private static Sql meeting(Envelope box, Layer layer, Dialect dialect) {
        return box.isNull()
                ? Sql.FALSE
                : new Sql(dialect.mayMeetRectangle(layer.table(), "t"), Sql.edges(box));
    }

    /** True when the database answers the whole filter. */
    boolean exact() {
        return leftOver.equals(Filter.ALL);
    }

    private static List<Filter> conjunction(Filter filter) {
        return filter instanceof Filter.And and
                ? and.parts().stream().flatMap(p -> conjunction(p).stream()).toList()
                : List.of(filter);
    }

    private static int size(Filter filter) {
        if (filter instanceof Filter.And and) {
            return 1 + and.parts().stream().mapToInt(SqlCondition::size).sum();
        }
        if (filter instanceof Filter.Or or) {
            return 1 + or.parts().stream().mapToInt(SqlCondition::size).sum();
        }
        return filter instanceof Filter.Not not ? 1 + size(not.part()) : 1;
    }
}
