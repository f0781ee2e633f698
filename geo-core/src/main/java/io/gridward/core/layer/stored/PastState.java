package io.gridward.core.layer.stored;

import io.gridward.core.layer.Bookmark;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.evaluate.SortOrder;
import io.gridward.core.store.Dialect;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A layer as it stood at a data version: the rows that no later version touched and those that one
 * replaced since, brought together in the order of the query (docs/decisions/0007).
 */
final class PastState {
    private final FeatureQuery query;
    private final Dialect dialect;

    PastState(FeatureQuery query, Dialect dialect) {
        this.query = query;
        this.dialect = dialect;
    }

    /** True when a version after the one of a query replaced rows of its layer. */
    static boolean isChanged(FeatureQuery query, Connection connection) throws SQLException {
        String sql =
                "SELECT 1 FROM %s WHERE version_to > ? AND version_from <= ? LIMIT 1"
                        .formatted(Shelf.REPLACED.table(query.layer()));
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, query.version());
            statement.setLong(2, query.version());
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** Does not close the connection when it fails. */
    FeatureStream read(Connection connection) throws SQLException {
        FeatureQuery wide = wide();
        Cursor current = new Cursor(connection, Selection.of(wide, dialect, Shelf.CURRENT));
        Cursor replaced = new Cursor(connection, Selection.of(wide, dialect, Shelf.REPLACED));
        Merged merged =
                new Merged(current.features(), replaced.features(), SortOrder.by(query.sort()));
        Iterator<Feature> page =
                stream(merged)
                        .skip(query.offset())
                        .limit(query.limit())
                        .map(this::shown)
                        .iterator();
        return new CursorStream(connection, List.of(current, replaced), page);
    }

    /** What to read of either table: as many rows as the page reaches, with what orders them. */
    private FeatureQuery wide() {
        Set<String> read = new LinkedHashSet<>(query.properties());
        read.addAll(Bookmark.attributes(query.sort()));
        boolean all = query.limit() > FeatureQuery.NO_LIMIT - query.offset();
        long reach = all ? FeatureQuery.NO_LIMIT : query.offset() + query.limit();
        return query.page(0, reach).reading(List.copyOf(read), query.withGeometry());
    }

    private static Stream<Feature> stream(Iterator<Feature> features) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(features, 0), false);
    }

    private Feature shown(Feature wide) {
        int n = query.properties().size();
        return n == wide.names().size()
                ? wide
                : new Feature(
                        query.layer(),
                        wide.key(),
                        query.properties(),
                        Arrays.copyOf(wide.values(), n),
                        wide.geometry());
    }

    /** Two sorted sequences as one. */
    private static final class Merged implements Iterator<Feature> {
        private final Head first;
        private final Head second;
        private final Comparator<Feature> order;

        Merged(Iterator<Feature> first, Iterator<Feature> second, Comparator<Feature> order) {
            this.first = new Head(first);
            this.second = new Head(second);
            this.order = order;
        }

        @Override
        public boolean hasNext() {
            return first.isThere() || second.isThere();
        }

        @Override
        public Feature next() {
            boolean fromFirst =
                    first.isThere()
                            && (!second.isThere() || order.compare(first.see(), second.see()) <= 0);
            return fromFirst ? first.take() : second.take();
        }
    }

    /** A sequence whose next element can be seen before it is taken. */
    private static final class Head {
        private final Iterator<Feature> rest;
        private Feature seen = null; // house: the next element, read ahead

        Head(Iterator<Feature> rest) {
            this.rest = rest;
        }

        boolean isThere() {
            if (seen == null && rest.hasNext()) {
                seen = rest.next();
            }
            return seen != null;
        }

        Feature see() {
            return seen;
        }

        Feature take() {
            Feature taken = seen;
            seen = null;
            return taken;
        }
    }
}
