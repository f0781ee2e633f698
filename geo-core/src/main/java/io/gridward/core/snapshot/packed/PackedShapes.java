package io.gridward.core.snapshot.packed;

import java.io.Serializable;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateXY;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.CoordinateArraySequence;

/**
 * Shapes whose lines and rings hold their vertices as plain numbers, 16 bytes each; an object for
 * each takes 44. They cannot be changed: who asks one for a coordinate is given a copy, and what is
 * copied or made of such a shape has objects again. Points stay as they are: they are asked for
 * their one coordinate again and again.
 */
public final class PackedShapes {
    private PackedShapes() {}

    /** The same shape with the same factory, packed; x and y alone. */
    public static @Nullable Geometry of(@Nullable Geometry shape) {
        if (shape == null || shape.isEmpty()) {
            return shape;
        }
        GeometryFactory factory = shape.getFactory();
        Geometry packed = shape;
        if (shape instanceof Polygon polygon) {
            packed = polygon(polygon);
        } else if (shape instanceof MultiPolygon many) {
            Polygon[] parts = new Polygon[many.getNumGeometries()];
            Arrays.setAll(parts, i -> polygon((Polygon) many.getGeometryN(i)));
            packed = factory.createMultiPolygon(parts);
        } else if (shape instanceof LineString line && !(shape instanceof LinearRing)) {
            packed = factory.createLineString(sequence(line));
        } else if (shape instanceof MultiLineString many) {
            LineString[] parts = new LineString[many.getNumGeometries()];
            Arrays.setAll(
                    parts,
                    i -> factory.createLineString(sequence((LineString) many.getGeometryN(i))));
            packed = factory.createMultiLineString(parts);
        }
        packed.setSRID(shape.getSRID());
        return packed;
    }

    private static Polygon polygon(Polygon polygon) {
        GeometryFactory factory = polygon.getFactory();
        LinearRing[] holes = new LinearRing[polygon.getNumInteriorRing()];
        Arrays.setAll(holes, i -> ring(polygon.getInteriorRingN(i)));
        Polygon packed = factory.createPolygon(ring(polygon.getExteriorRing()), holes);
        packed.setSRID(polygon.getSRID());
        return packed;
    }

    private static LinearRing ring(LinearRing ring) {
        return ring.getFactory().createLinearRing(sequence(ring));
    }

    private static CoordinateSequence sequence(LineString line) {
        CoordinateSequence other = line.getCoordinateSequence();
        double[] xy = new double[2 * other.size()];
        for (int i = 0; i < other.size(); i++) {
            xy[2 * i] = other.getX(i);
            xy[2 * i + 1] = other.getY(i);
        }
        return new Sequence(xy);
    }

    private static final class Sequence implements CoordinateSequence, Serializable {
        private static final long serialVersionUID = 1;
        private final double[] xy;

        Sequence(double[] xy) {
            this.xy = xy;
        }

        @Override
        public int getDimension() {
            return 2;
        }

        @Override
        public int size() {
            return xy.length / 2;
        }

        @Override
        public double getX(int i) {
            return xy[2 * i];
        }

        @Override
        public double getY(int i) {
            return xy[2 * i + 1];
        }

        @Override
        public double getOrdinate(int i, int ordinate) {
            return ordinate == X || ordinate == Y ? xy[2 * i + ordinate] : Double.NaN;
        }

        @Override
        public void setOrdinate(int i, int ordinate, double value) {
            throw new UnsupportedOperationException("a packed shape is not changed");
        }

        @Override
        public Coordinate getCoordinate(int i) {
            return new CoordinateXY(getX(i), getY(i));
        }

        @Override
        public Coordinate getCoordinateCopy(int i) {
            return getCoordinate(i);
        }

        @Override
        public void getCoordinate(int i, Coordinate into) {
            into.x = getX(i);
            into.y = getY(i);
        }

        @Override
        public Coordinate[] toCoordinateArray() {
            Coordinate[] all = new Coordinate[size()];
            for (int i = 0; i < all.length; i++) {
                all[i] = getCoordinate(i);
            }
            return all;
        }

        @Override
        public Envelope expandEnvelope(Envelope box) {
            for (int i = 0; i < size(); i++) {
                box.expandToInclude(getX(i), getY(i));
            }
            return box;
        }

        @Override
        public CoordinateSequence copy() {
            return new CoordinateArraySequence(toCoordinateArray(), 2);
        }

        @Override
        @Deprecated
        public Object clone() {
            return copy();
        }
    }
}
