package io.gridward.importer.geopackage;

import io.gridward.core.layer.GeometryKind;
import io.gridward.core.store.GeoPackageBlob;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** The table of one layer in the making. */
final class LayerTable {
    private static final int ROWS_PER_BATCH = 1000;
    private static final String SHAPE = "geom";
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'");

    private final Connection db;
    private final String name;
    private final int columns;
    private final int srid;
    private final boolean shapes;
    private final PreparedStatement insert;
    private final SpatialIndex index;
    private long rows;

    private LayerTable(Connection db, String name, int columns, int srid, boolean shapes)
            throws SQLException {
        this.db = db;
        this.name = name;
        this.columns = columns;
        this.srid = srid;
        this.shapes = shapes;
        int values = 1 + columns + (shapes ? 1 : 0);
        this.insert =
                db.prepareStatement(
                        "INSERT INTO "
                                + SqlText.quoted(name)
                                + " VALUES (?"
                                + ", ?".repeat(values - 1)
                                + ")");
        this.index = new SpatialIndex(name, SHAPE);
    }

    static LayerTable create(
            Connection db,
            String name,
            String title,
            List<GeoPackageColumn> columns,
            int srid,
            GeometryKind kind)
            throws SQLException {
        boolean shapes = kind != GeometryKind.NONE;
        List<String> parts = new ArrayList<>();
        parts.add("fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL");
        if (shapes) {
            parts.add(SHAPE + " " + typeName(kind));
        }
        columns.forEach(c -> parts.add(SqlText.quoted(c.name()) + " " + c.declaration()));
        SqlText.run(
                db, "CREATE TABLE " + SqlText.quoted(name) + " (" + String.join(", ", parts) + ")");
        execute(
                db,
                "insert-contents.sql",
                name,
                shapes ? "features" : "attributes",
                name,
                title,
                shapes ? srid : null);
        if (shapes) {
            execute(db, "insert-geometry-column.sql", name, typeName(kind), srid);
        }
        return new LayerTable(db, name, columns.size(), srid, shapes);
    }

    void write(List<? extends @Nullable Object> values, @Nullable Geometry geometry)
            throws SQLException {
        if (values.size() != columns) {
            throw new IllegalArgumentException(
                    "%s has %d columns, not %d".formatted(name, columns, values.size()));
        }
        rows++;
        int parameter = 1;
        insert.setLong(parameter++, rows);
        if (shapes) {
            insert.setBytes(
                    parameter++, geometry == null ? null : GeoPackageBlob.encode(geometry, srid));
            index.add(rows, geometry);
        }
        for (Object value : values) {
            insert.setObject(parameter++, stored(value));
        }
        insert.addBatch();
        if (rows % ROWS_PER_BATCH == 0) {
            insert.executeBatch();
        }
    }

    /** Writes what is pending, the index and the extent. */
    void finish() throws SQLException {
        insert.executeBatch();
        insert.close();
        if (!shapes) {
            return;
        }
        index.build(db);
        execute(db, "insert-rtree-extension.sql", name);
        if (!index.extent().isNull()) {
            execute(
                    db,
                    "update-extent.sql",
                    index.extent().getMinX(),
                    index.extent().getMinY(),
                    index.extent().getMaxX(),
                    index.extent().getMaxY(),
                    name);
        }
    }

    private static @Nullable Object stored(@Nullable Object value) {
        if (value instanceof OffsetDateTime time) {
            return UTC.format(time.withOffsetSameInstant(ZoneOffset.UTC));
        }
        if (value instanceof TemporalAccessor) {
            return value.toString();
        }
        return value;
    }

    private static String typeName(GeometryKind kind) {
        return kind.name().replace("_", "");
    }

    private static void execute(Connection db, String script, @Nullable Object... values)
            throws SQLException {
        try (PreparedStatement statement = db.prepareStatement(SqlText.read(script))) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
