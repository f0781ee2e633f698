package io.gridward.core.edit.boundary;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.snapshot.SnapshotFeatures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Areas by hand, in thousandths of a degree east of 122 and north of 46. */
final class Mosaic {
    static final LocalDate DAY = LocalDate.parse("2027-01-01");
    static final String COMMUNITY = "152201001001";

    private final Map<Layer, List<Feature>> features = new HashMap<>();

    static String grid(int number) {
        return "%s%03d".formatted(COMMUNITY, number);
    }

    /** {@code 0 0, 1 0, 1 1}: a ring in thousandths, closed or not. */
    static Geometry shape(String ring) {
        List<String> places = new ArrayList<>();
        for (String place : ring.split(",")) {
            String[] xy = place.strip().split(" ");
            places.add(
                    (122 + Double.parseDouble(xy[0]) / 1000)
                            + " "
                            + (46 + Double.parseDouble(xy[1]) / 1000));
        }
        if (!places.get(0).equals(places.get(places.size() - 1))) {
            places.add(places.get(0));
        }
        return wkt("POLYGON ((" + String.join(", ", places) + "))");
    }

    static Geometry wkt(String text) {
        try {
            return new WKTReader().read(text);
        } catch (ParseException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    Mosaic grid(int number, String ring) {
        return grid(number, shape(ring), Map.of());
    }

    Mosaic grid(int number, Geometry shape, Map<String, Object> more) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", "一社区" + grid(number).substring(12));
        values.put("community_code", COMMUNITY);
        values.putAll(more);
        return add("unit_grid", grid(number), shape, values);
    }

    Mosaic add(String layer, String key, Geometry shape, Map<String, Object> more) {
        Layer l = LayerCatalog.city().get(layer);
        @Nullable Object[] values = new @Nullable Object[l.attributes().size()];
        more.forEach((n, v) -> values[l.indexOf(l.get(n).name())] = v);
        values[0] = key;
        features.computeIfAbsent(l, k -> new ArrayList<>())
                .add(new Feature(l, key, l.attributeNames(), values, shape));
        return this;
    }

    FeatureSource source() {
        BoundarySketch.LAYERS.forEach(
                name ->
                        features.computeIfAbsent(
                                LayerCatalog.city().get(name), k -> new ArrayList<>()));
        return SnapshotFeatures.of(features);
    }

    /** What steps come to in a layer. */
    static BoundaryChange change(FeatureSource source, String layer, BoundaryStep... steps) {
        BoundarySketch sketch = new BoundarySketch(source, LayerCatalog.city().get(layer), DAY);
        for (BoundaryStep step : steps) {
            sketch.run(step);
        }
        return sketch.change();
    }

    /** The shapes of a layer after a change, by key. */
    Map<String, Geometry> after(BoundaryChange change) {
        Map<String, Geometry> shapes = new LinkedHashMap<>();
        for (Feature f : features.getOrDefault(change.layer(), List.of())) {
            shapes.put(f.key(), Objects.requireNonNull(f.geometry()));
        }
        change.areas().forEach(a -> shapes.put(a.key(), a.after()));
        change.withdrawn().forEach(shapes::remove);
        return shapes;
    }
}
