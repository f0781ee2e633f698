package io.gridward.web;

import io.gridward.core.batch.BatchRequest;
import io.gridward.core.batch.Batches;
import io.gridward.core.batch.OpenBatch;
import io.gridward.core.batch.StagedRow;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.store.ChangeFeed;
import io.gridward.core.store.Store;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * A small city in a store: two subdistricts side by side, 122.00–122.02 and 122.02–122.04 east,
 * 46.00–46.02 north; the west one of two grids, the east one of one grid that leaves its upper half
 * a gap. A zone lies on the west grid's lower half; it changed hands on 2021-06-01.
 */
public final class TestCity {
    /** The day on which the zone changed hands. */
    public static final LocalDate CHANGE = LocalDate.parse("2021-06-01");

    private final Store store;

    private TestCity(Store store) {
        this.store = store;
    }

    /** Fills an empty store. */
    public static void fill(Store store) {
        TestCity city = new TestCity(store);
        city.divisions();
        city.grids();
        city.zone("旧单位", LocalDate.parse("2020-01-01"));
        city.zone("新单位", CHANGE);
        city.components();
        city.places();
    }

    private void divisions() {
        publish(
                "division",
                row(square(0, 2, 0, 2), division("152201001", "爱国街道", "subdistrict", "152201")),
                row(square(2, 4, 0, 2), division("152201002", "和平街道", "subdistrict", "152201")),
                row(square(0, 2, 0, 2), division("152201001001", "一社区", "community", "152201001")),
                row(square(2, 4, 0, 2), division("152201002001", "二社区", "community", "152201002")));
    }

    private static Map<String, Object> division(
            String code, String name, String level, String parent) {
        return Map.of("code", code, "name", name, "level", level, "parent_code", parent);
    }

    private void grids() {
        publish(
                "unit_grid",
                row(square(0, 1, 0, 2), grid("152201001001001")),
                row(square(1, 2, 0, 2), grid("152201001001002")),
                row(square(2, 4, 0, 1), grid("152201002001001")));
    }

    private static Map<String, Object> grid(String code) {
        return Map.of(
                "code", code,
                "community_code", code.substring(0, 12),
                "subdistrict_code", code.substring(0, 9));
    }

    /**
     * Stages, unseen, that both zones reach over the west grid and half of the next, under other
     * departments; tells the number of the batch.
     */
    public static long stageOtherZones(Store store) {
        Row[] rows = {
            row(square(0, 1.5, 0, 1.5), zone("Z1", "广场责任区", "D3", "接管单位")),
            row(square(0, 1.5, 0, 1.5), treeZone("D4", "绿化公司"))
        };
        try (OpenBatch batch = open(store, "responsibility_zone", CHANGE, rows)) {
            return batch.keep().id();
        }
    }

    /** Publishes so many places, one after the other; each is a change, and its name says which. */
    public static void publishNews(Store store, int changes) {
        for (int i = 0; i < changes; i++) {
            String name = "news-" + (ChangeFeed.of(store).version() + 1);
            new TestCity(store).publish("place", place(name, name, name));
        }
    }

    private static Map<String, Object> zone(
            String id, String name, String department, String departmentName) {
        return Map.of(
                "id", id,
                "name", name,
                "department_code", department,
                "department_name", departmentName);
    }

    private void zone(String department, LocalDate from) {
        publish(
                "responsibility_zone",
                from,
                row(square(0, 1, 0, 1), zone("Z1", "广场责任区", "D1", department)),
                row(square(0, 1, 0, 1), treeZone("D2", "园林单位")));
    }

    private static Map<String, Object> treeZone(String department, String departmentName) {
        Map<String, Object> trees = new HashMap<>(zone("Z2", "树木责任区", department, departmentName));
        trees.put("kind", "component");
        trees.put("type_codes", "04");
        return trees;
    }

    private void components() {
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i <= 60; i++) {
            String code = "15220101022%06d".formatted(i);
            rows.add(
                    row(
                            "POINT (%s 46.005)".formatted(122.005 + i / 100_000.0),
                            Map.of("code", code, "name", "路灯", "type_code", "01022")));
        }
        publish("component", rows.toArray(Row[]::new));
    }

    private void places() {
        publish(
                "place",
                place("P1", "和平广场", "乌兰浩特市和平广场"),
                place("P2", "100%纯净水站", "水站"),
                place("P3", "a_b<script>alert(1)</script>", "名称含标记"),
                place("P4", "新和平饭店", "新和平饭店"));
    }

    private static Row place(String id, String name, String fullName) {
        return row(
                "POINT (122.015 46.015)",
                Map.of("id", id, "kind", "poi", "name", name, "full_name", fullName));
    }

    /** A rectangle in hundredths of a degree east of 122 and north of 46. */
    public static String square(double west, double east, double south, double north) {
        return "MULTIPOLYGON (((%1$s %3$s, %2$s %3$s, %2$s %4$s, %1$s %4$s, %1$s %3$s)))"
                .formatted(122 + west / 100, 122 + east / 100, 46 + south / 100, 46 + north / 100);
    }

    private record Row(Geometry shape, Map<String, Object> values) {}

    private static Row row(String wkt, Map<String, Object> values) {
        try {
            return new Row(new WKTReader().read(wkt), values);
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }

    private void publish(String layer, Row... rows) {
        publish(layer, LocalDate.parse("2020-01-01"), rows);
    }

    private void publish(String name, LocalDate effective, Row... rows) {
        try (OpenBatch batch = open(store, name, effective, rows)) {
            batch.publish();
        }
    }

    /** A batch of rows, open. */
    private static OpenBatch open(Store store, String name, LocalDate effective, Row... rows) {
        Layer layer = LayerCatalog.city().get(name);
        OpenBatch batch =
                Batches.in(store).open(new BatchRequest(layer, "test.csv", "tester", effective));
        for (int i = 0; i < rows.length; i++) {
            @Nullable Object[] values = new @Nullable Object[layer.attributes().size()];
            rows[i].values().forEach((n, v) -> values[layer.indexOf(n)] = v);
            batch.stage(new StagedRow(i + 1L, values, rows[i].shape()));
        }
        return batch;
    }
}
