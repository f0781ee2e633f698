package io.gridward.importer.position;

import io.gridward.core.layer.LocalText;
import io.gridward.importer.check.CellValues;
import io.gridward.importer.check.Fault;
import io.gridward.importer.fieldmap.PlaceColumns;
import io.gridward.importer.geometry.RingSense;
import io.gridward.importer.survey.RawRow;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Reads the place of a row as it is written: two numbers or a shape, in the file's own system. */
final class PlaceReader {
    private static final LocalText NOT_FINITE =
            LocalText.of("有坐标不是有限的数", "one of its coordinates is not a finite number");

    private static final LocalText TOO_DEEP =
            LocalText.of("括号嵌套过深", "its brackets are nested too deeply");

    /** A collection of multipolygons. */
    private static final int MOST_NESTED = 4;

    private final PlaceColumns columns;

    PlaceReader(PlaceColumns columns) {
        this.columns = columns;
    }

    /**
     * A place as written.
     *
     * @param first first number, or that of a point inside the shape; NaN when there is none
     * @param second second number
     * @param shape the shape, null when two numbers were written
     * @param trouble why there is no place; null when there is one
     */
    record Written(
            double first, double second, @Nullable Geometry shape, @Nullable Trouble trouble) {}

    /** Why a row has no place. */
    record Trouble(Fault fault, String about, Object value) {}

    Written read(RawRow row) {
        if (columns instanceof PlaceColumns.LonLat c) {
            return numbers(row, c.lon(), "lon", c.lat(), "lat");
        }
        if (columns instanceof PlaceColumns.Xy c) {
            return numbers(row, c.x(), "x", c.y(), "y");
        }
        if (columns instanceof PlaceColumns.Wkt c) {
            return text(row.cell(c.column()));
        }
        if (columns instanceof PlaceColumns.None) {
            return new Written(Double.NaN, Double.NaN, null, null);
        }
        return row.geometryFault() == null
                ? shape(row.geometry())
                : none(Fault.BAD_GEOMETRY, "geom", row.geometryFault());
    }

    private Written numbers(RawRow row, int x, String xName, int y, String yName) {
        String first = row.cell(x);
        String second = row.cell(y);
        if (first.isEmpty() || second.isEmpty()) {
            return none(Fault.MISSING_COORDINATES, "geom", columns.describe());
        }
        Double a = CellValues.number(first);
        if (a == null) {
            return none(Fault.BAD_NUMBER, xName, first);
        }
        Double b = CellValues.number(second);
        if (b == null) {
            return none(Fault.BAD_NUMBER, yName, second);
        }
        return a == 0 && b == 0
                ? none(Fault.MISSING_COORDINATES, "geom", "0, 0")
                : new Written(a, b, null, null);
    }

    private Written text(String cell) {
        if (cell.isEmpty()) {
            return none(Fault.MISSING_GEOMETRY, "geom", columns.describe());
        }
        if (depth(cell) > MOST_NESTED) {
            return none(Fault.BAD_GEOMETRY, "geom", TOO_DEEP);
        }
        try {
            return shape(new WKTReader().read(cell));
        } catch (ParseException | IllegalArgumentException e) {
            return none(Fault.BAD_GEOMETRY, "geom", String.valueOf(e.getMessage()).strip());
        }
    }

    /** How deep brackets are nested; the reader of shapes would follow them without end. */
    private static int depth(String text) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }

    private Written shape(@Nullable Geometry shape) {
        if (shape == null || shape.isEmpty()) {
            return none(Fault.MISSING_GEOMETRY, "geom", columns.describe());
        }
        if (!isFinite(shape)) {
            return none(Fault.BAD_GEOMETRY, "geom", NOT_FINITE);
        }
        Coordinate inner = inner(shape);
        return new Written(inner.x, inner.y, RingSense.ANTICLOCKWISE.of(simplest(shape)), null);
    }

    /** Lines or areas of one part as that part: a shapefile cannot tell the two apart. */
    private static Geometry simplest(Geometry shape) {
        boolean parts = shape instanceof MultiPolygon || shape instanceof MultiLineString;
        return parts && shape.getNumGeometries() == 1 ? shape.getGeometryN(0) : shape;
    }

    private static boolean isFinite(Geometry shape) {
        Envelope box = shape.getEnvelopeInternal();
        return Double.isFinite(box.getWidth()) && Double.isFinite(box.getHeight());
    }

    /** A point inside the shape; a corner of it when it is too broken to have an inside. */
    private static Coordinate inner(Geometry shape) {
        if (shape instanceof Point) {
            return shape.getCoordinate();
        }
        try {
            Point inner = shape.getInteriorPoint();
            return inner.isEmpty() ? shape.getCoordinate() : inner.getCoordinate();
        } catch (RuntimeException e) {
            return shape.getCoordinate();
        }
    }

    private static Written none(Fault fault, String about, Object value) {
        return new Written(Double.NaN, Double.NaN, null, new Trouble(fault, about, value));
    }
}
