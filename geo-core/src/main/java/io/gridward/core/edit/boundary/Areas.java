package io.gridward.core.edit.boundary;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.filter.Filter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** The areas of a layer on a day, those that steps touched as they left them. */
final class Areas {
    /** Layers of which no two rows (of divisions: of one level) share ground. */
    private static final Set<String> SEAMLESS = Set.of("unit_grid", "division", "management_zone");

    private static final String LEVEL = "level";

    private final FeatureSource source;
    private final Layer layer;
    private final LocalDate day;
    private final Map<String, Area> touched = new LinkedHashMap<>();

    Areas(FeatureSource source, Layer layer, LocalDate day) {
        this.source = source;
        this.layer = layer;
        this.day = day;
    }

    Layer layer() {
        return layer;
    }

    boolean seamless() {
        return SEAMLESS.contains(layer.name());
    }

    /** True when two areas must not share ground. */
    boolean rivals(Area one, Area other) {
        return seamless()
                && !one.key().equals(other.key())
                && Objects.equals(one.value(LEVEL), other.value(LEVEL));
    }

    void keep(Area area) {
        touched.put(area.key(), area);
    }

    Collection<Area> touched() {
        return touched.values();
    }

    Area get(String key) {
        Area own = touched.get(key);
        if (own == null) {
            List<Area> found = read(Filter.equal(layer.key(), key));
            own = found.isEmpty() ? null : found.get(0);
        }
        if (own == null || own.gone()) {
            throw new BoundaryRefused(
                    "%s 在 %s 没有区域 %s".formatted(layer.title().zh(), day, key),
                    "there is no %s %s on %s".formatted(layer.name(), key, day));
        }
        return own;
    }

    /** True when there is an area of that key, or was one on any day. */
    boolean known(String key) {
        FeatureQuery any =
                FeatureQuery.of(layer, null)
                        .where(Filter.equal(layer.key(), key))
                        .reading(List.of(layer.key()), false);
        return touched.containsKey(key) || source.count(any) > 0;
    }

    /** Areas of which the rectangle meets a rectangle. */
    List<Area> near(Envelope box) {
        Envelope reach = Reach.around(box);
        List<Area> found = new ArrayList<>();
        for (Area area : read(Filter.bbox(reach))) {
            if (!touched.containsKey(area.key())) {
                found.add(area);
            }
        }
        touched.values().stream()
                .filter(a -> !a.gone() && a.shape().getEnvelopeInternal().intersects(reach))
                .forEach(found::add);
        return found;
    }

    List<Area> near(Coordinate place) {
        return near(new Envelope(place));
    }

    private List<Area> read(Filter filter) {
        List<Area> areas = new ArrayList<>();
        try (FeatureStream rows = source.read(FeatureQuery.of(layer, day).where(filter))) {
            while (rows.hasNext()) {
                Feature f = rows.next();
                if (f.geometry() != null) {
                    areas.add(Area.of(f, f.geometry()));
                }
            }
        }
        return areas;
    }
}
