package io.gridward.core.batch;

import io.gridward.core.layer.Attribute;
import io.gridward.core.layer.GeometryKind;
import io.gridward.core.layer.Layer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/** Gathers rows of one batch and writes them to the staging table, piece by piece. */
final class Staging {
    /** Rows written at once: few enough to be held in memory, and so are their shapes. */
    private static final int MOST_ROWS = 10_000;

    private static final long MOST_POINTS = 200_000;

    private final Layer layer;
    private final LayerSql sql;
    private final List<StagedRow> waiting = new ArrayList<>();
    private final AtomicLong points = new AtomicLong();

    Staging(LayerSql sql) {
        this.layer = sql.layer();
        this.sql = sql;
    }

    /**
     * Takes a row.
     *
     * @return true when those that wait should be written
     * @throws IllegalArgumentException when the row does not fit the layer
     */
    boolean add(StagedRow row) {
        requireValues(row);
        Geometry shape = shapeOf(row);
        waiting.add(new StagedRow(row.number(), row.values(), shape));
        if (shape != null) {
            points.addAndGet(shape.getNumPoints());
        }
        return waiting.size() >= MOST_ROWS || points.get() >= MOST_POINTS;
    }

    /** Takes the waiting rows out; they are to be written by {@link #write}. */
    List<StagedRow> drain() {
        List<StagedRow> rows = List.copyOf(waiting);
        waiting.clear();
        points.set(0);
        return rows;
    }

    /** Writes rows of a batch to the staging table. */
    void write(Connection connection, long batch, List<StagedRow> rows) throws SQLException {
        if (!rows.isEmpty()) {
            sql.dialect()
                    .insertAll(
                            connection,
                            sql.staged(),
                            () -> rows.stream().map(row -> columns(batch, row)).iterator());
        }
    }

    private @Nullable Object[] columns(long batch, StagedRow row) {
        int values = row.values().length;
        @Nullable Object[] columns = new @Nullable Object[sql.staged().columns().size()];
        columns[0] = batch;
        columns[1] = row.number();
        System.arraycopy(row.values(), 0, columns, 2, values);
        if (layer.published()) {
            columns[2 + values] = row.geometry();
        }
        return columns;
    }

    private void requireValues(StagedRow row) {
        List<Attribute> attributes = layer.attributes();
        if (row.values().length != attributes.size()) {
            throw misfit(
                    row, "has %d values, not %d".formatted(row.values().length, attributes.size()));
        }
        if (row.values()[0] == null) {
            throw misfit(row, "has no " + layer.key());
        }
        for (int i = 0; i < attributes.size(); i++) {
            Object value = row.values()[i];
            if (value != null && !attributes.get(i).type().javaClass().isInstance(value)) {
                throw misfit(
                        row,
                        "has a %s in %s"
                                .formatted(
                                        value.getClass().getSimpleName(),
                                        attributes.get(i).name()));
            }
        }
    }

    /** The shape as the layer keeps it: one line or polygon is a collection of one. */
    private @Nullable Geometry shapeOf(StagedRow row) {
        Geometry shape = row.geometry();
        if (layer.geometry() == GeometryKind.NONE) {
            return null;
        }
        if (shape == null || shape.isEmpty()) {
            throw misfit(row, "has no shape");
        }
        if (layer.geometry() == GeometryKind.MULTI_POLYGON) {
            if (shape instanceof Polygon polygon) {
                return shape.getFactory().createMultiPolygon(new Polygon[] {polygon});
            }
            return requireKind(row, shape, MultiPolygon.class);
        }
        if (layer.geometry() == GeometryKind.MULTI_LINE_STRING) {
            if (shape instanceof LineString line) {
                return shape.getFactory().createMultiLineString(new LineString[] {line});
            }
            return requireKind(row, shape, MultiLineString.class);
        }
        return shape;
    }

    private Geometry requireKind(StagedRow row, Geometry shape, Class<?> kind) {
        if (!kind.isInstance(shape)) {
            throw misfit(row, "has a " + shape.getGeometryType());
        }
        return shape;
    }

    private IllegalArgumentException misfit(StagedRow row, String what) {
        return new IllegalArgumentException(
                "row %d of layer %s %s".formatted(row.number(), layer.name(), what));
    }
}
