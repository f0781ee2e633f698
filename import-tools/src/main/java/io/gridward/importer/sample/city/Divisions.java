package io.gridward.importer.sample.city;

import io.gridward.importer.sample.ground.Ground;
import io.gridward.importer.sample.ground.UnitGrid;
import io.gridward.importer.sample.plan.Division;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Divisions and unit grids as rows. */
final class Divisions {
    private Divisions() {}

    static List<Row> rows(Ground ground) {
        List<Row> rows = new ArrayList<>();
        for (Division d : ground.divisions()) {
            rows.add(
                    Row.of(Degrees.multi(ground.area(d.code())))
                            .with("code", d.code())
                            .with("name", d.name())
                            .with("level", d.level())
                            .with("parent_code", d.level().equals("county") ? "" : d.parentCode())
                            .with("valid_from", ListDays.founded(d.code())));
        }
        return rows;
    }

    static List<Row> grids(Ground ground) {
        Map<String, String> names = names(ground);
        List<Row> rows = new ArrayList<>();
        for (UnitGrid g : ground.grids()) {
            rows.add(
                    Row.of(Degrees.multi(g.degrees()))
                            .with("code", g.code())
                            .with("name", names.get(g.community()) + g.code().substring(12))
                            .with("community_code", g.community())
                            .with("community_name", names.get(g.community()))
                            .with("subdistrict_code", g.subdistrict())
                            .with("subdistrict_name", names.get(g.subdistrict()))
                            .with("area_m2", Math.round(g.metres().getArea() * 10) / 10.0)
                            .with("initial_date", ListDays.drawn(g.code()))
                            .with("remark", g.water() ? "水域" : ""));
        }
        return rows;
    }

    static Map<String, String> names(Ground ground) {
        Map<String, String> names = new HashMap<>();
        ground.divisions().forEach(d -> names.put(d.code(), d.name()));
        return names;
    }
}
