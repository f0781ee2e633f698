package io.gridward.importer.load;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.filter.Filter;
import io.gridward.importer.check.RowKey;
import io.gridward.importer.position.FirstReading;
import io.gridward.importer.position.KnownPlaces;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;

/** Where things of a file lie by the store: as many of them as a median needs. */
final class StoredPlaces implements KnownPlaces {
    private final StoredCity city;
    private final Map<Long, double[]> things = new HashMap<>();

    StoredPlaces(FeatureSource source, ImportPlan plan, FirstReading reading, StoredCity city) {
        this.city = city;
        boolean kept = plan.layer().published() && LayerCatalog.isBrought(plan.layer());
        List<String> codes = kept ? reading.sampleCodes() : List.of();
        if (!codes.isEmpty()) {
            String key = plan.layer().key();
            FeatureQuery query =
                    FeatureQuery.of(plan.layer(), plan.effective()).where(Filter.in(key, codes));
            try (FeatureStream found = source.read(query.reading(List.of(key), true))) {
                found.forEachRemaining(this::keep);
            }
        }
    }

    private void keep(Feature feature) {
        if (feature.geometry() != null && !feature.geometry().isEmpty()) {
            Point inner = feature.geometry().getInteriorPoint();
            things.put(RowKey.number(feature.key()), new double[] {inner.getX(), inner.getY()});
        }
    }

    @Override
    public double @Nullable [] thing(long code) {
        return things.get(code);
    }

    @Override
    public double @Nullable [] grid(long code) {
        Point middle = code == 0 ? null : city.gridMiddle(String.valueOf(code));
        return middle == null ? null : new double[] {middle.getX(), middle.getY()};
    }
}
