package io.gridward.core.responsibility.lists;

import io.gridward.core.crs.GroundMetric;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.evaluate.GroundDistance;
import io.gridward.core.layer.filter.Filter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Reads only the component asked for, or those around the point. */
final class SourceComponents implements Components {
    private static final Layer COMPONENT = LayerCatalog.city().get("component");

    private final FeatureSource source;

    SourceComponents(FeatureSource source) {
        this.source = source;
    }

    @Override
    public @Nullable ComponentCard find(String code, LocalDate day) {
        FeatureQuery query =
                FeatureQuery.of(COMPONENT, day)
                        .where(Filter.equal("code", code))
                        .reading(ComponentCard.ATTRIBUTES, false);
        try (FeatureStream rows = source.read(query)) {
            return rows.hasNext() ? ComponentCard.of(rows.next()) : null;
        }
    }

    @Override
    public List<Near> near(double lon, double lat, LocalDate day, double metres, int most) {
        if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) {
            return List.of();
        }
        Envelope here = new Envelope(new Coordinate(lon, lat));
        FeatureQuery query =
                FeatureQuery.of(COMPONENT, day)
                        .where(Filter.bbox(GroundDistance.reach(here, metres)))
                        .reading(List.of("type_name", "name"), true);
        GroundMetric metric = GroundMetric.at(lat);
        List<Near> near = new ArrayList<>();
        try (FeatureStream rows = source.read(query)) {
            rows.forEachRemaining(c -> near.add(near(c, lon, lat, metric)));
        }
        return near.stream()
                .filter(c -> c.metres() <= metres)
                .sorted(Comparator.comparingDouble(Near::metres).thenComparing(Near::code))
                .limit(most)
                .toList();
    }

    private static Near near(Feature c, double lon, double lat, GroundMetric metric) {
        Geometry shape = metric.around(lon, lat, Objects.requireNonNull(c.geometry()));
        double metres = shape.distance(shape.getFactory().createPoint(new Coordinate(0, 0)));
        return new Near(
                c.key(),
                c.text("type_name"),
                Objects.requireNonNullElse(c.text("name"), ""),
                metres);
    }
}
