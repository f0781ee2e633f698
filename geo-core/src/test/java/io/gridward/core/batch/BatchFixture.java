package io.gridward.core.batch;

import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.store.ChangeFeed;
import io.gridward.core.store.Store;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Short words for tests: rows of departments and grids, batches of them, tables as text. */
record BatchFixture(Store store) {
    static final Layer DEPARTMENT = LayerCatalog.city().get("department");
    static final Layer GRID = LayerCatalog.city().get("unit_grid");

    Batches batches() {
        return Batches.in(store);
    }

    long version() {
        return ChangeFeed.of(store).version();
    }

    static BatchRequest request(Layer layer, String effective) {
        return new BatchRequest(layer, "file.csv", "tester", LocalDate.parse(effective));
    }

    /** Publishes departments, each {@code code name [valid_from [valid_to]]}, {@code -} absent. */
    Batch publish(String effective, String... rows) {
        try (OpenBatch batch = batches().open(request(DEPARTMENT, effective))) {
            stage(batch, rows);
            return batch.publish();
        }
    }

    /** Stages departments and leaves them waiting for a day. */
    Batch keep(BatchRequest.Mode mode, String... rows) {
        BatchRequest request =
                new BatchRequest(
                        DEPARTMENT, "file.csv", "tester", LocalDate.parse("2026-01-01"), mode);
        try (OpenBatch batch = batches().open(request)) {
            stage(batch, rows);
            return batch.keep();
        }
    }

    static void stage(OpenBatch batch, String... rows) {
        for (int i = 0; i < rows.length; i++) {
            stage(batch, i + 1, rows[i]);
        }
    }

    static void stage(OpenBatch batch, int number, String row) {
        String[] words = Arrays.copyOf(row.split(" "), 4);
        @Nullable Object[] values = {words[0], words[1], null, null, day(words[2]), day(words[3])};
        batch.stage(new StagedRow(number, values, null));
    }

    private static @Nullable LocalDate day(@Nullable String word) {
        return word == null || word.equals("-") ? null : LocalDate.parse(word);
    }

    static StagedRow grid(long number, String code, @Nullable String wkt) {
        @Nullable Object[] values = new @Nullable Object[GRID.attributes().size()];
        values[0] = code;
        return new StagedRow(number, values, wkt == null ? null : shape(wkt));
    }

    static Geometry shape(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }

    /** All versions now held true, each {@code code name valid_from valid_to}. */
    List<String> departments() {
        return lines(
                "SELECT code, name, valid_from, valid_to FROM department"
                        + " ORDER BY code, coalesce(valid_from, '0001-01-01')");
    }

    /** The same as it was at an old data version. */
    List<String> departmentsAt(long version) {
        return lines(
                ("SELECT code, name, valid_from, valid_to FROM (SELECT code, name, valid_from,"
                                + " valid_to FROM department WHERE version_from <= %1$d UNION ALL"
                                + " SELECT code, name, valid_from, valid_to FROM department_history"
                                + " WHERE version_from <= %1$d AND version_to > %1$d) d"
                                + " ORDER BY code, coalesce(valid_from, '0001-01-01')")
                        .formatted(version));
    }

    /** Names of what holds on a day. */
    List<String> departmentsOn(String day) {
        return lines(
                ("SELECT code, name FROM department WHERE (valid_from IS NULL OR valid_from <= '%1$s')"
                                + " AND (valid_to IS NULL OR valid_to > '%1$s') ORDER BY code")
                        .formatted(day));
    }

    long count(String table) {
        return Long.parseLong(lines("SELECT count(*) FROM " + table).get(0));
    }

    /** Rows as words with {@code -} for absent values. */
    List<String> lines(String sql) {
        return store.read(
                connection -> {
                    List<String> lines = new ArrayList<>();
                    try (Statement statement = connection.createStatement();
                            ResultSet rows = statement.executeQuery(sql)) {
                        int columns = rows.getMetaData().getColumnCount();
                        while (rows.next()) {
                            List<String> words = new ArrayList<>();
                            for (int i = 1; i <= columns; i++) {
                                String word = rows.getString(i);
                                words.add(word == null ? "-" : word);
                            }
                            lines.add(String.join(" ", words));
                        }
                    }
                    return lines;
                });
    }
}
