package io.gridward.core.layer.evaluate;

import io.gridward.core.layer.Layer;
import io.gridward.core.layer.filter.Filter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Shapes of a filter, checked. */
final class NormalShapes {
    private static final GeometryFactory FACTORY = new GeometryFactory(new PrecisionModel(), 4490);

    private NormalShapes() {}

    static Filter of(Layer layer, Filter.Spatial spatial) {
        checkLayer(layer);
        Geometry shape = spatial.shape();
        checkCoordinates(shape);
        if (spatial.operator() == Filter.SpatialOperator.BBOX) {
            // a point or line when it has no width or height: as a polygon it would be invalid
            Geometry box = FACTORY.toGeometry(shape.getEnvelopeInternal());
            return new Filter.Spatial(spatial.operator(), box);
        }
        return new Filter.Spatial(spatial.operator(), checkValid(shape));
    }

    static Filter of(Layer layer, Filter.Distance distance) {
        checkLayer(layer);
        checkCoordinates(distance.shape());
        if (!Double.isFinite(distance.metres()) || distance.metres() < 0) {
            throw new BadFilter(
                    "距离须为不小于 0 的有限数（米）", "a distance is a finite number of metres, 0 or more");
        }
        Geometry shape = checkValid(distance.shape());
        GroundDistance.of(shape, distance.metres());
        return new Filter.Distance(shape, distance.metres(), distance.within());
    }

    private static void checkLayer(Layer layer) {
        if (!layer.published()) {
            throw new BadFilter(
                    "表 %s 没有图形".formatted(layer.name()),
                    "%s has no shapes".formatted(layer.name()));
        }
    }

    private static void checkCoordinates(Geometry shape) {
        if (shape.isEmpty()) {
            throw new BadFilter("过滤条件的图形为空", "a shape of the filter is empty");
        }
        shape.apply(
                (CoordinateFilter)
                        c -> {
                            if (!Double.isFinite(c.x) || !Double.isFinite(c.y)) {
                                throw new BadFilter(
                                        "过滤条件的坐标不是有限数", "a coordinate of the filter is not finite");
                            }
                        });
    }

    private static Geometry checkValid(Geometry shape) {
        if (shape.getClass() == GeometryCollection.class) {
            throw new BadFilter(
                    "过滤条件不支持 GeometryCollection", "a filter cannot hold a GeometryCollection");
        }
        TopologyValidationError error = new IsValidOp(shape).getValidationError();
        if (error != null) {
            Coordinate at = error.getCoordinate();
            throw new BadFilter(
                    "过滤条件的图形无效（%s，位于 %s）".formatted(error.getMessage(), at),
                    "a shape of the filter is invalid: %s at %s".formatted(error.getMessage(), at));
        }
        return shape;
    }
}
