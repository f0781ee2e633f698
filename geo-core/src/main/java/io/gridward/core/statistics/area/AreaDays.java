package io.gridward.core.statistics.area;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.evaluate.Validity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Grids and divisions of all days; the sets of the last days asked for are kept. Made by {@code
 * SnapshotFeatures.derive}, so that it lasts as long as these layers do. Safe for use by many
 * threads.
 */
public final class AreaDays {
    private static final String DIVISION = "division";
    private static final String GRID = "unit_grid";

    /** Layers that it is made of. */
    public static final Set<String> LAYERS = Set.of(DIVISION, GRID);

    private static final int MOST_DAYS = 3;

    private final List<Feature> divisions;
    private final List<Feature> grids;
    private final Map<LocalDate, AreaSet> days =
            new LinkedHashMap<>(4, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<LocalDate, AreaSet> eldest) {
                    return size() > MOST_DAYS;
                }
            };

    /** Reads all versions of both layers. */
    public AreaDays(FeatureSource source) {
        this.divisions = read(source, DIVISION);
        this.grids = read(source, GRID);
    }

    private static List<Feature> read(FeatureSource source, String layer) {
        List<Feature> all = new ArrayList<>();
        FeatureQuery every = FeatureQuery.of(LayerCatalog.city().get(layer), null);
        try (FeatureStream rows = source.read(every)) {
            while (rows.hasNext()) {
                Feature row = rows.next();
                if (row.geometry() != null && row.geometry().getDimension() == 2) {
                    all.add(row);
                }
            }
        }
        return all;
    }

    /** Those of a day; the same object as long as it is kept. */
    public synchronized AreaSet on(LocalDate day) {
        return days.computeIfAbsent(day, d -> new AreaSet(on(d, divisions), on(d, grids)));
    }

    private static List<Feature> on(LocalDate day, List<Feature> versions) {
        return versions.stream().filter(f -> Validity.holds(f, day)).toList();
    }
}
