package io.gridward.importer.sample.city;

import io.gridward.importer.sample.ground.Ground;
import io.gridward.importer.sample.ground.UnitGrid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every layer of a ground except the components, which are needed for the facility list. */
public final class CityLists {
    private final Ground ground;
    private final long seed;
    private final Departments departments;
    private final Parks parks;

    /** Lists of a ground under a seed. */
    public CityLists(Ground ground, long seed) {
        this.ground = ground;
        this.seed = seed;
        this.departments = new Departments(ground.divisions());
        this.parks = new Parks(ground);
    }

    /** The bodies of the city. */
    public Departments departments() {
        return departments;
    }

    /** Grids of all parks. */
    public List<UnitGrid> parkGrids() {
        return parks.grids();
    }

    /** Rows by layer, the given components among them. */
    public Map<String, List<Row>> layers(List<Row> components) {
        Map<String, List<Row>> layers = new LinkedHashMap<>();
        layers.put("division", Divisions.rows(ground));
        layers.put("department", departments.rows());
        layers.put("unit_grid", Divisions.grids(ground));
        layers.put("responsibility_zone", Zones.rows(ground, parks, departments));
        layers.put("responsibility_line", BoundaryLines.rows(ground, departments));
        layers.put("management_zone", ManagementZones.rows(ground, parks));
        layers.put("facility_rule", FacilityRules.rows(components, departments));
        layers.put("place", Places.rows(ground, parks, seed));
        layers.put("component", components);
        return layers;
    }
}
