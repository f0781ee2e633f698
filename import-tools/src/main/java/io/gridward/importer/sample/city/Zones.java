package io.gridward.importer.sample.city;

import io.gridward.importer.sample.ground.Ground;
import io.gridward.importer.sample.ground.UnitGrid;
import io.gridward.importer.sample.plan.Division;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * The territorial list: who answers for which ground. Zones overlap by design; what is special
 * (fewer types, less ground) goes before what is general. 天骄街道 is newer than the list of 2022,
 * which still names 城郊街道 there.
 */
final class Zones {
    private static final String LIST_2022 = "责任主体清单（2022年版，示例）";
    private static final String LIST_2024 = "责任主体清单（2024年版，示例）";
    private static final String CHENGJIAO = "152201008";
    private static final String TIANJIAO = "152201010";
    private static final String GREEN_PARK = "152201402";
    private static final String DEVELOPMENT_ZONE = "152201403";
    private static final String WATERSIDE =
            "01069,01070,01071,01072,01073,02030,06015,06023,06024,06025,06026,06046";

    private final Ground ground;
    private final Departments departments;
    private final List<Row> rows = new ArrayList<>();

    private Zones(Ground ground, Departments departments) {
        this.ground = ground;
        this.departments = departments;
    }

    static List<Row> rows(Ground ground, Parks parks, Departments departments) {
        Zones zones = new Zones(ground, departments);
        zones.offices();
        zones.trades();
        zones.cityProper();
        parks.sites().forEach(zones::site);
        zones.rivers();
        zones.industry();
        zones.past(parks);
        return zones.rows;
    }

    private List<Division> subdistricts() {
        return ground.divisions().stream().filter(d -> d.level().equals("subdistrict")).toList();
    }

    private void offices() {
        for (Division d : subdistricts()) {
            boolean isNew = d.code().equals(TIANJIAO);
            Row row = zone(d.name() + "辖区", d.code(), "any", "", 10, ground.area(d.code()));
            LocalDate from = isNew ? ListDays.OF_2024 : ListDays.OF_2018;
            since(row, isNew ? LIST_2024 : LIST_2022, from, null);
        }
        Geometry before =
                Ground.union(
                        ground.grids().stream()
                                .filter(g -> List.of(CHENGJIAO, TIANJIAO).contains(g.subdistrict()))
                                .toList());
        Row old = zone("城郊街道辖区（含天骄片区，原清单）", CHENGJIAO, "any", "", 5, before);
        since(old, LIST_2022, ListDays.OF_2018, null);
    }

    /** Bodies that answer for some types everywhere in a subdistrict of the city proper. */
    private void trades() {
        for (Division d : subdistricts()) {
            if (d.urban()) {
                Geometry area = ground.area(d.code());
                Row cleaning = zone(d.name() + "环卫作业区", "sanitation", "any", "03,06", 20, area);
                since(cleaning, LIST_2022, ListDays.OF_2020, null);
                since(zone(d.name() + "执法片区", "enforcement", "matter", "07,09", 20, area));
            }
        }
    }

    private void cityProper() {
        Geometry built = Ground.union(ground.grids().stream().filter(UnitGrid::built).toList());
        since(zone("建成区施工管理", "housing", "matter", "08", 20, built));
        since(zone("建成区交通设施", "traffic_police", "component", "02", 20, built));
        since(zone("建成区绿化养护", "greenery", "component", "04", 20, built));
        since(zone("建成区市政设施", "municipal", "component", "01", 15, built));
        Geometry county = ground.area(ground.divisions().get(0).code());
        since(zone("全市冰雪清除", "transport", "matter", "10001", 30, county));
        since(zone("全市林地", "forestry", "component", "04001,04014", 30, county));
    }

    private void site(Parks.Site site) {
        Geometry area = Ground.union(site.grids());
        switch (site.kind()) {
            case "market" ->
                    since(
                            zone(
                                    site.name(),
                                    "market",
                                    "matter",
                                    "06010,06011,06041,06042,09",
                                    40,
                                    area));
            case "station" -> since(zone(site.name(), "station", "any", "", 40, area));
            default -> since(zone(site.name(), "greenery", "any", "01,03,04,06", 40, area));
        }
    }

    private void rivers() {
        Map<String, List<UnitGrid>> sections =
                ground.grids().stream()
                        .filter(UnitGrid::water)
                        .collect(
                                Collectors.groupingBy(
                                        g -> river(g) + g.subdistrict(),
                                        TreeMap::new,
                                        Collectors.toList()));
        sections.forEach(
                (key, grids) -> {
                    String name = key.substring(0, 3) + nameOf(key.substring(3)) + "段";
                    since(zone(name, "river", "any", WATERSIDE, 40, Ground.union(grids)));
                });
    }

    private String river(UnitGrid grid) {
        boolean guiliu =
                ground.guiliu().distance(grid.metres()) < ground.taoer().distance(grid.metres());
        return guiliu ? "归流河" : "洮儿河";
    }

    private String nameOf(String code) {
        return subdistricts().stream()
                .filter(d -> d.code().equals(code))
                .map(Division::name)
                .findFirst()
                .orElseThrow();
    }

    private void industry() {
        for (String code : List.of(GREEN_PARK, DEVELOPMENT_ZONE)) {
            Geometry area = ground.area(code);
            since(
                    zone(
                            nameOf(code) + "环境监管区",
                            "ecology",
                            "matter",
                            "06026,06027,06028,06032",
                            40,
                            area));
            since(zone(nameOf(code) + "安全监管区", "emergency", "any", "05", 40, area));
        }
    }

    /** A zone that ended: the early market moved out of its street. */
    private void past(Parks parks) {
        for (Parks.Site site : parks.sites()) {
            if (site.name().equals("兴安早市") || site.name().equals("和平农贸市场")) {
                Geometry area = Ground.union(site.grids());
                Row row = zone(site.name() + "（原管理单位）", "culture", "matter", "09", 60, area);
                since(row, LIST_2022, ListDays.OF_2020, ListDays.OF_2024);
            }
        }
    }

    private Row zone(
            String name,
            String department,
            String kind,
            String types,
            int priority,
            Geometry area) {
        Departments.Department d = departments.get(department);
        Row row =
                Row.of(Degrees.multi(area))
                        .with("id", "DY%05d".formatted(rows.size() + 1))
                        .with("name", name)
                        .with("department_code", d.code())
                        .with("department_name", d.name())
                        .with("kind", kind)
                        .with("type_codes", types)
                        .with("priority", priority);
        rows.add(row);
        return row;
    }

    private static void since(Row row) {
        since(row, LIST_2022, ListDays.OF_2022, null);
    }

    private static void since(Row row, String document, LocalDate from, @Nullable LocalDate until) {
        row.with("source_document", document).with("valid_from", from).with("valid_to", until);
    }
}
