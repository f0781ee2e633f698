package io.gridward.core.responsibility.lists;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.filter.Filter;
import io.gridward.core.snapshot.NearIndex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All versions of all components, found by code in an open hash table of positions; a feature that
 * the source holds in memory is not copied. Immutable.
 */
final class HeldComponents implements Components {
    private static final int EMPTY = -1;

    private final Feature[] features;
    private final ValidDays[] days;
    private final Label[] labels;
    private final NearIndex places;

    /** Position of the first version of a code; versions of a code lie side by side. */
    private final int[] table;

    HeldComponents(FeatureSource source) {
        this(source, Filter.ALL);
    }

    /** Those of a filter only. */
    HeldComponents(FeatureSource source, Filter filter) {
        List<Feature> all = new ArrayList<>();
        FeatureQuery query =
                FeatureQuery.of(LayerCatalog.city().get("component"), null).where(filter);
        try (FeatureStream rows = source.read(query)) {
            rows.forEachRemaining(all::add);
        }
        this.features = all.toArray(Feature[]::new);
        Map<ValidDays, ValidDays> known = new HashMap<>();
        this.days =
                all.stream()
                        .map(f -> known.computeIfAbsent(ValidDays.of(f), d -> d))
                        .toArray(ValidDays[]::new);
        this.labels = all.stream().map(Label::of).toArray(Label[]::new);
        this.places = NearIndex.of(all.stream().map(Feature::geometry).toList());
        this.table = new int[Integer.highestOneBit(Math.max(1, features.length)) * 4];
        Arrays.fill(table, EMPTY);
        for (int i = 0; i < features.length; i++) {
            if (i == 0 || !features[i].key().equals(features[i - 1].key())) {
                table[free(features[i].key())] = i;
            }
        }
    }

    /** What is said of a component that is near. */
    private record Label(String code, @Nullable String typeName, String name) {
        static Label of(Feature c) {
            String name = Objects.requireNonNullElse(c.text("name"), "");
            return new Label(c.key(), c.text("type_name"), name);
        }
    }

    private int free(String code) {
        int slot = slot(code);
        while (table[slot] != EMPTY) {
            slot = slot + 1 & table.length - 1;
        }
        return slot;
    }

    private int slot(String code) {
        int hash = code.hashCode() * 0x9E3779B9;
        return (hash ^ hash >>> 15) & table.length - 1;
    }

    @Override
    public @Nullable ComponentCard find(String code, LocalDate day) {
        int at = ValidDays.day(day);
        for (int slot = slot(code); table[slot] != EMPTY; slot = slot + 1 & table.length - 1) {
            int first = table[slot];
            if (features[first].key().equals(code)) {
                return versionOn(first, at);
            }
        }
        return null;
    }

    private @Nullable ComponentCard versionOn(int first, int day) {
        String code = features[first].key();
        for (int i = first; i < features.length && features[i].key().equals(code); i++) {
            if (days[i].holds(day)) {
                return ComponentCard.of(features[i]);
            }
        }
        return null;
    }

    @Override
    public List<Near> near(double lon, double lat, LocalDate day, double metres, int most) {
        return near(lon, lat, day, metres, most, Set.of());
    }

    /** The same without some. */
    List<Near> near(
            double lon, double lat, LocalDate day, double metres, int most, Set<String> without) {
        int at = ValidDays.day(day);
        int asked = Math.min(2 * most, features.length);
        while (true) { // until enough of those found hold on the day
            int[] positions = new int[asked];
            double[] distances = new double[asked];
            int n = places.nearest(lon, lat, metres, asked, positions, distances);
            List<Near> near = new ArrayList<>(most);
            for (int i = 0; i < n && near.size() < most; i++) {
                Label label = labels[positions[i]];
                if (days[positions[i]].holds(at) && !without.contains(label.code)) {
                    near.add(new Near(label.code, label.typeName, label.name, distances[i]));
                }
            }
            if (near.size() == most || n < asked || asked == features.length) {
                return near;
            }
            asked = Math.min(4 * asked, features.length);
        }
    }
}
