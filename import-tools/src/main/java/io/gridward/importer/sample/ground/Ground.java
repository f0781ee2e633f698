package io.gridward.importer.sample.ground;

import io.gridward.importer.sample.plan.CityPlan;
import io.gridward.importer.sample.plan.Division;
import io.gridward.importer.sample.plan.Site;
import io.gridward.importer.sample.plan.Street;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * The ground of the sample city. Unit grids cover the county without gap or overlap; communities,
 * subdistricts and the county are unions of them, so all levels share exact vertices. The same seed
 * gives the same ground to the last digit.
 */
public final class Ground {
    private final CityPlan plan;
    private final List<UnitGrid> grids;
    private final List<Division> divisions;
    private final Map<String, Geometry> areas = new LinkedHashMap<>();
    private final STRtree index = new STRtree();

    private Ground(CityPlan plan, List<UnitGrid> grids) {
        this.plan = plan;
        this.grids = List.copyOf(grids);
        for (UnitGrid g : grids) {
            index.insert(g.metres().getEnvelopeInternal(), g);
        }
        index.build();
        unite();
        this.divisions =
                plan.divisions().stream().filter(d -> areas.containsKey(d.code())).toList();
    }

    /** Draws the ground of a seed. */
    public static Ground draw(long seed) {
        CityPlan plan = CityPlan.draw(seed);
        List<Face> faces = Mesh.weave(plan);
        return new Ground(plan, Numbering.number(faces, Territories.assign(plan, faces)));
    }

    /**
     * Every division that has ground, county first, by code within a level. Under a few seeds a
     * village gets none; under the documented one all 148 have some.
     */
    public List<Division> divisions() {
        return divisions;
    }

    /** Shape of a division in EPSG:4490, x = longitude. */
    public Geometry area(String divisionCode) {
        Geometry area = areas.get(divisionCode);
        if (area == null) {
            throw new IllegalArgumentException("no ground for division " + divisionCode);
        }
        return area;
    }

    /** Unit grids by code. */
    public List<UnitGrid> grids() {
        return grids;
    }

    /** Streets of the built-up area. */
    public List<Street> streets() {
        return plan.town().streets();
    }

    /** Middle of 洮儿河, EPSG:4550. */
    public LineString taoer() {
        return plan.site().taoer();
    }

    /** Middle of 归流河, EPSG:4550. */
    public LineString guiliu() {
        return plan.site().guiliu();
    }

    /** Surface of both rivers, EPSG:4550. */
    public Geometry rivers() {
        return plan.site().rivers();
    }

    /** The railway, EPSG:4550. */
    public LineString railway() {
        return plan.site().railway();
    }

    /** The municipal government, EPSG:4550. */
    public Coordinate centre() {
        return Site.CENTRE.copy();
    }

    /** The grid around a point of EPSG:4550, unless it is on an edge or outside. */
    public Optional<UnitGrid> findGrid(Coordinate metres) {
        for (Object found : index.query(new Envelope(metres))) {
            UnitGrid grid = (UnitGrid) found;
            if (SimplePointInAreaLocator.locate(metres, grid.metres()) == Location.INTERIOR) {
                return Optional.of(grid);
            }
        }
        return Optional.empty();
    }

    /** The grid of a point of EPSG:4550 that is well inside it. */
    public Optional<UnitGrid> findClear(Coordinate metres) {
        return findGrid(metres).filter(g -> g.edgeMetres(metres) >= UnitGrid.CLEAR_METRES);
    }

    /** The union of some grids, in EPSG:4490; shares its vertices with them. */
    public static Geometry union(List<UnitGrid> grids) {
        return CoverageUnion.union(grids.stream().map(UnitGrid::degrees).toArray(Polygon[]::new));
    }

    private void unite() {
        Map<String, List<Geometry>> parts = new TreeMap<>();
        for (UnitGrid g : grids) {
            parts.computeIfAbsent(g.community(), k -> new ArrayList<>()).add(g.degrees());
        }
        Map<String, Geometry> communities = unions(parts);
        Map<String, List<Geometry>> towns = new TreeMap<>();
        communities.forEach(
                (code, area) ->
                        towns.computeIfAbsent(code.substring(0, 9), k -> new ArrayList<>())
                                .add(area));
        Map<String, Geometry> subdistricts = unions(towns);
        String county = plan.divisions().get(0).code();
        areas.putAll(unions(Map.of(county, new ArrayList<>(subdistricts.values()))));
        areas.putAll(subdistricts);
        areas.putAll(communities);
    }

    private static Map<String, Geometry> unions(Map<String, List<Geometry>> parts) {
        Map<String, Geometry> out = new TreeMap<>();
        parts.forEach(
                (code, shapes) ->
                        out.put(code, CoverageUnion.union(shapes.toArray(new Geometry[0])).norm()));
        return out;
    }
}
