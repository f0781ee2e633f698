package io.gridward.ogc.tile;

import io.gridward.core.crs.Crs;
import io.gridward.core.crs.OutsideCrs;
import io.gridward.core.crs.Reprojection;
import io.gridward.ogc.render.Clipper;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/** Turns stored shapes into units of one tile, simplified and cut to the tile and its buffer. */
final class UnitProjector {
    /** How far shapes reach beyond the tile, units. */
    static final int BUFFER = 64;

    private final TileAddress tile;
    private final EdgeSimplifier simplifier;
    private final Reprojection reprojection;
    private final Clipper clipper = new Clipper(TileLayer.EXTENT, TileLayer.EXTENT, BUFFER);

    UnitProjector(TileAddress tile, EdgeNodes nodes) {
        this.tile = tile;
        this.simplifier = new EdgeSimplifier(nodes);
        this.reprojection = Reprojection.between(Crs.CGCS2000, tile.set().crs());
    }

    /** The shapes by kind; none of a shape that the set's system cannot express. */
    List<TileShape> project(Geometry geometry) {
        Map<TileShape.Kind, TileShape> shapes = new EnumMap<>(TileShape.Kind.class);
        try {
            add(geometry, shapes);
        } catch (OutsideCrs e) {
            return List.of();
        }
        return shapes.values().stream().filter(s -> !s.isEmpty()).toList();
    }

    private void add(Geometry geometry, Map<TileShape.Kind, TileShape> shapes) {
        if (geometry.isEmpty()) {
            return;
        }
        if (geometry instanceof Polygon polygon) {
            shape(shapes, TileShape.Kind.POLYGON).polygon(rings(polygon), clipper);
        } else if (geometry instanceof LineString line) {
            double[] stored = stored(line.getCoordinateSequence());
            double[] kept = EdgeSimplifier.line(stored, units(stored));
            shape(shapes, TileShape.Kind.LINE).line(kept, clipper);
        } else if (geometry instanceof Point point) {
            double[] xy = units(stored(point.getCoordinateSequence()));
            if (isNear(xy[0], xy[1])) {
                shape(shapes, TileShape.Kind.POINT).point(xy[0], xy[1]);
            }
        } else {
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                add(geometry.getGeometryN(i), shapes);
            }
        }
    }

    private static TileShape shape(Map<TileShape.Kind, TileShape> shapes, TileShape.Kind kind) {
        return shapes.computeIfAbsent(kind, TileShape::new);
    }

    private List<double[]> rings(Polygon polygon) {
        List<double[]> rings = new ArrayList<>(1 + polygon.getNumInteriorRing());
        rings.add(ring(polygon.getExteriorRing()));
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            rings.add(ring(polygon.getInteriorRingN(i)));
        }
        return rings;
    }

    private double[] ring(LineString ring) {
        double[] stored = stored(ring.getCoordinateSequence());
        return simplifier.ring(stored, units(stored));
    }

    private static double[] stored(CoordinateSequence sequence) {
        double[] xy = new double[2 * sequence.size()];
        for (int i = 0; i < sequence.size(); i++) {
            xy[2 * i] = sequence.getX(i);
            xy[2 * i + 1] = sequence.getY(i);
        }
        return xy;
    }

    /** Units from the tile's north-western corner, x to the east, y to the south. */
    double[] units(double[] stored) {
        double[] xy = stored.clone();
        reprojection.apply(xy, xy.length / 2);
        TileMatrixSet set = tile.set();
        double unitsPer = TileLayer.EXTENT / set.side(tile.zoom());
        // the tile's own corner is taken off last, so that a place falls on the same unit in all
        double left = (double) tile.column() * TileLayer.EXTENT;
        double top = (double) tile.row() * TileLayer.EXTENT;
        for (int i = 0; i < xy.length; i += 2) {
            xy[i] = (xy[i] - set.west()) * unitsPer - left;
            xy[i + 1] = (set.north() - xy[i + 1]) * unitsPer - top;
        }
        return xy;
    }

    /** True for a point in the tile or its buffer, whose eastern and southern edges are not in. */
    static boolean isNear(double x, double y) {
        return x >= -BUFFER
                && y >= -BUFFER
                && x < TileLayer.EXTENT + BUFFER
                && y < TileLayer.EXTENT + BUFFER;
    }
}
