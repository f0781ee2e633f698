package io.gridward.core.layer.stored;

import static org.assertj.core.api.Assertions.assertThat;

import io.gridward.core.layer.Bookmark;
import io.gridward.core.layer.CityFeatures;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.evaluate.FilterEvaluator;
import io.gridward.core.layer.evaluate.SortOrder;
import io.gridward.core.layer.evaluate.Validity;
import io.gridward.core.snapshot.SnapshotFeatures;
import io.gridward.core.store.TestStores;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;

/**
 * Random queries mean the same everywhere: the filter evaluated row by row, the store, and a
 * snapshot of the store. A failure names the seed and the query.
 */
abstract class RandomFiltersContract {
    private static final int ROWS = 60;
    private static final int QUERIES = 500;
    private static final int WALK_ONE_IN = 6;

    abstract TestStores open();

    @ParameterizedTest
    @ValueSource(strings = {"place", "responsibility_line", "unit_grid", "department"})
    void aQueryMeansTheSameInMemoryInTheStoreAndInASnapshot(String name) {
        long seed = 20_261_125 + name.hashCode();
        Random random = new Random(seed);
        Layer layer = CityFeatures.layer(name);
        List<Feature> rows = new RandomCity(random).rows(layer, ROWS);
        RandomFilters filters = new RandomFilters(random, layer);
        int found = 0;
        try (TestStores stores = open()) {
            Rows.put(stores.store(), layer, rows);
            FeatureSource stored = StoredFeatures.in(stores.store());
            FeatureSource held = SnapshotFeatures.load(stored, v -> Set.of(), List.of(layer));
            for (int i = 0; i < QUERIES; i++) {
                FeatureQuery query = filters.query(ROWS);
                String about = "seed %d, query %d: %s".formatted(seed, i, shown(query));
                List<Feature> expected = matching(rows, query);
                assertThat(answer(stored, query)).as(about).isEqualTo(answer(expected, query));
                assertThat(answer(held, query)).as(about).isEqualTo(answer(expected, query));
                if (i % WALK_ONE_IN == 0) {
                    List<String> walked = answer(expected, query.page(0, FeatureQuery.NO_LIMIT));
                    int step = 1 + random.nextInt(ROWS / 4);
                    assertThat(walk(stored, query, step)).as(about).isEqualTo(walked);
                    assertThat(walk(held, query, step)).as(about).isEqualTo(walked);
                }
                found += expected.size();
            }
        }
        assertThat(found).as("rows found by all queries").isBetween(QUERIES, QUERIES * ROWS / 2);
    }

    /** All matches in order, by plain scan. */
    private static List<Feature> matching(List<Feature> rows, FeatureQuery query) {
        List<Feature> found =
                new ArrayList<>(
                        rows.stream()
                                .filter(FilterEvaluator.compile(query.filter(), query.layer()))
                                .filter(f -> query.at() == null || Validity.holds(f, query.at()))
                                .toList());
        found.sort(SortOrder.by(query.sort()));
        return found;
    }

    private static List<String> answer(List<Feature> matches, FeatureQuery query) {
        List<String> answer = new ArrayList<>(List.of("count " + matches.size()));
        matches.stream()
                .skip(query.offset())
                .limit(query.limit())
                .forEach(
                        f -> {
                            StringBuilder line = new StringBuilder(f.key());
                            query.properties()
                                    .forEach(p -> line.append('|').append(text(f.value(p))));
                            answer.add(line + shape(query.withGeometry() ? f.geometry() : null));
                        });
        return answer;
    }

    private static List<String> answer(FeatureSource source, FeatureQuery query) {
        List<String> answer = new ArrayList<>(List.of("count " + source.count(query)));
        for (Feature f : Rows.read(source, query)) {
            StringBuilder line = new StringBuilder(f.key());
            for (Object value : f.values()) {
                line.append('|').append(text(value));
            }
            answer.add(line + shape(f.geometry()));
        }
        return answer;
    }

    /** All matches page by page, each from the place where the one before ended. */
    private static List<String> walk(FeatureSource source, FeatureQuery query, int step) {
        List<String> all = new ArrayList<>(List.of("count " + source.count(query)));
        Bookmark place = null;
        for (int left = step; left == step; ) {
            FeatureQuery page = query.page(0, step).from(place);
            List<String> lines = answer(source, page);
            assertThat(lines.get(0)).isEqualTo(all.get(0));
            all.addAll(lines.subList(1, lines.size()));
            List<Feature> keys =
                    Rows.read(source, page.reading(Bookmark.attributes(query.sort()), false));
            left = keys.size();
            place = left == 0 ? null : Bookmark.after(keys.get(left - 1), query.sort());
        }
        return all;
    }

    /** Zero has no sign in GeoPackage. */
    private static String text(@Nullable Object value) {
        return String.valueOf(value instanceof Double number ? (Double) (number + 0.0) : value);
    }

    /** Without the layer, which is long. */
    private static String shown(FeatureQuery q) {
        return "%s, day %s, sort %s, page %d %d"
                .formatted(q.filter(), q.at(), q.sort(), q.offset(), q.limit());
    }

    private static String shape(@Nullable Geometry shape) {
        return shape == null ? "" : "|" + shape.toText();
    }
}
