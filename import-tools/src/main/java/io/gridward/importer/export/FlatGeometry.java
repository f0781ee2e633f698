package io.gridward.importer.export;

import com.google.flatbuffers.FlatBufferBuilder;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.wololo.flatgeobuf.GeometryConversions;
import org.wololo.flatgeobuf.generated.Geometry;

/**
 * Shapes as FlatGeobuf keeps them. The library's own conversion leaves a shape's type out, which a
 * file of several kinds needs.
 */
final class FlatGeometry {
    private FlatGeometry() {}

    /** Adds a shape that is not empty; where it begins. */
    static int add(FlatBufferBuilder builder, org.locationtech.jts.geom.Geometry shape) {
        int type = GeometryConversions.toGeometryType(shape.getClass());
        if (shape instanceof MultiPolygon || shape.getClass() == GeometryCollection.class) {
            int[] parts = new int[shape.getNumGeometries()];
            for (int i = 0; i < parts.length; i++) {
                parts[i] = add(builder, shape.getGeometryN(i));
            }
            int all = Geometry.createPartsVector(builder, parts);
            Geometry.startGeometry(builder);
            Geometry.addParts(builder, all);
            Geometry.addType(builder, type);
            return Geometry.endGeometry(builder);
        }
        List<Coordinate[]> pieces = pieces(shape);
        int ends = pieces.size() > 1 ? Geometry.createEndsVector(builder, ends(pieces)) : 0;
        int xy = Geometry.createXyVector(builder, numbers(pieces));
        Geometry.startGeometry(builder);
        if (ends != 0) {
            Geometry.addEnds(builder, ends);
        }
        Geometry.addXy(builder, xy);
        Geometry.addType(builder, type);
        return Geometry.endGeometry(builder);
    }

    /** Lines of a shape: rings of a polygon, lines of several, all points together. */
    private static List<Coordinate[]> pieces(org.locationtech.jts.geom.Geometry shape) {
        List<Coordinate[]> pieces = new ArrayList<>();
        if (shape instanceof Polygon polygon) {
            pieces.add(polygon.getExteriorRing().getCoordinates());
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                pieces.add(polygon.getInteriorRingN(i).getCoordinates());
            }
        } else if (shape instanceof MultiLineString lines) {
            for (int i = 0; i < lines.getNumGeometries(); i++) {
                pieces.add(lines.getGeometryN(i).getCoordinates());
            }
        } else {
            pieces.add(shape.getCoordinates());
        }
        return pieces;
    }

    private static long[] ends(List<Coordinate[]> pieces) {
        long[] ends = new long[pieces.size()];
        long end = 0;
        for (int i = 0; i < ends.length; i++) {
            end += pieces.get(i).length;
            ends[i] = end;
        }
        return ends;
    }

    private static double[] numbers(List<Coordinate[]> pieces) {
        double[] xy = new double[2 * pieces.stream().mapToInt(p -> p.length).sum()];
        int n = 0;
        for (Coordinate[] piece : pieces) {
            for (Coordinate c : piece) {
                xy[n++] = c.x;
                xy[n++] = c.y;
            }
        }
        return xy;
    }
}
