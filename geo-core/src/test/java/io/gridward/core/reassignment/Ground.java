package io.gridward.core.reassignment;

import io.gridward.core.batch.BatchRequest;
import io.gridward.core.batch.Batches;
import io.gridward.core.batch.OpenBatch;
import io.gridward.core.batch.StagedRow;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.store.Store;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/**
 * Rows of several layers in hundredths of a degree east of 122 and north of 46, and batches of
 * them.
 */
record Ground(Store store) {

    /** One row: its attributes, and its shape if it has one. */
    record Row(Map<String, Object> attributes, @Nullable String wkt) {}

    static Row grid(String code, double west, double east) {
        return new Row(Map.of("code", code), square(west, east));
    }

    static Row zone(String id, String department, double west, double east) {
        return new Row(
                Map.of("id", id, "name", id, "department_code", department), square(west, east));
    }

    static Row lamp(String code, double x, double y, String grid) {
        return new Row(
                Map.of("code", code, "name", "路灯", "type_code", "01022", "grid_code", grid),
                "POINT (%s %s)".formatted(122 + x / 100, 46 + y / 100));
    }

    /** A rectangle one hundredth of a degree high. */
    static String square(double west, double east) {
        return "MULTIPOLYGON (((%1$s 46, %2$s 46, %2$s 46.01, %1$s 46.01, %1$s 46)))"
                .formatted(122 + west / 100, 122 + east / 100);
    }

    void publish(String layer, List<Row> rows) {
        try (OpenBatch batch = open(layer, BatchRequest.Mode.UPSERT)) {
            stage(batch, layer, rows);
            batch.publish();
        }
    }

    long keep(String layer, BatchRequest.Mode mode, List<Row> rows) {
        try (OpenBatch batch = open(layer, mode)) {
            stage(batch, layer, rows);
            return batch.keep().id();
        }
    }

    private OpenBatch open(String layer, BatchRequest.Mode mode) {
        return Batches.in(store)
                .open(
                        new BatchRequest(
                                LayerCatalog.city().get(layer),
                                layer + ".csv",
                                "tester",
                                LocalDate.parse("2026-01-01"),
                                mode));
    }

    private static void stage(OpenBatch batch, String layer, List<Row> rows) {
        Layer l = LayerCatalog.city().get(layer);
        List<StagedRow> staged = new ArrayList<>();
        for (Row row : rows) {
            @Nullable Object[] values = new @Nullable Object[l.attributes().size()];
            row.attributes().forEach((name, v) -> values[l.indexOf(l.get(name).name())] = v);
            staged.add(new StagedRow(staged.size() + 1, values, shape(row.wkt())));
        }
        staged.forEach(batch::stage);
    }

    private static @Nullable Geometry shape(@Nullable String wkt) {
        try {
            return wkt == null ? null : new WKTReader().read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }
}
