package io.gridward.ogc.style;

import io.gridward.core.layer.LocalText;
import java.util.List;
import java.util.Optional;

/**
 * Layers that are asked for by one name and drawn over each other.
 *
 * @param name what a request calls it
 * @param title what people call it
 * @param summary one sentence on what it shows
 * @param members ground first
 */
public record LayerGroup(
        String name, LocalText title, LocalText summary, List<LayerGroup.Member> members) {
    private static final List<LayerGroup> CITY =
            List.of(
                    new LayerGroup(
                            "base_map",
                            LocalText.of("网格底图", "Grid map"),
                            LocalText.of(
                                    "区划、单元网格、部件与地名",
                                    "Divisions, unit grids, components and places"),
                            List.of(
                                    new Member("division", "division_grounds"),
                                    new Member("unit_grid", ""),
                                    new Member("component", ""),
                                    new Member("place", ""))),
                    new LayerGroup(
                            "responsibility_map",
                            LocalText.of("责任地图", "Map of responsibility"),
                            LocalText.of(
                                    "责任区、责任分界线与单元网格", "Zones, lines between them and unit grids"),
                            List.of(
                                    new Member("responsibility_zone", ""),
                                    new Member("responsibility_line", ""),
                                    new Member("unit_grid", ""))));

    /** Keeps its own copy of the list. */
    public LayerGroup {
        members = List.copyOf(members);
    }

    /**
     * A layer of a group.
     *
     * @param layer its name
     * @param style its style's name; empty for the layer's default
     */
    public record Member(String layer, String style) {}

    /** The groups of the city's layers. */
    public static List<LayerGroup> listCity() {
        return CITY;
    }

    /** The group of that name. */
    public static Optional<LayerGroup> find(String name) {
        return CITY.stream().filter(g -> g.name.equals(name)).findFirst();
    }
}
