package io.gridward.web.search;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.filter.Expression;
import io.gridward.core.layer.filter.Filter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/**
 * Finds grids and components by the leading digits of their code, divisions and places by any part
 * of a name. What bears exactly the words comes first, then what begins with them; divisions before
 * places, grids before components.
 */
@Component
class Search {
    private static final Pattern CODE = Pattern.compile("\\d+");
    private static final Pattern LIKE_SIGNS = Pattern.compile("[\\\\%_]");

    private final FeatureSource features;
    private final LayerCatalog catalog;

    Search(FeatureSource features, LayerCatalog catalog) {
        this.features = features;
        this.catalog = catalog;
    }

    /** At most so many things in force on a day that the words fit. */
    List<SearchHit> find(String words, int limit, LocalDate day) {
        List<Found> hits = new ArrayList<>();
        named("division", List.of("name"), words, limit, day, hits);
        named("place", List.of("name", "full_name", "aliases"), words, limit, day, hits);
        if (CODE.matcher(words).matches()) {
            coded("unit_grid", words, limit, day, hits);
            coded("component", words, limit, day, hits);
        }
        return hits.stream()
                .sorted(Comparator.comparingInt(f -> f.rank(words)))
                .limit(limit)
                .map(Found::hit)
                .toList();
    }

    /** A hit with all that it is called. */
    private record Found(SearchHit hit, List<String> names) {
        static Found of(Feature row, Geometry shape) {
            String name = Objects.requireNonNullElse(row.text("name"), row.key());
            String title = Objects.requireNonNullElse(row.text("full_name"), name);
            return new Found(SearchHit.of(row, title, shape), List.of(row.key(), name, title));
        }

        int rank(String words) {
            if (names.contains(words)) {
                return 0;
            }
            return names.stream().anyMatch(n -> n.startsWith(words)) ? 1 : 2;
        }
    }

    private void coded(String layer, String digits, int limit, LocalDate day, List<Found> into) {
        read(layer, like("code", digits + "%"), limit, day, into);
    }

    /** Names that begin with the words are asked for first, or the limit might cut them off. */
    private void named(
            String layer,
            List<String> attributes,
            String words,
            int limit,
            LocalDate day,
            List<Found> into) {
        String escaped = LIKE_SIGNS.matcher(words).replaceAll("\\\\$0");
        Filter begins = like("name", escaped + "%");
        int first = into.size();
        read(layer, begins, limit, day, into);
        int found = into.size() - first;
        if (found < limit) {
            Filter holds =
                    new Filter.Or(
                            attributes.stream().map(a -> like(a, "%" + escaped + "%")).toList());
            Filter others = new Filter.And(List.of(holds, new Filter.Not(begins)));
            read(layer, others, limit - found, day, into);
        }
    }

    private static Filter like(String attribute, String pattern) {
        return new Filter.Like(new Expression.Property(attribute), pattern, false);
    }

    private void read(String name, Filter filter, int limit, LocalDate day, List<Found> into) {
        Layer layer = catalog.get(name);
        FeatureQuery query = FeatureQuery.of(layer, day).where(filter).page(0, limit);
        try (FeatureStream rows = features.read(query)) {
            while (rows.hasNext()) {
                Feature row = rows.next();
                Geometry shape = row.geometry();
                if (shape != null && !shape.isEmpty()) {
                    into.add(Found.of(row, shape));
                }
            }
        }
    }
}
