package io.gridward.importer.position;

import io.gridward.core.crs.Crs;
import io.gridward.core.crs.CrsName;
import io.gridward.core.crs.OutsideCrs;
import io.gridward.core.crs.Reprojection;
import io.gridward.core.layer.GeometryKind;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LocalText;
import io.gridward.importer.check.CheckedRow;
import io.gridward.importer.check.Fault;
import java.util.ArrayList;
import java.util.List;
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
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/**
 * Q14: the shape is valid (OGC 06-103r4 §6.1) and of the layer's kind. Brings it to EPSG:4490 and,
 * where the layer holds collections, makes a collection of a single part.
 */
final class ShapeQuestion {
    private static final GeometryFactory SHAPES = new GeometryFactory(new PrecisionModel(), 4490);
    private static final CoordinateFilter SWAP =
            c -> {
                double x = c.x;
                c.x = c.y;
                c.y = x;
            };

    private final Layer layer;
    private final CrsName crs;

    ShapeQuestion(Layer layer, CrsName crs) {
        this.layer = layer;
        this.crs = crs;
    }

    /** Keeps a point as the row's shape; true when the layer does not take points. */
    boolean findsFault(CheckedRow row, double lon, double lat) {
        Point point = SHAPES.createPoint(new Coordinate(lon, lat));
        if (layer.geometry() != GeometryKind.GEOMETRY) {
            return wrongKind(row, point);
        }
        row.place(point);
        return false;
    }

    /** Keeps a shape of the file's system as the row's; true when it cannot be used. */
    boolean findsFault(CheckedRow row, Geometry written) {
        Geometry shape = toStorage(written);
        if (shape == null) {
            return bad(row, LocalText.of("部分顶点无法转换坐标", "some of its corners cannot be converted"));
        }
        Geometry fitting = fit(shape);
        if (fitting == null) {
            return wrongKind(row, shape);
        }
        TopologyValidationError error = new IsValidOp(fitting).getValidationError();
        if (error != null) {
            return bad(row, LocalText.of("图形无效: " + error, "not valid: " + error));
        }
        row.place(fitting);
        return false;
    }

    private @Nullable Geometry toStorage(Geometry written) {
        Geometry shape = SHAPES.createGeometry(written);
        if (crs.northFirst()) {
            shape.apply(SWAP);
            shape.geometryChanged();
        }
        try {
            Reprojection reprojection = Reprojection.between(crs.crs(), Crs.CGCS2000);
            if (!reprojection.isIdentity()) {
                shape = reprojection.apply(shape);
            }
            shape.setSRID(Crs.CGCS2000.epsg());
            return shape;
        } catch (OutsideCrs e) {
            return null;
        }
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
        row.fault(Fault.BAD_GEOMETRY, "geom", why, "");
        return true;
    }
}
