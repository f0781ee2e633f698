package io.gridward.importer.geopackage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** The R*Tree of a layer, gathered row by row and built in one go: 40 bytes a row until then. */
final class SpatialIndex {
    private static final int ROWS_PER_BATCH = 10_000;
    private static final int NUMBERS = 4;

    private final String table;
    private final String column;
    private final Envelope extent = new Envelope();
    private long[] ids = new long[1024];
    private double[] boxes = new double[1024 * NUMBERS];
    private int size;

    SpatialIndex(String table, String column) {
        this.table = table;
        this.column = column;
    }

    /** Notes a row; one without a shape is not in the index. */
    void add(long id, @Nullable Geometry geometry) {
        if (geometry == null || geometry.isEmpty()) {
            return;
        }
        if (size == ids.length) {
            ids = Arrays.copyOf(ids, 2 * size);
            boxes = Arrays.copyOf(boxes, 2 * size * NUMBERS);
        }
        Envelope box = geometry.getEnvelopeInternal();
        extent.expandToInclude(box);
        ids[size] = id;
        boxes[size * NUMBERS] = box.getMinX();
        boxes[size * NUMBERS + 1] = box.getMaxX();
        boxes[size * NUMBERS + 2] = box.getMinY();
        boxes[size * NUMBERS + 3] = box.getMaxY();
        size++;
    }

    /** Rectangle around all shapes noted. */
    Envelope extent() {
        return extent;
    }

    void build(Connection db) throws SQLException {
        String index = SqlText.quoted("rtree_" + table + "_" + column);
        SqlText.run(
                db, "CREATE VIRTUAL TABLE " + index + " USING rtree(id, minx, maxx, miny, maxy)");
        try (PreparedStatement insert =
                db.prepareStatement("INSERT INTO " + index + " VALUES (?, ?, ?, ?, ?)")) {
            for (int i = 0; i < size; i++) {
                insert.setLong(1, ids[i]);
                for (int k = 0; k < NUMBERS; k++) {
                    insert.setDouble(k + 2, boxes[i * NUMBERS + k]);
                }
                insert.addBatch();
                if ((i + 1) % ROWS_PER_BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        SqlText.run(
                db,
                SqlText.read("spatial-index-triggers.sql")
                        .replace("{table}", table.replace("\"", "\"\""))
                        .replace("{column}", column));
    }
}
