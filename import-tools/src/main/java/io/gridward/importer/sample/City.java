package io.gridward.importer.sample;

import io.gridward.importer.sample.city.CityLists;
import io.gridward.importer.sample.city.Departments;
import io.gridward.importer.sample.city.Row;
import io.gridward.importer.sample.component.Components;
import io.gridward.importer.sample.ground.Ground;
import java.util.List;
import java.util.Map;

/** Every layer of the sample city, as rows. The same seed gives the same city. */
final class City {
    private final Ground ground;
    private final Departments departments;
    private final Map<String, List<Row>> layers;

    private City(Ground ground, Departments departments, Map<String, List<Row>> layers) {
        this.ground = ground;
        this.departments = departments;
        this.layers = layers;
    }

    /** Draws the city of a seed. */
    static City draw(long seed) {
        Ground ground = Ground.draw(seed);
        CityLists lists = new CityLists(ground, seed);
        List<Row> components =
                Components.rows(ground, lists.parkGrids(), lists.departments(), seed);
        return new City(ground, lists.departments(), lists.layers(components));
    }

    /** The same city cut to one subdistrict. */
    City cutTo(String subdistrict) {
        return new City(ground, departments, new Cut(ground, subdistrict).of(layers));
    }

    /**
     * Rows of a layer of the catalogue.
     *
     * @throws IllegalArgumentException for a layer that the sample does not have
     */
    List<Row> rows(String layer) {
        List<Row> rows = layers.get(layer);
        if (rows == null) {
            throw new IllegalArgumentException("the sample has no layer " + layer);
        }
        return List.copyOf(rows);
    }

    /** The ground all of it stands on, also of a city that was cut. */
    Ground ground() {
        return ground;
    }

    /** All bodies, also those that were cut away. */
    Departments departments() {
        return departments;
    }
}
