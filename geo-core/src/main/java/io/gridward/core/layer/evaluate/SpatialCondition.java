package io.gridward.core.layer.evaluate;

import io.gridward.core.layer.filter.Filter;
import io.gridward.core.layer.filter.Filter.SpatialOperator;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** How a feature's shape lies to the shape of a filter. */
final class SpatialCondition {
    private SpatialCondition() {}

    static Condition of(Filter.Spatial spatial) {
        Predicate<Geometry> lies = lies(spatial.operator(), spatial.shape());
        return f -> f.geometry() == null ? Truth.UNKNOWN : Truth.of(lies.test(f.geometry()));
    }

    /** An empty shape has no distance: unknown, as in PostGIS. */
    static Condition of(Filter.Distance distance) {
        GroundDistance near = GroundDistance.of(distance.shape(), distance.metres());
        return f -> {
            Geometry shape = f.geometry();
            return shape == null || shape.isEmpty()
                    ? Truth.UNKNOWN
                    : Truth.of(near.isNear(shape) == distance.within());
        };
    }

    /** Every relation but DISJOINT needs rectangles that meet: most shapes are settled by that. */
    private static Predicate<Geometry> lies(SpatialOperator operator, Geometry shape) {
        Envelope box = shape.getEnvelopeInternal();
        PreparedGeometry prepared = new PreparedGeometryFactory().create(shape);
        if (operator == SpatialOperator.DISJOINT) {
            return g -> !box.intersects(g.getEnvelopeInternal()) || !prepared.intersects(g);
        }
        Predicate<Geometry> exact = exact(operator, shape, prepared);
        if (operator == SpatialOperator.BBOX && shape.getDimension() == 2) {
            return g ->
                    g instanceof Point point && !point.isEmpty()
                            ? box.intersects(point.getX(), point.getY())
                            : box.intersects(g.getEnvelopeInternal())
                                    && (box.contains(g.getEnvelopeInternal()) || exact.test(g));
        }
        return g -> box.intersects(g.getEnvelopeInternal()) && exact.test(g);
    }

    private static Predicate<Geometry> exact(
            SpatialOperator operator, Geometry shape, PreparedGeometry prepared) {
        return switch (operator) {
            case BBOX, INTERSECTS -> prepared::intersects;
            case DISJOINT -> prepared::disjoint;
            case EQUALS -> g -> g.equalsTopo(shape);
            case TOUCHES -> prepared::touches;
            case CROSSES -> prepared::crosses;
            case WITHIN -> prepared::contains;
            case CONTAINS -> prepared::within;
            case OVERLAPS -> prepared::overlaps;
        };
    }
}
