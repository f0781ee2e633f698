package io.gridward.importer.sample.plan;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** All lines the ground is cut along. The same seed gives the same plan. */
public final class CityPlan {
    private final Site site;
    private final List<Division> divisions;
    private final Town town;
    private final RuralPlan land;

    private CityPlan(Site site, List<Division> divisions, Town town, RuralPlan land) {
        this.site = site;
        this.divisions = divisions;
        this.town = town;
        this.land = land;
    }

    /** Draws the plan of a seed. */
    public static CityPlan draw(long seed) {
        Site site = Site.read();
        List<Division> divisions = Division.list();
        Town town = StreetPlan.draw(site, Dice.of(seed, "streets"));
        RuralPlan land = RuralPlan.draw(site, town.builtUp(), divisions, Dice.of(seed, "land"));
        return new CityPlan(site, divisions, town, land);
    }

    /** Outline, edge of the town, rivers, railway, streets and the bounds of the land. */
    public List<Geometry> lines() {
        List<Geometry> lines = new ArrayList<>();
        lines.add(site.outline().getExteriorRing());
        lines.add(town.builtUp().getBoundary());
        lines.add(site.rivers().getBoundary());
        lines.add(site.railway().intersection(town.builtUp()));
        town.streets().forEach(s -> lines.addAll(s.centreLines()));
        lines.addAll(land.lines());
        return lines;
    }

    /** What was there before. */
    public Site site() {
        return site;
    }

    /** Every division, county first. */
    public List<Division> divisions() {
        return divisions;
    }

    /** The built-up area. */
    public Town town() {
        return town;
    }

    /** Code of the community that a point outside the town belongs to. */
    public String villageAt(Coordinate at) {
        return land.communityAt(at);
    }
}
