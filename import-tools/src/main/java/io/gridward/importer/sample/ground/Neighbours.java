package io.gridward.importer.sample.ground;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineSegment;

/** Which faces share how many metres of edge. Works because neighbours share exact vertices. */
final class Neighbours {
    private final List<Map<Integer, Double>> sharedMetres = new ArrayList<>();

    private Neighbours(int faces) {
        for (int i = 0; i < faces; i++) {
            sharedMetres.add(new TreeMap<>());
        }
    }

    static Neighbours of(List<Face> faces) {
        Neighbours found = new Neighbours(faces.size());
        Map<LineSegment, Integer> owner = new HashMap<>();
        for (int i = 0; i < faces.size(); i++) {
            found.add(i, faces.get(i).metres().getExteriorRing().getCoordinates(), owner);
            for (int h = 0; h < faces.get(i).metres().getNumInteriorRing(); h++) {
                found.add(i, faces.get(i).metres().getInteriorRingN(h).getCoordinates(), owner);
            }
        }
        return found;
    }

    private void add(int face, Coordinate[] ring, Map<LineSegment, Integer> owner) {
        for (int k = 1; k < ring.length; k++) {
            LineSegment edge = new LineSegment(ring[k - 1], ring[k]);
            edge.normalize();
            Integer other = owner.putIfAbsent(edge, face);
            if (other != null && other != face) {
                sharedMetres.get(face).merge(other, edge.getLength(), Double::sum);
                sharedMetres.get(other).merge(face, edge.getLength(), Double::sum);
            }
        }
    }

    /** Neighbours of a face with the metres shared, in the order of their numbers. */
    Map<Integer, Double> of(int face) {
        return sharedMetres.get(face);
    }
}
