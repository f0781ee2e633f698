package io.gridward.importer.sample.ground;

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
    private final Site site;
    private final List<Division> divisions;
    private final List<Street> streets;
    private final List<UnitGrid> grids;
    private final Map<String, Geometry> areas = new LinkedHashMap<>();
    private final STRtree index = new STRtree();

    private Ground(
            Site site, List<Division> divisions, List<Street> streets, List<UnitGrid> grids) {
        this.site = site;
        this.divisions = divisions;
        this.streets = streets;
        this.grids = List.copyOf(grids);
        for (UnitGrid g : grids) {
            index.insert(g.metres().getEnvelopeInternal(), g);
        }
        index.build();
        unite();
    }

    /** Draws the ground of a seed. */
    public static Ground draw(long seed) {
        Site site = Site.read();
        List<Division> divisions = Division.list();
        List<Street> streets = StreetPlan.draw(site, Dice.of(seed, "streets"));
        RuralPlan rural = RuralPlan.draw(site, divisions, Dice.of(seed, "land"));
        List<Geometry> lines = new ArrayList<>();
        lines.add(site.outline().getExteriorRing());
        lines.add(site.builtUp().getExteriorRing());
        lines.add(site.rivers().getBoundary());
        lines.add(site.railway().intersection(site.builtUp()));
        streets.forEach(s -> lines.addAll(s.centreLines()));
        lines.addAll(rural.lines());
        List<Face> faces = Mesh.weave(site, lines);
        String[] community = Territories.assign(site, divisions, rural, faces);
        return new Ground(site, divisions, streets, Numbering.number(faces, community));
    }

    /** Every division, county first, by code within a level. */
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
        return streets;
    }

    /** Middle of 洮儿河, EPSG:4550. */
    public LineString taoer() {
        return site.taoer();
    }

    /** Middle of 归流河, EPSG:4550. */
    public LineString guiliu() {
        return site.guiliu();
    }

    /** The railway, EPSG:4550. */
    public LineString railway() {
        return site.railway();
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
        String county = divisions.get(0).code();
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
