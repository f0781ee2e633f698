package io.gridward.web.search;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.filter.Expression;
import io.gridward.core.layer.filter.Filter;
import io.gridward.core.place.Geocoder;
import io.gridward.core.place.PlaceHit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Geometry;
import org.springframework.stereotype.Component;

/**
 * Finds grids and components by the leading digits of their code, divisions by any part of a name,
 * places as the geocoder does. What bears exactly the words comes first, then what begins with
 * them; divisions before places, grids before components.
 */
@Component
class Search {
    private static final Pattern CODE = Pattern.compile("\\d+");
    private static final Pattern LIKE_SIGNS = Pattern.compile("[\\\\%_]");

    private final FeatureSource features;
    private final LayerCatalog catalog;
    private final Geocoder geocoder;

    Search(FeatureSource features, LayerCatalog catalog, Geocoder geocoder) {
        this.features = features;
        this.catalog = catalog;
        this.geocoder = geocoder;
    }

    /** At most so many things in force on a day that the words fit. */
    List<SearchHit> find(String words, int limit, LocalDate day) {
        List<Found> hits = new ArrayList<>();
        divisions(words, limit, day, hits);
        geocoder.find(words, limit, day).forEach(p -> hits.add(Found.of(p)));
        if (CODE.matcher(words).matches()) {
            coded("unit_grid", words, limit, day, hits);
            coded("component", words, limit, day, hits);
        }
        return hits.stream()
                .sorted(Comparator.comparingInt(Found::rank))
                .limit(limit)
                .map(Found::hit)
                .toList();
    }

    /** A hit: 0 bears exactly the words, 1 begins with them, 2 holds them. */
    private record Found(SearchHit hit, int rank) {
        static Found of(Feature row, Geometry shape, String words) {
            String name = Objects.requireNonNullElse(row.text("name"), row.key());
            boolean same = row.key().equals(words) || name.equals(words);
            boolean begins = row.key().startsWith(words) || name.startsWith(words);
            return new Found(SearchHit.of(row, name, shape), same ? 0 : begins ? 1 : 2);
        }

        static Found of(PlaceHit place) {
            Feature row = place.place();
            String name = Objects.requireNonNullElse(row.text("name"), row.key());
            String title = Objects.requireNonNullElse(row.text("full_name"), name);
            int rank =
                    switch (place.fit()) {
                        case EXACT -> 0;
                        case BEGINS, READS -> 1;
                        case MORE, HOLDS, INITIALS -> 2;
                    };
            return new Found(
                    SearchHit.of(row, title, Objects.requireNonNull(row.geometry())), rank);
        }
    }

    private void coded(String layer, String digits, int limit, LocalDate day, List<Found> into) {
        read(layer, like("code", digits + "%"), digits, limit, day, into);
    }

    /** Names that begin with the words are asked for first, or the limit might cut them off. */
    private void divisions(String words, int limit, LocalDate day, List<Found> into) {
        String escaped = LIKE_SIGNS.matcher(words).replaceAll("\\\\$0");
        Filter begins = like("name", escaped + "%");
        int first = into.size();
        read("division", begins, words, limit, day, into);
        int found = into.size() - first;
        if (found < limit) {
            Filter holds = like("name", "%" + escaped + "%");
            Filter others = new Filter.And(List.of(holds, new Filter.Not(begins)));
            read("division", others, words, limit - found, day, into);
        }
    }

    private static Filter like(String attribute, String pattern) {
        return new Filter.Like(new Expression.Property(attribute), pattern, false);
    }

    private void read(
            String name, Filter filter, String words, int limit, LocalDate day, List<Found> into) {
        Layer layer = catalog.get(name);
        FeatureQuery query = FeatureQuery.of(layer, day).where(filter).page(0, limit);
        try (FeatureStream rows = features.read(query)) {
            while (rows.hasNext()) {
                Feature row = rows.next();
                Geometry shape = row.geometry();
                if (shape != null && !shape.isEmpty()) {
                    into.add(Found.of(row, shape, words));
                }
            }
        }
    }
}
