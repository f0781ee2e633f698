package io.gridward.importer.survey.shapefile;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Area;
import org.locationtech.jts.algorithm.PointLocation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Polygons from rings that say by their sense whether they are shells (clockwise) or holes. A hole
 * belongs to the smallest shell around it; one that lies in none becomes a shell, as programs write
 * shells in the wrong sense.
 */
final class Rings {
    private Rings() {}

    /** A shell and what was cut out of it. */
    private record Shell(LinearRing ring, double area, List<LinearRing> holes) {
        Shell(LinearRing ring) {
            this(ring, Area.ofRing(ring.getCoordinates()), new ArrayList<>());
        }
    }

    static Geometry polygons(List<Coordinate[]> pieces, GeometryFactory factory) {
        List<Shell> shells = new ArrayList<>();
        List<LinearRing> holes = new ArrayList<>();
        for (Coordinate[] piece : pieces) {
            if (piece.length > 0) {
                LinearRing ring = factory.createLinearRing(closed(piece));
                if (Area.ofRingSigned(piece) < 0) {
                    holes.add(ring);
                } else {
                    shells.add(new Shell(ring));
                }
            }
        }
        STRtree index = new STRtree();
        shells.forEach(s -> index.insert(s.ring().getEnvelopeInternal(), s));
        index.build();
        for (LinearRing hole : holes) {
            Shell around = around(hole, index);
            if (around == null) {
                shells.add(new Shell(hole));
            } else {
                around.holes().add(hole);
            }
        }
        Polygon[] all =
                shells.stream()
                        .map(
                                s ->
                                        factory.createPolygon(
                                                s.ring(), s.holes().toArray(LinearRing[]::new)))
                        .toArray(Polygon[]::new);
        return all.length == 1 ? all[0] : factory.createMultiPolygon(all);
    }

    /** The last vertex is to be the first; where it is forgotten it is put there. */
    private static Coordinate[] closed(Coordinate[] ring) {
        if (ring[0].equals2D(ring[ring.length - 1])) {
            return ring;
        }
        Coordinate[] all = java.util.Arrays.copyOf(ring, ring.length + 1);
        all[ring.length] = ring[0].copy();
        return all;
    }

    private static @Nullable Shell around(LinearRing hole, STRtree index) {
        Envelope box = hole.getEnvelopeInternal();
        Shell best = null;
        List<?> near = index.query(box);
        for (Object one : near) {
            Shell shell = (Shell) one;
            boolean smaller = best == null || shell.area() < best.area();
            if (smaller
                    && shell.ring().getEnvelopeInternal().contains(box)
                    && inside(hole, shell.ring().getCoordinates())) {
                best = shell;
            }
        }
        return best;
    }

    /** By the first vertex that is not on the shell itself. */
    private static boolean inside(LinearRing hole, Coordinate[] shell) {
        for (Coordinate c : hole.getCoordinates()) {
            int where = PointLocation.locateInRing(c, shell);
            if (where != Location.BOUNDARY) {
                return where == Location.INTERIOR;
            }
        }
        return true;
    }
}
