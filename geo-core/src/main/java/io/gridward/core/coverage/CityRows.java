package io.gridward.core.coverage;

import io.gridward.core.coverage.shape.GroundMeasure;
import io.gridward.core.coverage.shape.LocalPlane;
import io.gridward.core.coverage.shape.Overlays;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.LocalText;
import io.gridward.core.layer.filter.Filter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** The rows a check looks at, with their shapes in the city's plane, read once. */
final class CityRows {
    private static final LocalText READING = LocalText.of("读取", "reading");

    private static final double METRES_PER_DEGREE_AT_LEAST = 50_000;

    private final LocalPlane plane;
    private final @Nullable Envelope window;
    private final Map<String, List<Row>> byLayer = new HashMap<>();
    private final Map<String, List<Row>> elsewhere = new HashMap<>();
    private final Map<String, List<Row>> bad = new HashMap<>();

    private CityRows(LocalPlane plane, @Nullable Envelope window) {
        this.plane = plane;
        this.window = window;
    }

    /**
     * Reads what holds on the day or later.
     *
     * @param window rectangle in degrees that is looked at; null for all
     */
    static CityRows read(
            FeatureSource source,
            CoverageSettings settings,
            @Nullable Envelope window,
            CoverageProgress progress) {
        Map<String, List<Feature>> read = new HashMap<>();
        read.put("division", list(source, "division", Filter.equal("level", "community")));
        read.put("unit_grid", list(source, "unit_grid", Filter.ALL));
        if (settings.coverages().contains(Coverage.RESPONSIBILITY)) {
            for (String lists :
                    List.of("responsibility_zone", "responsibility_line", "facility_rule")) {
                read.put(lists, list(source, lists, Filter.ALL));
            }
        }
        Envelope city = new Envelope();
        for (String ground : List.of("division", "unit_grid")) {
            read.get(ground).stream()
                    .filter(f -> window == null ? usable(f.geometry()) : isPlausible(f.geometry()))
                    .forEach(f -> city.expandToInclude(f.geometry().getEnvelopeInternal()));
        }
        CityRows rows = new CityRows(LocalPlane.around(city), window);
        read.forEach((layer, features) -> rows.take(layer, features, settings, progress));
        return rows;
    }

    private static List<Feature> list(FeatureSource source, String layer, Filter filter) {
        List<Feature> all = new ArrayList<>();
        FeatureQuery query = FeatureQuery.of(LayerCatalog.city().get(layer), null).where(filter);
        try (FeatureStream stream = source.read(query)) {
            stream.forEachRemaining(all::add);
        }
        return all;
    }

    private static boolean usable(@Nullable Geometry shape) {
        return shape != null && !shape.isEmpty() && GroundMeasure.measurable(shape);
    }

    /** The same by the rectangle alone, of shapes that may be far from what is looked at. */
    private static boolean isPlausible(@Nullable Geometry shape) {
        return shape != null && !shape.isEmpty() && GroundMeasure.measurable(shape.getEnvelope());
    }

    private void take(
            String layer,
            List<Feature> features,
            CoverageSettings settings,
            CoverageProgress progress) {
        List<Row> good = byLayer.computeIfAbsent(layer, l -> new ArrayList<>());
        for (Feature f : features) {
            if (progress.cancelled()) {
                throw new CoverageCancelled();
            }
            Row row = Row.of(f, null);
            LocalDate end = row.period().to();
            if (end != null && !end.isAfter(settings.day())) {
                continue;
            }
            Geometry shape = f.geometry();
            if (!f.layer().published()) {
                good.add(row);
            } else if (!isNear(f)) {
                elsewhere.computeIfAbsent(layer, l -> new ArrayList<>()).add(row);
            } else if (!usable(shape)) {
                bad.computeIfAbsent(layer, l -> new ArrayList<>()).add(row);
            } else {
                if (!shape.isValid()) {
                    bad.computeIfAbsent(layer, l -> new ArrayList<>()).add(row);
                }
                good.add(Row.of(f, plane.toPlane(Overlays.valid(shape))));
            }
        }
        progress.at(READING, good.size(), 0);
    }

    /** True when a row can have to do with the ground that is looked at. */
    private boolean isNear(Feature f) {
        Geometry shape = f.geometry();
        if (window == null || shape == null || shape.isEmpty()) {
            return true;
        }
        Envelope box = new Envelope(shape.getEnvelopeInternal());
        if (f.layer().name().equals("responsibility_line")
                && f.value("buffer_m") instanceof Double metres) {
            box.expandBy(Math.max(0, metres) / METRES_PER_DEGREE_AT_LEAST);
        }
        return window.intersects(box);
    }

    LocalPlane plane() {
        return plane;
    }

    /** The ground that is looked at, in the plane; null for all. */
    @Nullable Polygon window() {
        if (window == null) {
            return null;
        }
        return (Polygon) plane.toPlane(new GeometryFactory().toGeometry(window));
    }

    /** Rows of a layer that cannot have to do with the ground that is looked at. */
    List<Row> listElsewhere(String layer) {
        return elsewhere.getOrDefault(layer, List.of());
    }

    /** All rows of a layer that hold on the day or later and can be used, or are not looked at. */
    List<Row> listAll(String layer) {
        List<Row> all = new ArrayList<>(list(layer));
        all.addAll(listElsewhere(layer));
        return all;
    }

    /** Rows of a layer that can be used. */
    List<Row> list(String layer) {
        return byLayer.getOrDefault(layer, List.of());
    }

    /** Rows of a layer whose shape is not valid or not near the city. */
    List<Row> listBad(String layer) {
        return bad.getOrDefault(layer, List.of());
    }

    /** Days on which rows begin or end to hold. */
    static Set<LocalDate> changes(Collection<Row> rows) {
        Set<LocalDate> days = new HashSet<>();
        for (Row row : rows) {
            if (row.period().from() != null) {
                days.add(row.period().from());
            }
            if (row.period().to() != null) {
                days.add(row.period().to());
            }
        }
        return days;
    }

    /** Rows that hold in a period in which nothing changes. */
    static List<Row> in(Collection<Row> rows, Period period) {
        return rows.stream().filter(r -> r.period().common(period).isPresent()).toList();
    }

    /** A finding about a piece of ground of the plane. */
    CoverageFinding finding(
            Coverage coverage,
            CoverageFault fault,
            List<String> rows,
            Period period,
            Geometry ground,
            CoverageSettings settings) {
        Geometry degrees = plane.toDegrees(ground);
        GroundMeasure size = GroundMeasure.of(degrees);
        boolean rounding =
                size.squareMetres() <= CoverageSettings.ROUNDING_SQUARE_METRES
                        && size.widthMetres() <= CoverageSettings.ROUNDING_METRES;
        return new CoverageFinding(
                coverage,
                fault,
                rows,
                List.of(),
                Set.of(),
                null,
                period,
                degrees,
                size,
                rounding || Overlays.narrower(ground, settings.sliverMetres()),
                null);
    }
}
