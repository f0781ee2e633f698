package io.gridward.importer.geopackage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.PrimitiveIterator;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** The R*Tree of a layer, gathered row by row and built in one go: 40 bytes a row until then. */
final class SpatialIndex {
    private static final int ROWS_PER_BATCH = 10_000;
    private static final int COLUMNS = 5;

    private final String table;
    private final String column;
    private final Envelope extent = new Envelope();
    private final LongStream.Builder ids = LongStream.builder();
    private final DoubleStream.Builder boxes = DoubleStream.builder();

    SpatialIndex(String table, String column) {
        this.table = table;
        this.column = column;
    }

    /** Notes a row; one without a shape is not in the index. */
    void add(long id, @Nullable Geometry geometry) {
        if (geometry == null || geometry.isEmpty()) {
            return;
        }
        Envelope box = geometry.getEnvelopeInternal();
        extent.expandToInclude(box);
        ids.add(id);
        boxes.add(box.getMinX()).add(box.getMaxX()).add(box.getMinY()).add(box.getMaxY());
    }

    /** Rectangle around all shapes noted. */
    Envelope extent() {
        return extent;
    }

    /** Writes the index, once, after the last row. */
    void build(Connection db) throws SQLException {
        String index = SqlText.quoted("rtree_" + table + "_" + column);
        SqlText.run(
                db, "CREATE VIRTUAL TABLE " + index + " USING rtree(id, minx, maxx, miny, maxy)");
        try (PreparedStatement insert =
                db.prepareStatement("INSERT INTO " + index + " VALUES (?, ?, ?, ?, ?)")) {
            PrimitiveIterator.OfDouble bounds = boxes.build().iterator();
            PrimitiveIterator.OfLong rows = ids.build().iterator();
            for (int row = 1; rows.hasNext(); row++) {
                insert.setLong(1, rows.nextLong());
                for (int i = 2; i <= COLUMNS; i++) {
                    insert.setDouble(i, bounds.nextDouble());
                }
                insert.addBatch();
                if (row % ROWS_PER_BATCH == 0) {
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
