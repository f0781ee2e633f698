package io.gridward.core.edit.boundary;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryTransformer;

/** A shape without one of its vertices; rings that begin with it begin with the next one. */
final class Thinning extends GeometryTransformer {
    private final Coordinate gone;

    private Thinning(Coordinate gone) {
        this.gone = gone;
    }

    static Geometry without(Geometry shape, Coordinate vertex) {
        return new Thinning(vertex).transform(shape);
    }

    @Override
    protected CoordinateSequence transformCoordinates(CoordinateSequence old, Geometry parent) {
        List<Coordinate> left = new ArrayList<>();
        for (Coordinate c : old.toCoordinateArray()) {
            if (!c.equals2D(gone)) {
                left.add(c.copy());
            }
        }
        if (!left.isEmpty() && !left.get(0).equals2D(left.get(left.size() - 1))) {
            left.add(left.get(0).copy());
        }
        return factory.getCoordinateSequenceFactory().create(left.toArray(Coordinate[]::new));
    }
}
