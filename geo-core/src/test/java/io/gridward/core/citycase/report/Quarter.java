package io.gridward.core.citycase.report;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.snapshot.SnapshotFeatures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * A subdistrict of two grids side by side, 122.00–122.01 and 122.01–122.02 east, 46.00–46.01 north.
 * Body D1 answers in the west, D2 in the east, D9 for one lamp in the west.
 */
final class Quarter {
    static final String WEST = "152201001001001";
    static final String EAST = "152201001001002";
    static final String LAMP = "15220101022000001";

    private final Map<Layer, List<Feature>> features = new HashMap<>();

    Quarter() {
        String all = square(0, 2);
        LayerCatalog.city().list().forEach(l -> features.put(l, new ArrayList<>()));
        add("division", all, Map.of("code", "152201001", "name", "爱国街道", "level", "subdistrict"));
        add(
                "division",
                all,
                Map.of(
                        "code",
                        "152201001001",
                        "name",
                        "一社区",
                        "level",
                        "community",
                        "parent_code",
                        "152201001"));
        grid(WEST, square(0, 1));
        grid(EAST, square(1, 2));
        bodies();
        places();
    }

    private void places() {
        place("M1", "door_plate", "归流大街12号", 9, "POINT (122.004 46.0051)");
        place("P1", "poi", "幸福超市", 10, "POINT (122.008 46.002)");
        place("P2", "poi", "幸福超市", 10, "POINT (122.012 46.002)");
        place("P3", "poi", "长安商厦", 10, "POINT (122.018 46.008)");
        place("P4", "poi", "长安商厦东门", 10, "POINT (122.019 46.008)");
        place("S1", "street", "归流大街", 8, "LINESTRING (122 46.005, 122.02 46.005)");
        place(
                "B1",
                "block",
                "老城",
                7,
                "POLYGON ((122 46, 122.4 46, 122.4 46.01, 122 46.01, 122 46))");
    }

    private void place(String id, String kind, String name, long level, String wkt) {
        add("place", wkt, Map.of("id", id, "kind", kind, "name", name, "name_level", level));
    }

    private void bodies() {
        zone("Z1", "D1", square(0, 1));
        zone("Z2", "D2", square(1, 2));
        add("management_zone", square(0, 1), Map.of("id", "M1", "name", "一类", "zone_class", "1"));
        add(
                "component",
                "POINT (122.005 46.005)",
                Map.of(
                        "code",
                        LAMP,
                        "name",
                        "路灯",
                        "type_code",
                        "01022",
                        "type_name",
                        "路灯",
                        "scheme",
                        "GB/T 47678.5-2026",
                        "maintainer_code",
                        "D9",
                        "maintainer_name",
                        "路灯所"));
        add("department", null, Map.of("code", "D9", "name", "路灯所"));
    }

    SnapshotFeatures source() {
        return SnapshotFeatures.of(features);
    }

    private static String square(int west, int east) {
        return "MULTIPOLYGON (((122.0%1$d 46.00, 122.0%2$d 46.00, 122.0%2$d 46.01, 122.0%1$d 46.01, 122.0%1$d 46.00)))"
                .formatted(west, east);
    }

    private void grid(String code, String wkt) {
        add(
                "unit_grid",
                wkt,
                Map.of(
                        "code",
                        code,
                        "community_code",
                        code.substring(0, 12),
                        "subdistrict_code",
                        code.substring(0, 9)));
    }

    private void zone(String id, String department, String wkt) {
        add(
                "responsibility_zone",
                wkt,
                Map.of("id", id, "name", "责任区" + id, "department_code", department));
    }

    private void add(String name, @Nullable String wkt, Map<String, Object> attributes) {
        Layer layer = LayerCatalog.city().get(name);
        Object[] values = new Object[layer.attributes().size()];
        attributes.forEach((n, v) -> values[layer.indexOf(layer.get(n).name())] = v);
        try {
            features.get(layer)
                    .add(
                            new Feature(
                                    layer,
                                    (String) values[0],
                                    layer.attributeNames(),
                                    values,
                                    wkt == null ? null : new WKTReader().read(wkt)));
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }
}
