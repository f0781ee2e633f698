package io.gridward.core.crs;

import org.locationtech.jts.algorithm.distance.DiscreteHausdorffDistance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * How far a shape moved.
 *
 * @param areaSquareMetres ground in one of the two shapes and not in both, m²
 * @param largestMetres largest distance from a vertex of either outline to the other outline, m
 *     (discrete Hausdorff distance); off by less than 1 % for shapes up to 100 km across
 */
public record ShapeShift(double areaSquareMetres, double largestMetres) {

    /** Between two shapes in EPSG:4490, x = longitude. */
    public static ShapeShift between(Geometry before, Geometry after) {
        return new ShapeShift(area(before, after), largest(before, after));
    }

    /** Each piece is measured where it lies: the two shapes may be large and nearly the same. */
    private static double area(Geometry before, Geometry after) {
        if (before.getDimension() < 2 || after.getDimension() < 2) {
            return 0;
        }
        Geometry moved = OverlayNGRobust.overlay(before, after, OverlayNG.SYMDIFFERENCE);
        double area = 0;
        for (int i = 0; i < moved.getNumGeometries(); i++) {
            Geometry piece = moved.getGeometryN(i);
            if (piece.isEmpty()) {
                continue;
            }
            Coordinate centre = piece.getEnvelopeInternal().centre();
            area += GroundMetric.at(centre.y).around(centre.x, centre.y, piece).getArea();
        }
        return area;
    }

    private static double largest(Geometry before, Geometry after) {
        Coordinate centre = before.getEnvelopeInternal().centre();
        GroundMetric metric = GroundMetric.at(centre.y);
        return DiscreteHausdorffDistance.distance(
                metric.around(centre.x, centre.y, before),
                metric.around(centre.x, centre.y, after));
    }
}
