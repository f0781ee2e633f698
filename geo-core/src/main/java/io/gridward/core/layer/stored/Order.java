package io.gridward.core.layer.stored;

import io.gridward.core.layer.Bookmark;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.SortKey;
import io.gridward.core.store.Dialect;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The order of a query's rows as SQL, and the condition that a row comes after a place in it. The
 * last two parts, the key and the first day, are the unique index of a layer's table, so that rows
 * after a place are found there and not counted off.
 */
final class Order {
    /** Stands for since ever, as in the unique index. */
    private static final String SINCE_EVER = "0001-01-01";

    private final FeatureQuery query;
    private final Dialect dialect;

    Order(FeatureQuery query, Dialect dialect) {
        this.query = query;
        this.dialect = dialect;
    }

    /** What follows {@code ORDER BY}. */
    String text() {
        List<String> parts = new ArrayList<>();
        for (SortKey key : query.sort()) {
            parts.add(
                    sortable(key.attribute())
                            + (key.ascending() ? " ASC" : " DESC")
                            + (isKey(key) ? "" : " NULLS LAST"));
        }
        parts.add(sortable(query.layer().key()));
        parts.add(firstDay());
        return String.join(", ", parts);
    }

    private boolean isKey(SortKey key) {
        return key.attribute().equals(query.layer().key());
    }

    private String sortable(String attribute) {
        String column = "t." + query.layer().get(attribute).name();
        return query.layer().get(attribute).type().javaClass() == String.class
                ? column + dialect.byCodePoints()
                : column;
    }

    private static String firstDay() {
        return "coalesce(t." + Layer.VALID_FROM + ", '" + SINCE_EVER + "')";
    }

    /** That a row comes after a place. */
    Sql after(Bookmark place) {
        LocalDate from = place.from() == null ? LocalDate.parse(SINCE_EVER) : place.from();
        String key = sortable(query.layer().key());
        Sql.Bound bound = Sql.value(place.key(), String.class);
        Sql last =
                new Sql(
                        // SQLite enters the index by the first part, PostgreSQL by the second
                        "(%1$s >= ? AND (%1$s, %2$s) > (?, ?))".formatted(key, firstDay()),
                        List.of(bound, bound, Sql.value(from, LocalDate.class)));
        for (int i = query.sort().size() - 1; i >= 0; i--) {
            last = after(query.sort().get(i), place.sorted().get(i), last);
        }
        return last;
    }

    /** After a value of one sort key, or beside it and after the rest of the place. */
    private Sql after(SortKey key, @Nullable Object value, Sql rest) {
        String column = sortable(key.attribute());
        if (value == null) {
            Sql absent = new Sql(column + " IS NULL", List.of());
            return Sql.joined(" AND ", List.of(absent, rest));
        }
        Sql.Bound bound = Sql.value(value, value.getClass());
        Sql beyond = new Sql(column + (key.ascending() ? " > ?" : " < ?"), List.of(bound));
        Sql absent = new Sql(column + " IS NULL", List.of());
        Sql beside = Sql.joined(" AND ", List.of(new Sql(column + " = ?", List.of(bound)), rest));
        return Sql.joined(" OR ", List.of(beyond, absent, beside));
    }
}
