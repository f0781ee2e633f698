package io.gridward.core.batch;

import io.gridward.core.layer.Attribute;
import io.gridward.core.layer.GeometryKind;
import io.gridward.core.layer.Layer;
import io.gridward.core.store.Dialect;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/** Gathers rows of one batch and writes them to the staging table, piece by piece. */
final class Staging {
    private final Layer layer;
    private final Dialect dialect;
    private final String insert;
    private final List<StagedRow> waiting = new ArrayList<>();

    Staging(LayerSql sql) {
        this.layer = sql.layer();
        this.dialect = sql.dialect();
        this.insert = sql.insertStaged();
    }

    /**
     * Takes a row.
     *
     * @return rows that wait to be written
     * @throws IllegalArgumentException when the row does not fit the layer
     */
    int add(StagedRow row) {
        requireValues(row);
        waiting.add(new StagedRow(row.number(), row.values(), shapeOf(row)));
        return waiting.size();
    }

    /** Writes the waiting rows. */
    Void flush(Connection connection, long batch) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            for (StagedRow row : waiting) {
                bind(statement, batch, row);
                statement.addBatch();
            }
            statement.executeBatch();
        }
        waiting.clear();
        return null;
    }

    private void bind(PreparedStatement statement, long batch, StagedRow row) throws SQLException {
        statement.setLong(1, batch);
        statement.setLong(2, row.number());
        int index = 3;
        for (int i = 0; i < row.values().length; i++) {
            Class<?> type = layer.attributes().get(i).type().javaClass();
            dialect.bindValue(statement, index++, row.values()[i], type);
        }
        if (layer.published()) {
            dialect.bindGeometry(statement, index, row.geometry());
        }
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
