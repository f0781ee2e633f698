package io.gridward.core.edit.boundary;

import io.gridward.core.coverage.shape.VertexInsertion;
import io.gridward.core.coverage.shape.VertexMove;
import io.gridward.core.edit.boundary.BoundaryStep.Move;
import io.gridward.core.edit.boundary.BoundaryStep.Remove;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.util.LinearComponentExtracter;
import org.locationtech.jts.operation.distance.DistanceOp;

/** Vertices moved and removed in all areas that meet there. */
record VertexWork(Areas areas) {
    private static final int LEAST_RING = 4;

    void move(Move step) {
        List<Area> here =
                areas.near(step.from()).stream().filter(a -> follows(step.only(), a)).toList();
        Coordinate from = vertex(here, step.from()).orElseGet(() -> onEdge(here, step.from()));
        Coordinate to =
                vertex(areas.near(step.to()), step.to())
                        .filter(c -> !Reach.near(c, from))
                        .orElse(step.to());
        List<Area> moved = new ArrayList<>();
        for (Area area : here) {
            Geometry noded = noded(area.shape(), from);
            Geometry shape = VertexMove.of(noded, c -> Reach.near(c, from) ? to : c);
            if (!shape.equalsExact(area.shape())) {
                moved.add(area.shaped(sound(area, shape)));
            }
        }
        moved.forEach(areas::keep);
        Fitting.require(areas, moved);
    }

    private static Geometry noded(Geometry shape, Coordinate place) {
        boolean has = Arrays.stream(shape.getCoordinates()).anyMatch(c -> Reach.near(c, place));
        return has ? shape : VertexInsertion.into(shape, List.of(place), Reach.SNAP);
    }

    private static boolean follows(Set<String> only, Area area) {
        return only.isEmpty() || only.contains(area.key());
    }

    private static Optional<Coordinate> vertex(List<Area> here, Coordinate place) {
        return here.stream()
                .flatMap(a -> Arrays.stream(a.shape().getCoordinates()))
                .filter(c -> Reach.near(c, place))
                .min(Comparator.comparingDouble(place::distance));
    }

    private static Coordinate onEdge(List<Area> here, Coordinate place) {
        Point point = new GeometryFactory().createPoint(place);
        return here.stream()
                .map(a -> DistanceOp.nearestPoints(a.shape().getBoundary(), point)[0])
                .filter(c -> Reach.near(c, place))
                .min(Comparator.comparingDouble(place::distance))
                .orElseThrow(() -> nothing(place));
    }

    private static BoundaryRefused nothing(Coordinate place) {
        return new BoundaryRefused(
                "在 %.7f, %.7f 附近 5 厘米内没有界线".formatted(place.x, place.y),
                "there is no boundary within 5 cm of %.7f, %.7f".formatted(place.x, place.y));
    }

    void remove(Remove step) {
        List<Area> here =
                areas.near(step.at()).stream().filter(a -> follows(step.only(), a)).toList();
        Coordinate at = vertex(here, step.at()).orElseThrow(() -> nothing(step.at()));
        List<Area> having =
                here.stream()
                        .filter(
                                a ->
                                        Arrays.stream(a.shape().getCoordinates())
                                                .anyMatch(at::equals2D))
                        .toList();
        Set<Set<Coordinate>> beside = new HashSet<>();
        having.forEach(a -> beside.addAll(beside(a.shape(), at)));
        if (beside.size() > 1) {
            throw new BoundaryRefused(
                    "此节点是多个区域的交点，删除会留下空白；请移动它",
                    "boundaries part at this vertex, without it there would be a gap: move it");
        }
        List<Area> left = new ArrayList<>();
        for (Area area : having) {
            left.add(area.shaped(sound(area, Thinning.without(area.shape(), at))));
        }
        left.forEach(areas::keep);
        Fitting.require(areas, left);
    }

    /** The vertices before and after a vertex, for each time a ring leads through it. */
    private static Set<Set<Coordinate>> beside(Geometry shape, Coordinate at) {
        Set<Set<Coordinate>> beside = new HashSet<>();
        for (Object line : LinearComponentExtracter.getLines(shape)) {
            Coordinate[] ring = ((Geometry) line).getCoordinates();
            int n = ring.length - 1;
            for (int i = 0; i < n; i++) {
                if (ring[i].equals2D(at)) {
                    beside.add(Set.of(ring[(i + n - 1) % n], ring[(i + 1) % n]));
                }
            }
        }
        return beside;
    }

    private static Geometry sound(Area area, Geometry shape) {
        Envelope box = shape.getEnvelopeInternal();
        boolean rings = true;
        for (Object line : LinearComponentExtracter.getLines(shape)) {
            rings &= ((Geometry) line).getNumPoints() >= LEAST_RING;
        }
        if (box.isNull() || !rings || !shape.isValid()) {
            throw new BoundaryRefused(
                    "区域 %s 会与自身相交或消失".formatted(area.key()),
                    "area %s would cross itself or vanish".formatted(area.key()));
        }
        return shape;
    }
}
