package io.gridward.core.statistics.area;

import io.gridward.core.citycase.evaluation.Boundaries;
import io.gridward.core.citycase.evaluation.Dimension;
import io.gridward.core.layer.Feature;
import io.gridward.core.snapshot.AreaIndex;
import io.gridward.core.snapshot.AreaIndexes;
import io.gridward.core.statistics.Neighbours;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Grids and divisions of one day. A point belongs to the grid that contains it and to what this
 * grid is said to belong to, else to the divisions that contain it: as by {@code
 * core.responsibility.Locator}. Immutable; safe for use by many threads.
 */
public final class AreaSet implements Boundaries {
    private final Map<Dimension, Map<String, Unit>> units = new EnumMap<>(Dimension.class);
    private final Map<String, Feature> divisions = new HashMap<>();
    private final AreaIndex grids;
    private final AreaIndex communities;
    private final AreaIndex subdistricts;
    private final Supplier<Neighbours> besideGrids;

    AreaSet(List<Feature> divisions, List<Feature> grids) {
        List<Feature> communityRows = ofLevel(divisions, "community");
        List<Feature> subdistrictRows = ofLevel(divisions, "subdistrict");
        divisions.forEach(d -> this.divisions.put(d.key(), d));
        this.grids = AreaIndexes.of(grids);
        this.communities = AreaIndexes.of(communityRows);
        this.subdistricts = AreaIndexes.of(subdistrictRows);
        units.put(Dimension.GRID, units(grids));
        units.put(Dimension.COMMUNITY, units(communityRows));
        units.put(Dimension.SUBDISTRICT, units(subdistrictRows));
        this.besideGrids =
                new Once<>(
                        () ->
                                Neighbours.byEdge(
                                        list(Dimension.GRID).stream().map(Unit::shape).toList()));
    }

    private static List<Feature> ofLevel(List<Feature> divisions, String level) {
        return divisions.stream().filter(d -> level.equals(d.text("level"))).toList();
    }

    private static Map<String, Unit> units(List<Feature> rows) {
        Map<String, Unit> units = new LinkedHashMap<>();
        for (Feature row : rows) {
            Geometry shape = row.geometry();
            if (shape != null) {
                units.put(row.key(), Unit.of(row, shape));
            }
        }
        return units;
    }

    /** Units of a dimension of place, by code. */
    public List<Unit> list(Dimension dimension) {
        return List.copyOf(units.get(dimension).values());
    }

    /** The unit of a code, if there is one on that day. */
    public Optional<Unit> find(Dimension dimension, String code) {
        return Optional.ofNullable(units.get(dimension).get(code));
    }

    /** Which grids share an edge, in the order of {@link #list}; found out once. */
    public Neighbours gridsByEdge() {
        return besideGrids.get();
    }

    @Override
    public Area at(double lon, double lat) {
        Feature grid = grids.findAt(lon, lat).orElse(null);
        String community = said(grid, "community_code");
        if (community == null) {
            community = communities.findAt(lon, lat).map(Feature::key).orElse(null);
        }
        return new Area(
                grid == null ? null : grid.key(),
                community,
                subdistrict(grid, community, lon, lat));
    }

    private @Nullable String subdistrict(
            @Nullable Feature grid, @Nullable String community, double lon, double lat) {
        String said = said(grid, "subdistrict_code");
        if (said != null) {
            return said;
        }
        String parent = said(community == null ? null : divisions.get(community), "parent_code");
        return parent != null && divisions.containsKey(parent)
                ? parent
                : subdistricts.findAt(lon, lat).map(Feature::key).orElse(null);
    }

    private static @Nullable String said(@Nullable Feature row, String attribute) {
        return row == null ? null : row.text(attribute);
    }
}
