package io.gridward.core.responsibility;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.evaluate.Validity;
import io.gridward.core.snapshot.AreaIndex;
import io.gridward.core.snapshot.AreaIndexes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Grids, divisions and zones of all days at one data version. A point on the outer edge of what
 * fits a question goes to what touches it there, so that a row that does not fit never takes a
 * point away from one that does.
 */
final class CityAreas {
    private final long version;
    private final AreaIndex grids;
    private final AreaIndex zones;
    private final Map<String, AreaIndex> divisionsByLevel = new HashMap<>();
    private final Map<String, List<Feature>> divisionsByCode = new HashMap<>();

    private CityAreas(long version, AreaIndex grids, AreaIndex zones, List<Feature> divisions) {
        this.version = version;
        this.grids = grids;
        this.zones = zones;
        Map<String, List<Feature>> byLevel = new HashMap<>();
        for (Feature d : divisions) {
            divisionsByCode.computeIfAbsent(d.key(), k -> new ArrayList<>()).add(d);
            byLevel.computeIfAbsent(String.valueOf(d.text("level")), k -> new ArrayList<>()).add(d);
        }
        byLevel.forEach((level, list) -> divisionsByLevel.put(level, AreaIndexes.of(list)));
    }

    static CityAreas load(FeatureSource source) {
        LayerCatalog city = LayerCatalog.city();
        long version = source.version();
        List<Feature> divisions = new ArrayList<>();
        Layer division = city.get("division");
        try (FeatureStream rows = source.read(FeatureQuery.of(division, null))) {
            rows.forEachRemaining(divisions::add);
        }
        return new CityAreas(
                version,
                AreaIndexes.load(source, city.get("unit_grid"), null),
                AreaIndexes.load(source, city.get("responsibility_zone"), null),
                divisions);
    }

    long version() {
        return version;
    }

    Optional<Feature> findGrid(LocateQuestion q) {
        return fitting(grids, q, f -> true).stream().findFirst();
    }

    /** The division of a level that contains the point. */
    Optional<Feature> findDivision(LocateQuestion q, String level) {
        AreaIndex index = divisionsByLevel.get(level);
        return index == null ? Optional.empty() : fitting(index, q, f -> true).stream().findFirst();
    }

    /** The division of a code. */
    Optional<Feature> findDivision(String code, LocalDate day) {
        return divisionsByCode.getOrDefault(code, List.of()).stream()
                .filter(d -> Validity.holds(d, day))
                .findFirst();
    }

    /** Zones of the day that contain the point and fit. */
    List<Feature> listZones(LocateQuestion q, Predicate<Feature> fits) {
        return fitting(zones, q, fits);
    }

    private static List<Feature> fitting(
            AreaIndex index, LocateQuestion q, Predicate<Feature> fits) {
        Predicate<Feature> now = f -> Validity.holds(f, q.at()) && fits.test(f);
        List<Feature> inside = index.listAt(q.lon(), q.lat()).stream().filter(now).toList();
        return inside.isEmpty()
                ? index.listTouching(q.lon(), q.lat()).stream().filter(now).toList()
                : inside;
    }
}
