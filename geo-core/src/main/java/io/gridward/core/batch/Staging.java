package io.gridward.core.batch;

import io.gridward.core.layer.GeometryKind;
import io.gridward.core.layer.Layer;
import io.gridward.core.store.bulk.BulkTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
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
    private final BulkTable table;
    private final Class<?>[] classes;
    private final List<StagedRow> waiting = new ArrayList<>();
    private final AtomicLong points = new AtomicLong();
    private final KeyMarks keys = new KeyMarks();
    private final AtomicBoolean ends = new AtomicBoolean();
    private final int validTo;

    Staging(LayerSql sql) {
        this.layer = sql.layer();
        this.sql = sql;
        this.table = sql.staged();
        this.validTo = layer.indexOf(Layer.VALID_TO);
        this.classes =
                layer.attributes().stream().map(a -> a.type().javaClass()).toArray(Class<?>[]::new);
    }

    /**
     * Takes a row.
     *
     * @return true when those that wait should be written
     * @throws IllegalArgumentException when the row does not fit the layer
     */
    boolean add(StagedRow row) {
        requireValues(row);
        keys.add((String) row.values()[0]);
        if (row.values()[validTo] != null) {
            ends.set(true);
        }
        Geometry shape = shapeOf(row);
        waiting.add(new StagedRow(row.number(), row.values(), shape));
        if (shape != null) {
            points.addAndGet(shape.getNumPoints());
        }
        return waiting.size() >= MOST_ROWS || points.get() >= MOST_POINTS;
    }

    /**
     * What is known of all rows that were taken, without asking the store.
     *
     * @param differ true when no two of them have one key; false when that has to be asked
     * @param open true when none of them has a last day
     */
    record Facts(boolean differ, boolean open) {
        /** Of rows that were not seen. */
        static final Facts NONE = new Facts(false, false);
    }

    Facts facts() {
        return new Facts(keys.differ(), !ends.get());
    }

    /**
     * Marks of 63 bits for keys, some 16 bytes each: keys whose marks differ are different. More
     * than so many are given up.
     */
    private static final class KeyMarks {
        private static final int MOST = 2_000_000;
        private static final long FIRST = 0x9E3779B97F4A7C15L;

        private long[] marks = new long[1024];
        private int size;
        private boolean differ = true;

        void add(String key) {
            if (!differ) {
                return;
            }
            if (2 * size >= marks.length) {
                grow();
            }
            long mark = mark(key);
            differ = mark != 0 && size < MOST && put(mark);
            size++;
            if (!differ) {
                marks = new long[0];
            }
        }

        /** 0 for a key of which a character may be stored as another. */
        private static long mark(String key) {
            long mark = key.length();
            for (int i = 0; i < key.length(); i++) {
                char c = key.charAt(i);
                if (c == 0 || Character.isSurrogate(c)) {
                    return 0;
                }
                mark = (mark ^ c) * FIRST;
                mark ^= mark >>> 32;
            }
            return mark | Long.MIN_VALUE;
        }

        private boolean put(long mark) {
            int slot = (int) mark & marks.length - 1;
            while (marks[slot] != 0) {
                if (marks[slot] == mark) {
                    return false;
                }
                slot = slot + 1 & marks.length - 1;
            }
            marks[slot] = mark;
            return true;
        }

        private void grow() {
            long[] old = marks;
            marks = new long[2 * old.length];
            for (long mark : old) {
                if (mark != 0) {
                    put(mark);
                }
            }
        }

        boolean differ() {
            return differ;
        }
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
                            table,
                            () -> rows.stream().map(row -> columns(batch, row)).iterator());
        }
    }

    private @Nullable Object[] columns(long batch, StagedRow row) {
        int values = row.values().length;
        @Nullable Object[] columns = new @Nullable Object[table.columns().size()];
        columns[0] = batch;
        columns[1] = row.number();
        System.arraycopy(row.values(), 0, columns, 2, values);
        if (layer.published()) {
            columns[2 + values] = row.geometry();
        }
        return columns;
    }

    private void requireValues(StagedRow row) {
        if (row.values().length != classes.length) {
            throw misfit(
                    row, "has %d values, not %d".formatted(row.values().length, classes.length));
        }
        if (row.values()[0] == null) {
            throw misfit(row, "has no " + layer.key());
        }
        for (int i = 0; i < classes.length; i++) {
            Object value = row.values()[i];
            if (value != null && value.getClass() != classes[i]) {
                throw misfit(
                        row,
                        "has a %s in %s"
                                .formatted(
                                        value.getClass().getSimpleName(),
                                        layer.attributes().get(i).name()));
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
