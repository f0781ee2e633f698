package io.gridward.importer.sample.city;

import io.gridward.importer.sample.ground.Ground;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;

/**
 * How strict the requirements are: class 1 where many people meet, class 2 in the built-up area,
 * class 3 elsewhere. Places of class 1 lie within the ground of class 2; the stricter class holds.
 */
final class ManagementZones {
    private static final String LIST = "城市管理区域分类（2022年版，示例）";

    private final List<Row> rows = new ArrayList<>();

    private ManagementZones() {}

    static List<Row> rows(Ground ground, Parks parks) {
        ManagementZones zones = new ManagementZones();
        parks.sites().forEach(s -> zones.add(s.name(), "1", Ground.union(s.grids())));
        zones.add("建成区", "2", union(ground, true));
        zones.add("建成区以外", "3", union(ground, false));
        return zones.rows;
    }

    private static Geometry union(Ground ground, boolean built) {
        return Ground.union(ground.grids().stream().filter(g -> g.built() == built).toList());
    }

    private void add(String name, String zoneClass, Geometry area) {
        rows.add(
                Row.of(Degrees.multi(area))
                        .with("id", "GL%05d".formatted(rows.size() + 1))
                        .with("name", name)
                        .with("zone_class", zoneClass)
                        .with("source_document", LIST)
                        .with("valid_from", ListDays.since(rows.size())));
    }
}
