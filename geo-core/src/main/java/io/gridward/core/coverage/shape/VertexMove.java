package io.gridward.core.coverage.shape;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryTransformer;

/** A shape with each vertex in another place; vertices that fall together become one. */
public final class VertexMove extends GeometryTransformer {
    private final UnaryOperator<Coordinate> to;

    private VertexMove(UnaryOperator<Coordinate> to) {
        this.to = to;
    }

    /** The shape with each vertex where it is sent; units are those of the shape. */
    public static Geometry of(Geometry shape, UnaryOperator<Coordinate> to) {
        return new VertexMove(to).transform(shape);
    }

    @Override
    protected CoordinateSequence transformCoordinates(CoordinateSequence old, Geometry parent) {
        Coordinate[] moved = new Coordinate[old.size()];
        int n = 0;
        for (int i = 0; i < old.size(); i++) {
            Coordinate c = to.apply(old.getCoordinate(i)).copy();
            if (n == 0 || !moved[n - 1].equals2D(c)) {
                moved[n++] = c;
            }
        }
        return factory.getCoordinateSequenceFactory().create(Arrays.copyOf(moved, n));
    }
}
