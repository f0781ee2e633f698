package io.gridward.core.edit.boundary;

import io.gridward.core.coverage.shape.Overlays;
import io.gridward.core.coverage.shape.VertexInsertion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * An area cut along a line, in degrees. Pieces have no gap and no overlap: they are the faces of
 * one set of edges, and what was a vertex of the area stays one. The line is led through vertices
 * that it comes near to; ends that stop short of the edge within the tolerance are carried over it.
 */
final class AreaSplit {
    private static final int MOST_PIECES = 10;

    private AreaSplit() {}

    /** The pieces, the largest first, then from west to east and from north to south. */
    static List<Geometry> of(Geometry area, List<Coordinate> drawn) {
        LineString line = line(area, drawn);
        Geometry edges = OverlayNGRobust.overlay(area.getBoundary(), line, OverlayNG.UNION);
        Polygonizer polygonizer = new Polygonizer();
        polygonizer.add(edges);
        List<Polygon> pieces = new ArrayList<>();
        for (Object face : (Collection<?>) polygonizer.getPolygons()) {
            Point inside = ((Polygon) face).getInteriorPoint();
            if (area.covers(inside)) {
                pieces.add((Polygon) face);
            }
        }
        List<Polygon> whole = Overlays.polygons(area);
        List<Geometry> cut = new ArrayList<>();
        List<Polygon> untouched = new ArrayList<>();
        for (Polygon piece : pieces) {
            if (whole.stream().anyMatch(w -> w.equalsTopo(piece))) {
                untouched.add(piece);
            } else {
                cut.add(piece);
            }
        }
        if (cut.size() < 2) {
            throw new BoundaryRefused(
                    "这条线没有把区域分开；请从区域外画到区域外",
                    "the line does not part the area: draw it from outside to outside");
        }
        if (cut.size() > MOST_PIECES) {
            throw new BoundaryRefused(
                    "一次最多分成 %d 块，这条线分出 %d 块".formatted(MOST_PIECES, cut.size()),
                    "an area becomes at most %d at once, this line makes %d"
                            .formatted(MOST_PIECES, cut.size()));
        }
        return ordered(cut, untouched);
    }

    private static List<Geometry> ordered(List<Geometry> cut, List<Polygon> untouched) {
        Comparator<Geometry> reading =
                Comparator.comparingDouble((Geometry g) -> g.getCentroid().getX())
                        .thenComparing(g -> -g.getCentroid().getY());
        List<Geometry> pieces = new ArrayList<>(cut);
        pieces.sort(reading);
        Geometry largest =
                pieces.stream().max(Comparator.comparingDouble(Geometry::getArea)).orElseThrow();
        pieces.remove(largest);
        List<Polygon> kept = new ArrayList<>(untouched);
        kept.add(0, (Polygon) largest);
        pieces.add(0, Overlays.together(kept));
        return pieces;
    }

    private static LineString line(Geometry area, List<Coordinate> drawn) {
        GeometryFactory shapes = area.getFactory();
        Coordinate[] corners = area.getCoordinates();
        List<Coordinate> places = new ArrayList<>();
        for (Coordinate place : drawn) {
            Coordinate snapped = nearest(place, corners);
            if (places.isEmpty() || !places.get(places.size() - 1).equals2D(snapped)) {
                places.add(snapped);
            }
        }
        if (places.size() < 2) {
            throw new BoundaryRefused(
                    "分割线至少要有两个不同的点", "a line to split by has two places at least");
        }
        places.set(0, carried(places.get(1), places.get(0), area));
        int last = places.size() - 1;
        places.set(last, carried(places.get(last - 1), places.get(last), area));
        LineString line = shapes.createLineString(places.toArray(Coordinate[]::new));
        if (!line.isSimple()) {
            throw new BoundaryRefused("分割线不能与自身相交", "the line to split by crosses itself");
        }
        return (LineString) VertexInsertion.into(line, Arrays.asList(corners), Reach.SNAP);
    }

    private static Coordinate nearest(Coordinate place, Coordinate[] corners) {
        return Arrays.stream(corners)
                .filter(c -> Reach.near(c, place))
                .min(Comparator.comparingDouble(place::distance))
                .orElse(place);
    }

    /**
     * An end carried on over an edge that it was meant to lie on; a vertex it lies on is enough.
     */
    private static Coordinate carried(Coordinate before, Coordinate end, Geometry area) {
        Point place = area.getFactory().createPoint(end);
        boolean atEdge = area.getBoundary().isWithinDistance(place, Reach.SNAP);
        boolean atVertex = Arrays.stream(area.getCoordinates()).anyMatch(end::equals2D);
        double length = before.distance(end);
        return atEdge && !atVertex && length > 0
                ? new LineSegment(before, end).pointAlong(1 + 2 * Reach.SNAP / length)
                : end;
    }
}
