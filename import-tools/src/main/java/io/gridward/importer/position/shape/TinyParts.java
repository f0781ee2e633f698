package io.gridward.importer.position.shape;

import io.gridward.core.crs.Crs;
import io.gridward.core.crs.OutsideCrs;
import io.gridward.core.crs.Reprojection;
import io.gridward.importer.check.CheckOptions;
import io.gridward.importer.check.CheckedRow;
import io.gridward.importer.check.Fault;
import io.gridward.importer.check.Repair;
import io.gridward.importer.check.RepairKind;
import io.gridward.importer.check.Threshold;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Q14: lines and rings that measure next to nothing, in EPSG:4550. Rings that a shape can do
 * without may be dropped.
 */
final class TinyParts {
    private final Reprojection toMetres = Reprojection.between(Crs.CGCS2000, Crs.GK_CM_123E);
    private final double shortestMetres;
    private final double smallestSquareMetres;

    TinyParts(CheckOptions options) {
        this.shortestMetres = options.value(Threshold.SHORTEST_LINE_METRES);
        this.smallestSquareMetres = options.value(Threshold.SMALLEST_RING_SQUARE_METRES);
    }

    /** Keeps a valid line or area of EPSG:4490 as the row's shape; true when it cannot be used. */
    boolean findsFault(CheckedRow row, Geometry shape) {
        try {
            return measure(row, shape);
        } catch (OutsideCrs e) { // far from the city, which another check tells
            row.place(shape);
            return false;
        }
    }

    private boolean measure(CheckedRow row, Geometry shape) {
        if (shape.getDimension() == 1) {
            row.place(shape);
            double metres = metres(shape).getLength();
            if (metres > shortestMetres) {
                return false;
            }
            row.fault(Fault.SHORT_LINE, "geom", two(metres), two(shortestMetres));
            return true;
        }
        Kept kept = kept(shape);
        if (kept.smallest() == null) {
            row.place(shape);
            return false;
        }
        String area = two(kept.smallest());
        String least = two(smallestSquareMetres);
        if (kept.polygons().isEmpty()) {
            row.place(shape);
            row.fault(Fault.TINY_RING, "geom", area, least);
            return true;
        }
        Geometry mended =
                shape instanceof Polygon
                        ? kept.polygons().get(0)
                        : shape.getFactory()
                                .createMultiPolygon(kept.polygons().toArray(Polygon[]::new));
        mended.setSRID(shape.getSRID());
        Repair drop = new Repair(RepairKind.DROP_TINY_RING, "geom", shape, mended);
        boolean dropped = row.fault(Fault.TINY_RING, "geom", area, least, drop);
        row.place(dropped ? mended : shape);
        return !dropped;
    }

    /**
     * What is left without tiny rings.
     *
     * @param polygons polygons of the same shape; none when the whole shape is tiny
     * @param smallest area of the smallest tiny ring, square metres; null when there is none
     */
    private record Kept(List<Polygon> polygons, @Nullable Double smallest) {}

    private Kept kept(Geometry shape) {
        List<Polygon> polygons = new ArrayList<>();
        Double smallest = null;
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            Polygon part = (Polygon) shape.getGeometryN(i);
            Polygon inMetres = (Polygon) metres(part);
            double outer = area(inMetres.getExteriorRing());
            if (outer <= smallestSquareMetres) {
                smallest = smaller(smallest, outer);
                continue;
            }
            List<LinearRing> holes = new ArrayList<>();
            for (int h = 0; h < part.getNumInteriorRing(); h++) {
                double hole = area(inMetres.getInteriorRingN(h));
                if (hole <= smallestSquareMetres) {
                    smallest = smaller(smallest, hole);
                } else {
                    holes.add(part.getInteriorRingN(h));
                }
            }
            polygons.add(
                    holes.size() == part.getNumInteriorRing()
                            ? part
                            : part.getFactory()
                                    .createPolygon(
                                            part.getExteriorRing(),
                                            holes.toArray(LinearRing[]::new)));
        }
        return new Kept(polygons, smallest);
    }

    private static double smaller(@Nullable Double a, double b) {
        return a == null ? b : Math.min(a, b);
    }

    private static double area(LineString ring) {
        return ring.getFactory().createPolygon((LinearRing) ring).getArea();
    }

    private Geometry metres(Geometry shape) {
        return toMetres.apply(shape);
    }

    private static String two(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
