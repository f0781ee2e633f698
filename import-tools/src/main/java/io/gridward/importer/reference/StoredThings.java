package io.gridward.importer.reference;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.filter.Filter;
import io.gridward.importer.check.StoredKeys;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * What the store has, as checks need it.
 *
 * @param source the store's features
 * @param day day on which they are to hold
 */
public record StoredThings(FeatureSource source, LocalDate day) {

    /** Keys of a layer, of what holds on the day or later and of what has ended. */
    public StoredKeys keys(Layer layer) {
        List<String> attributes =
                Stream.of(Layer.VALID_TO, "change_date", "initial_date")
                        .filter(name -> layer.find(name).isPresent())
                        .toList();
        StoredKeys.Gathering keys = new StoredKeys.Gathering();
        FeatureQuery all = FeatureQuery.of(layer, null).reading(attributes, false);
        try (FeatureStream stored = source.read(all)) {
            while (stored.hasNext()) {
                Feature f = stored.next();
                LocalDate end = date(f, layer, Layer.VALID_TO);
                LocalDate changed = date(f, layer, "change_date");
                LocalDate surveyed = changed == null ? date(f, layer, "initial_date") : changed;
                keys.add(f.key(), end == null || end.isAfter(day), surveyed);
            }
        }
        return keys.keys();
    }

    private static @Nullable LocalDate date(Feature feature, Layer layer, String attribute) {
        return layer.find(attribute).isPresent() ? (LocalDate) feature.value(attribute) : null;
    }

    /** The thing of a key with all its attributes. */
    public Optional<Feature> find(Layer layer, String key) {
        FeatureQuery query =
                FeatureQuery.of(layer, day).where(Filter.equal(layer.key(), key)).page(0, 1);
        try (FeatureStream stored = source.read(query)) {
            return stored.hasNext() ? Optional.of(stored.next()) : Optional.empty();
        }
    }

    /** What a layer holds on the day or later, with all attributes and shapes. */
    public List<Feature> list(Layer layer) {
        List<Feature> held = new ArrayList<>();
        try (FeatureStream found = source.read(FeatureQuery.of(layer, null))) {
            while (found.hasNext()) {
                Feature f = found.next();
                LocalDate end = date(f, layer, Layer.VALID_TO);
                if (end == null || end.isAfter(day)) {
                    held.add(f);
                }
            }
        }
        return held;
    }

    /** The same, of the layer of that name. */
    public List<Feature> list(String layer) {
        return list(LayerCatalog.city().get(layer));
    }

    /** Shapes of the communities by code. */
    public Map<String, Geometry> communities() {
        Map<String, Geometry> communities = new HashMap<>();
        FeatureQuery query =
                FeatureQuery.of(LayerCatalog.city().get("division"), day)
                        .where(Filter.equal("level", "community"))
                        .reading(List.of("code"), true);
        try (FeatureStream stored = source.read(query)) {
            while (stored.hasNext()) {
                Feature f = stored.next();
                Geometry shape = f.geometry();
                if (shape != null) {
                    communities.put(f.key(), shape);
                }
            }
        }
        return communities;
    }
}
