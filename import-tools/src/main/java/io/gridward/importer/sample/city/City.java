package io.gridward.importer.sample.city;

import io.gridward.importer.sample.ground.Dice;
import io.gridward.importer.sample.ground.Ground;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every layer of the sample city, as rows. The same seed gives the same city. */
public final class City {
    private final Ground ground;
    private final Departments departments;
    private final Map<String, List<Row>> layers;

    private City(Ground ground, Departments departments, Map<String, List<Row>> layers) {
        this.ground = ground;
        this.departments = departments;
        this.layers = layers;
    }

    /** Draws the city of a seed. */
    public static City draw(long seed) {
        Ground ground = Ground.draw(seed);
        Departments departments = new Departments(ground.divisions());
        Parks parks = new Parks(ground);
        Map<String, List<Row>> layers = new LinkedHashMap<>();
        layers.put("department", departments.rows());
        layers.put("division", Divisions.rows(ground));
        layers.put("unit_grid", Divisions.grids(ground));
        List<Row> components =
                Components.rows(
                        ComponentPlan.place(ground, parks, Dice.of(seed, "components")),
                        departments,
                        Dice.of(seed, "registers"));
        layers.put("component", components);
        layers.put("place", Places.rows(ground, parks, seed));
        layers.put("responsibility_zone", Zones.rows(ground, parks, departments));
        layers.put("responsibility_line", BoundaryLines.rows(ground, departments));
        layers.put("facility_rule", FacilityRules.rows(components, departments));
        return new City(ground, departments, layers);
    }

    /** The same city cut to one subdistrict. */
    public City cutTo(String subdistrict) {
        return new City(ground, departments, new Cut(ground, subdistrict).of(layers));
    }

    /**
     * Rows of a layer of the catalogue.
     *
     * @throws IllegalArgumentException for a layer that the sample does not have
     */
    public List<Row> rows(String layer) {
        List<Row> rows = layers.get(layer);
        if (rows == null) {
            throw new IllegalArgumentException("the sample has no layer " + layer);
        }
        return List.copyOf(rows);
    }

    /** The ground all of it stands on, also of a city that was cut. */
    public Ground ground() {
        return ground;
    }

    /** All bodies, also those that were cut away. */
    public Departments departments() {
        return departments;
    }
}
