package io.gridward.core.coverage.shape;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.util.GeometryTransformer;

/** Puts places into the edges of a shape that they lie on; the edges then lead through them. */
public final class VertexInsertion extends GeometryTransformer {
    private final List<Coordinate> places;
    private final double tolerance;
    private final Set<Coordinate> known;

    private VertexInsertion(
            Collection<Coordinate> places, double tolerance, Set<Coordinate> known) {
        this.places = List.copyOf(places);
        this.tolerance = tolerance;
        this.known = known;
    }

    /** The shape with the places that are on its edges, within the tolerance, and no vertex yet. */
    public static Geometry into(Geometry shape, Collection<Coordinate> places, double tolerance) {
        Set<Coordinate> known = new HashSet<>(List.of(shape.getCoordinates()));
        Envelope reach = new Envelope(shape.getEnvelopeInternal());
        reach.expandBy(tolerance);
        List<Coordinate> missing =
                places.stream().filter(c -> !known.contains(c) && reach.contains(c)).toList();
        return missing.isEmpty()
                ? shape
                : new VertexInsertion(missing, tolerance, known).transform(shape);
    }

    @Override
    protected CoordinateSequence transformCoordinates(CoordinateSequence old, Geometry parent) {
        List<Coordinate> ring = new ArrayList<>();
        for (int i = 0; i + 1 < old.size(); i++) {
            LineSegment edge = new LineSegment(old.getCoordinate(i), old.getCoordinate(i + 1));
            ring.add(edge.p0);
            places.stream()
                    .filter(c -> !known.contains(c) && isOn(c, edge))
                    .sorted(Comparator.comparingDouble(edge::projectionFactor))
                    .forEach(
                            c -> {
                                ring.add(c);
                                known.add(c);
                            });
        }
        ring.add(old.getCoordinate(old.size() - 1));
        return factory.getCoordinateSequenceFactory().create(ring.toArray(Coordinate[]::new));
    }

    private boolean isOn(Coordinate c, LineSegment edge) {
        double along = edge.projectionFactor(c);
        return along > 0 && along < 1 && edge.distance(c) <= tolerance;
    }
}
