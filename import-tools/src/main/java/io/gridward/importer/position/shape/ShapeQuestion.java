package io.gridward.importer.position.shape;

import io.gridward.core.crs.Crs;
import io.gridward.core.crs.CrsName;
import io.gridward.core.crs.OutsideCrs;
import io.gridward.core.crs.Reprojection;
import io.gridward.core.layer.GeometryKind;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LocalText;
import io.gridward.importer.check.CheckOptions;
import io.gridward.importer.check.CheckedRow;
import io.gridward.importer.check.Fault;
import io.gridward.importer.check.RepairKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.valid.IsSimpleOp;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/**
 * Q14: the shape is valid (OGC 06-103r4 §6.1), crosses itself nowhere, is of the layer's kind, and
 * neither it nor a ring of it is next to nothing. Brings it to EPSG:4490 and, where the layer holds
 * collections, makes a collection of a single part.
 */
public final class ShapeQuestion {
    private static final GeometryFactory SHAPES = new GeometryFactory(new PrecisionModel(), 4490);
    private static final CoordinateFilter SWAP =
            c -> {
                double x = c.x;
                c.x = c.y;
                c.y = x;
            };

    private static final Fault BAD = Fault.BAD_GEOMETRY;

    private final Layer layer;
    private final CrsName crs;
    private final Reprojection toStorage;
    private final TinyParts tiny;

    /**
     * Asks about shapes of a layer.
     *
     * @param crs system they are written in
     */
    public ShapeQuestion(Layer layer, CrsName crs, CheckOptions options) {
        this.layer = layer;
        this.crs = crs;
        this.toStorage = Reprojection.between(crs.crs(), Crs.CGCS2000);
        this.tiny = new TinyParts(options);
    }

    /** Keeps a point as the row's shape; true when the layer does not take points. */
    public boolean findsFault(CheckedRow row, double lon, double lat) {
        Point point = SHAPES.createPoint(new Coordinate(lon, lat));
        if (layer.geometry() != GeometryKind.GEOMETRY) {
            return wrongKind(row, point);
        }
        row.place(point);
        return false;
    }

    /**
     * Keeps a shape of the file's system as the row's; true when it cannot be used.
     *
     * @param mending what is wrong with its position as a whole; put right where that is accepted
     */
    public boolean findsFault(CheckedRow row, Geometry written, Mending mending) {
        Geometry shape = toStorage(written, row, mending);
        if (shape == null) {
            return bad(row, LocalText.of("部分顶点无法转换坐标", "some of its corners cannot be converted"));
        }
        Geometry fitting = fit(shape);
        if (fitting == null) {
            return wrongKind(row, shape);
        }
        if (invalid(row, fitting)) {
            return true;
        }
        if (fitting.getDimension() == 0) {
            row.place(fitting);
            return false;
        }
        return tiny.findsFault(row, fitting);
    }

    private static boolean invalid(CheckedRow row, Geometry shape) {
        TopologyValidationError error = new IsValidOp(shape).getValidationError();
        if (error != null) {
            int type = error.getErrorType();
            if (type == TopologyValidationError.SELF_INTERSECTION
                    || type == TopologyValidationError.RING_SELF_INTERSECTION) {
                return crossing(row, error.getCoordinate());
            }
            LocalText why = LocalText.of("图形无效: " + error, "not valid: " + error);
            row.faultAt(SHAPES.createPoint(error.getCoordinate()), BAD, "geom", why, "");
            return true;
        }
        if (shape.getDimension() == 1) {
            Coordinate crossing = new IsSimpleOp(shape).getNonSimpleLocation();
            return crossing != null && crossing(row, crossing);
        }
        return false;
    }

    private static boolean crossing(CheckedRow row, Coordinate at) {
        String where = String.format(Locale.ROOT, "%.7f, %.7f", at.x, at.y);
        row.faultAt(SHAPES.createPoint(at), Fault.SELF_CROSSING, "geom", where, "");
        return true;
    }

    private @Nullable Geometry toStorage(Geometry written, CheckedRow row, Mending mending) {
        Geometry shape = SHAPES.createGeometry(written);
        boolean swap = mending == Mending.SWAP && row.accepts(RepairKind.SWAP_AXES);
        if (crs.northFirst() != swap) {
            shape.apply(SWAP);
            shape.geometryChanged();
        }
        try {
            if (!toStorage.isIdentity()) {
                shape = toStorage.apply(shape);
            }
        } catch (OutsideCrs e) {
            return null;
        }
        if (mending.unshifts() && row.accepts(RepairKind.UNSHIFT)) {
            shape.apply((CoordinateFilter) c -> unshift(c, mending));
            shape.geometryChanged();
        }
        shape.setSRID(Crs.CGCS2000.epsg());
        return shape;
    }

    private static void unshift(Coordinate c, Mending mending) {
        double[] there = mending.unshift(c.x, c.y);
        c.x = there[0];
        c.y = there[1];
    }

    /** The shape as the layer holds it, null when it is of another kind. */
    private @Nullable Geometry fit(Geometry shape) {
        return switch (layer.geometry()) {
            case GEOMETRY -> shape.getClass() == GeometryCollection.class ? null : shape;
            case MULTI_POLYGON -> {
                List<Polygon> parts = parts(shape, Polygon.class);
                yield parts == null
                        ? null
                        : SHAPES.createMultiPolygon(parts.toArray(Polygon[]::new));
            }
            case MULTI_LINE_STRING -> {
                List<LineString> parts = parts(shape, LineString.class);
                yield parts == null
                        ? null
                        : SHAPES.createMultiLineString(parts.toArray(LineString[]::new));
            }
            case NONE -> null;
        };
    }

    private static <T extends Geometry> @Nullable List<T> parts(Geometry shape, Class<T> kind) {
        List<T> parts = new ArrayList<>();
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            if (!kind.isInstance(shape.getGeometryN(i))) {
                return null;
            }
            parts.add(kind.cast(shape.getGeometryN(i)));
        }
        return parts;
    }

    private boolean wrongKind(CheckedRow row, Geometry shape) {
        String kind = shape.getGeometryType();
        String wanted = layer.geometry().name();
        return bad(
                row,
                LocalText.of(
                        "类型为 %s，图层需要 %s".formatted(kind, wanted),
                        "it is a %s, the layer takes %s".formatted(kind, wanted)));
    }

    private static boolean bad(CheckedRow row, LocalText why) {
        row.fault(BAD, "geom", why, "");
        return true;
    }
}
