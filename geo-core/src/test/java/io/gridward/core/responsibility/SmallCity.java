package io.gridward.core.responsibility;

import io.gridward.core.batch.BatchRequest;
import io.gridward.core.batch.Batches;
import io.gridward.core.batch.OpenBatch;
import io.gridward.core.batch.StagedRow;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.snapshot.SnapshotFeatures;
import io.gridward.core.store.Store;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * Two subdistricts side by side, 122.00–122.02 and 122.02–122.04 east, 46.00–46.02 north; the west
 * one has one community of two grids, the east one a community of one grid that leaves its upper
 * half a gap. Zones and components are added by each test.
 */
final class SmallCity {
    static final LocalDate TODAY = LocalDate.parse("2026-11-25");

    private final Map<Layer, List<Feature>> features = new HashMap<>();

    SmallCity() {
        division("152201001", "爱国街道", "subdistrict", "152201", square(0, 2, 0, 2));
        division("152201002", "和平街道", "subdistrict", "152201", square(2, 4, 0, 2));
        division("152201001001", "一社区", "community", "152201001", square(0, 2, 0, 2));
        division("152201002001", "二社区", "community", "152201002", square(2, 4, 0, 2));
        grid("152201001001001", square(0, 1, 0, 2));
        grid("152201001001002", square(1, 2, 0, 2));
        grid("152201002001001", square(2, 4, 0, 1));
    }

    /** A rectangle in hundredths of a degree east of 122 and north of 46. */
    static String square(double west, double east, double south, double north) {
        double w = 122 + west / 100;
        double e = 122 + east / 100;
        double s = 46 + south / 100;
        double n = 46 + north / 100;
        return "MULTIPOLYGON (((%1$s %3$s, %2$s %3$s, %2$s %4$s, %1$s %4$s, %1$s %3$s)))"
                .formatted(w, e, s, n);
    }

    SmallCity division(String code, String name, String level, String parent, String wkt) {
        return add(
                "division",
                wkt,
                Map.of("code", code, "name", name, "level", level, "parent_code", parent));
    }

    SmallCity grid(String code, String wkt) {
        String community = code.substring(0, 12);
        String subdistrict = code.substring(0, 9);
        return add(
                "unit_grid",
                wkt,
                Map.of("code", code, "community_code", community, "subdistrict_code", subdistrict));
    }

    SmallCity zone(String id, String wkt, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>();
        all.put("id", id);
        all.put("name", "责任区" + id);
        all.put("department_code", "D" + id);
        all.put("department_name", "部门" + id);
        all.putAll(more);
        return add("responsibility_zone", wkt, all);
    }

    /** A line of the boundary list; two bodies when an opposite code is given. */
    SmallCity line(String id, String wkt, double bufferMetres, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>();
        all.put("id", id);
        all.put("name", "分界线" + id);
        all.put("department_code", "D" + id);
        all.put("department_name", "部门" + id);
        all.put("side", "both");
        all.put("buffer_m", bufferMetres);
        all.putAll(more);
        return add("responsibility_line", wkt, all);
    }

    /** A row of the facility list. */
    SmallCity facility(String id, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>();
        all.put("id", id);
        all.put("name", "设施" + id);
        all.put("department_code", "D" + id);
        all.put("department_name", "部门" + id);
        all.putAll(more);
        return add("facility_rule", null, all);
    }

    SmallCity department(String code) {
        return add("department", null, Map.of("code", code, "name", "单位" + code));
    }

    /** A lamp with its bodies. */
    SmallCity lamp(String code, double lon, double lat, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>();
        all.put("code", code);
        all.put("name", "路灯");
        all.put("type_code", "01022");
        all.put("type_name", "路灯");
        all.putAll(more);
        return add("component", "POINT (%s %s)".formatted(lon, lat), all);
    }

    SmallCity lamp(String code, double lon, double lat) {
        return lamp(code, lon, lat, Map.of());
    }

    SmallCity add(String layer, @Nullable String wkt, Map<String, Object> attributes) {
        Layer l = LayerCatalog.city().get(layer);
        Object[] values = new Object[l.attributes().size()];
        attributes.forEach((n, v) -> values[l.indexOf(l.get(n).name())] = v);
        try {
            Feature f =
                    new Feature(
                            l,
                            (String) values[0],
                            l.attributeNames(),
                            values,
                            wkt == null ? null : new WKTReader().read(wkt));
            features.computeIfAbsent(l, k -> new ArrayList<>()).add(f);
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
        return this;
    }

    /** Publishes it in a store; a second version of a thing in a batch of its own. */
    void publish(Store store) {
        for (Layer layer : LayerCatalog.city().list()) {
            List<Feature> left = new ArrayList<>(features.getOrDefault(layer, List.of()));
            while (!left.isEmpty()) {
                Map<String, Feature> next = new LinkedHashMap<>();
                left.forEach(f -> next.putIfAbsent(f.key(), f));
                left.removeIf(f -> next.get(f.key()) == f);
                publish(store, layer, next.values());
            }
        }
    }

    private static void publish(Store store, Layer layer, Collection<Feature> rows) {
        LocalDate effective = LocalDate.parse("2020-01-01");
        BatchRequest request = new BatchRequest(layer, "city.csv", "tester", effective);
        try (OpenBatch batch = Batches.in(store).open(request)) {
            long number = 1;
            for (Feature row : rows) {
                batch.stage(new StagedRow(number++, row.values(), row.geometry()));
            }
            batch.publish();
        }
    }

    Locator locator() {
        return Locator.over(SnapshotFeatures.of(features));
    }

    LocateAnswer at(double lon, double lat) {
        return locator().locate(LocateQuestion.at(lon, lat, TODAY));
    }

    Map<Layer, List<Feature>> features() {
        return features;
    }

    LocateAnswer ask(double lon, double lat, @Nullable String kind, @Nullable String type) {
        return locator().locate(new LocateQuestion(lon, lat, kind, type, null, TODAY, null));
    }
}
