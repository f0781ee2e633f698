package io.gridward.ogc.wfs;

import io.gridward.core.batch.BatchRequest;
import io.gridward.core.batch.Batches;
import io.gridward.core.batch.OpenBatch;
import io.gridward.core.batch.StagedRow;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.layer.stored.StoredFeatures;
import io.gridward.core.store.Store;
import io.gridward.core.store.TestStores;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** A small city in a GeoPackage: every layer has rows, some with gaps, signs and several days. */
final class CityStore implements AutoCloseable {
    static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    static final int GRIDS = 30;
    static final int COMPONENTS = 57;

    /** Code of the lamp at the check point, which needs escaping in every format. */
    static final String LAMP = "15220102001999999";

    private static final LayerCatalog CATALOG = LayerCatalog.city();

    private final TestStores stores;

    CityStore(Path folder) {
        this(TestStores.geopackage(folder));
    }

    /** The same city in a store of any kind. */
    CityStore(TestStores stores) {
        this.stores = stores;
        division();
        grids();
        components();
        places();
        responsibility();
    }

    Store store() {
        return stores.store();
    }

    FeatureSource features() {
        return StoredFeatures.in(stores.store());
    }

    @Override
    public void close() {
        stores.close();
    }

    private void division() {
        publish(
                "division",
                List.of(
                        row(
                                square(122.0, 46.0, 0.2),
                                "code=152201",
                                "name=乌兰浩特市",
                                "level=county")));
    }

    /** Six columns of five, numbered west to east. */
    private void grids() {
        List<Row> rows = new java.util.ArrayList<>();
        for (int i = 0; i < GRIDS; i++) {
            double x = 122.08 + i % 6 * 0.002;
            double y = 46.06 + i / 6 * 0.002;
            rows.add(
                    row(
                            square(x, y, 0.002),
                            "code=152201001001%03d".formatted(i + 1),
                            "community_code=152201001001",
                            i % 2 == 0 ? "name=网格" + i : "remark=奇数",
                            i % 5 == 0 ? "" : "area_m2=" + (1000.5 + i % 7)));
        }
        publish("unit_grid", rows);
    }

    /** Points of a fixed sequence; three that no longer or do not yet hold. */
    private void components() {
        Random random = new Random(20260301);
        List<Row> rows = new java.util.ArrayList<>();
        rows.add(
                row(
                        "POINT (122.0933 46.0722)",
                        "code=" + LAMP,
                        "type_code=02001",
                        "name=路灯 <A&B> \"1\"",
                        "remark=]]> 'x' \u2028 😀",
                        "competent_code=D1",
                        "competent_name=城管局",
                        "state=intact",
                        "initial_date=2025-06-30"));
        for (int i = 1; i < COMPONENTS + 3; i++) {
            String place =
                    "POINT (%.7f %.7f)"
                            .formatted(
                                    122.08 + random.nextDouble() * 0.012,
                                    46.06 + random.nextDouble() * 0.01);
            String days =
                    i < COMPONENTS
                            ? ""
                            : i == COMPONENTS ? "valid_to=2020-01-01" : "valid_from=2030-01-01";
            rows.add(
                    row(
                            place,
                            "code=1522010%d001%06d".formatted(1 + i % 3, i),
                            "type_code=0%d001".formatted(1 + i % 3),
                            "name=" + List.of("井盖", "路灯", "行道树").get(i % 3),
                            "competent_code=D" + (1 + i % 2),
                            "competent_name=主管单位",
                            "state=intact",
                            "initial_date=2024-0%d-01".formatted(1 + i % 9),
                            i % 4 == 0 ? "owner_name=供水公司" : "",
                            days));
        }
        publish("component", rows);
    }

    /** Publishes a layer of components of which nothing was there before, from today on. */
    void replaceComponents(int round) {
        List<Row> rows = new java.util.ArrayList<>();
        for (int i = 0; i < COMPONENTS; i++) {
            rows.add(
                    row(
                            "POINT (122.09 46.07)",
                            "code=1522010%d002%06d".formatted(1 + i % 3, i + 100 * round),
                            "type_code=0%d001".formatted(1 + i % 3),
                            "name=新 " + round,
                            "competent_code=D1",
                            "competent_name=主管单位",
                            "state=intact",
                            "initial_date=2024-01-01"));
        }
        publish("component", rows, BatchRequest.Mode.REPLACE);
    }

    private void places() {
        publish(
                "place",
                List.of(
                        row(
                                "POINT (122.09 46.07)",
                                "id=P1",
                                "kind=poi",
                                "name=便民超市",
                                "name_level=2"),
                        row(
                                "LINESTRING (122.08 46.06, 122.09 46.07)",
                                "id=P2",
                                "kind=street",
                                "name=兴安大路"),
                        row(
                                "POLYGON ((122.08 46.06, 122.09 46.06, 122.09 46.07, 122.08 46.06))",
                                "id=P3",
                                "kind=area",
                                "name=老城")));
    }

    private void responsibility() {
        publish(
                "responsibility_zone",
                List.of(
                        row(
                                square(122.08, 46.06, 0.01),
                                "id=Z1",
                                "name=责任区",
                                "department_code=D1",
                                "priority=7")));
        publish(
                "responsibility_line",
                List.of(
                        row(
                                "MULTILINESTRING ((122.08 46.06, 122.09 46.07))",
                                "id=L1",
                                "name=分界线",
                                "department_code=D1",
                                "side=both",
                                "buffer_m=12.5")));
        publish(
                "department",
                List.of(
                        row("", "code=D1", "name=城市管理综合执法局"),
                        row("", "code=D2", "name=住房和城乡建设局", "parent_code=D1")));
        publish(
                "facility_rule",
                List.of(row("", "id=F1", "name=供水设施", "department_code=D2", "priority=1")));
    }

    private record Row(String wkt, Map<String, String> values) {}

    private static Row row(String wkt, String... pairs) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : pairs) {
            int at = pair.indexOf('=');
            if (at > 0) {
                values.put(pair.substring(0, at), pair.substring(at + 1));
            }
        }
        return new Row(wkt, values);
    }

    private static String square(double x, double y, double side) {
        return "MULTIPOLYGON (((%1$.4f %2$.4f, %3$.4f %2$.4f, %3$.4f %4$.4f, %1$.4f %4$.4f, %1$.4f %2$.4f)))"
                .formatted(x, y, x + side, y + side);
    }

    private void publish(String name, List<Row> rows) {
        publish(name, rows, BatchRequest.Mode.UPSERT);
    }

    private void publish(String name, List<Row> rows, BatchRequest.Mode mode) {
        Layer layer = CATALOG.get(name);
        BatchRequest request = new BatchRequest(layer, "city", "test", TODAY, mode);
        try (OpenBatch batch = Batches.in(stores.store()).open(request)) {
            for (int i = 0; i < rows.size(); i++) {
                Row row = rows.get(i);
                Object[] values =
                        layer.attributes().stream()
                                .map(a -> value(a.type().javaClass(), row.values.get(a.name())))
                                .toArray();
                batch.stage(new StagedRow(i + 1, values, shape(row.wkt)));
            }
            batch.publish();
        }
    }

    private static Object value(Class<?> type, String text) {
        if (text == null || type == String.class) {
            return text;
        }
        return type == Long.class
                ? (Object) Long.valueOf(text)
                : type == Double.class ? (Object) Double.valueOf(text) : LocalDate.parse(text);
    }

    private static Geometry shape(String wkt) {
        try {
            return wkt.isEmpty() ? null : new WKTReader().read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }
}
