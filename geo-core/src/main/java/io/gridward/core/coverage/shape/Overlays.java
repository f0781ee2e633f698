package io.gridward.core.coverage.shape;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Areas put together and taken apart, in metres; lines and points that fall out are dropped. */
public final class Overlays {
    /** Narrower pieces are what rounding to 1e-8 degree leaves, not ground. */
    public static final double NOISE_METRES = 0.001;

    private static final GeometryFactory SHAPES = new GeometryFactory();

    private Overlays() {}

    /** No ground. */
    public static Geometry nothing() {
        return SHAPES.createPolygon();
    }

    /** The ground of all of them. */
    public static Geometry union(Collection<? extends Geometry> areas) {
        List<Geometry> parts = new ArrayList<>();
        areas.forEach(a -> parts.addAll(polygons(a)));
        return parts.isEmpty() ? nothing() : OverlayNGRobust.union(parts);
    }

    /**
     * The ground of areas known to fit together; much faster than {@link #union}. Where holes touch
     * the outline or each other with a corner, JTS makes one ring of both and the hole is none:
     * such a union is made the slow way.
     */
    public static Geometry unionOfFitting(List<? extends Geometry> areas) {
        if (areas.isEmpty()) {
            return nothing();
        }
        Geometry all = CoverageUnion.union(areas.toArray(Geometry[]::new));
        return all.isValid() ? all : union(areas);
    }

    /** Ground of both. */
    public static Geometry intersection(Geometry a, Geometry b) {
        return a.getEnvelopeInternal().intersects(b.getEnvelopeInternal())
                ? OverlayNGRobust.overlay(a, b, OverlayNG.INTERSECTION)
                : nothing();
    }

    /** Ground of the first without the second. */
    public static Geometry difference(Geometry a, Geometry b) {
        return a.getEnvelopeInternal().intersects(b.getEnvelopeInternal())
                ? OverlayNGRobust.overlay(a, b, OverlayNG.DIFFERENCE)
                : a;
    }

    /** The polygons in a shape. */
    public static List<Polygon> polygons(Geometry shape) {
        List<Polygon> all = new ArrayList<>();
        for (Object part : PolygonExtracter.getPolygons(shape)) {
            if (!((Polygon) part).isEmpty()) {
                all.add((Polygon) part);
            }
        }
        return all;
    }

    /** The polygons in a shape that are wide enough to be ground. */
    public static List<Polygon> pieces(Geometry shape) {
        return polygons(shape).stream()
                .filter(p -> GroundMeasure.ofMetres(p).widthMetres() >= NOISE_METRES)
                .toList();
    }

    /** Polygons as one shape. */
    public static Geometry together(Collection<Polygon> pieces) {
        return pieces.size() == 1
                ? pieces.iterator().next()
                : SHAPES.createMultiPolygon(pieces.toArray(Polygon[]::new));
    }

    /** True when no circle of that diameter fits into the shape. */
    public static boolean narrower(Geometry shape, double metres) {
        return GroundMeasure.ofMetres(shape).widthMetres() < metres
                && shape.buffer(-metres / 2).isEmpty();
    }

    /** The shape itself when it is valid, else what can be made of it. */
    public static Geometry valid(Geometry shape) {
        return shape.isValid() ? shape : GeometryFixer.fix(shape);
    }
}
