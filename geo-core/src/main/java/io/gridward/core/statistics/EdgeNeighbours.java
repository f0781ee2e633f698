package io.gridward.core.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryComponentFilter;
import org.locationtech.jts.geom.LineString;

/** Neighbours by edges they share. */
final class EdgeNeighbours implements Neighbours {
    private final int[][] neighbours;

    EdgeNeighbours(List<Geometry> shapes) {
        Map<Edge, List<Integer>> owners = new HashMap<>();
        for (int i = 0; i < shapes.size(); i++) {
            int piece = i;
            GeometryComponentFilter take =
                    part -> {
                        if (part instanceof LineString ring) {
                            edges(ring, piece, owners);
                        }
                    };
            shapes.get(i).apply(take);
        }
        List<Set<Integer>> found = new ArrayList<>();
        shapes.forEach(s -> found.add(new TreeSet<>()));
        for (List<Integer> sharing : owners.values()) {
            for (int a : sharing) {
                for (int b : sharing) {
                    if (a != b) {
                        found.get(a).add(b);
                    }
                }
            }
        }
        this.neighbours =
                found.stream()
                        .map(s -> s.stream().mapToInt(Integer::intValue).toArray())
                        .toArray(int[][]::new);
    }

    /** An edge, whichever way it is walked. */
    private record Edge(double x0, double y0, double x1, double y1) {
        static Edge between(Coordinate a, Coordinate b) {
            return a.compareTo(b) < 0 ? new Edge(a.x, a.y, b.x, b.y) : new Edge(b.x, b.y, a.x, a.y);
        }
    }

    private static void edges(LineString ring, int piece, Map<Edge, List<Integer>> owners) {
        Coordinate[] vertices = ring.getCoordinates();
        for (int i = 1; i < vertices.length; i++) {
            if (!vertices[i - 1].equals2D(vertices[i])) {
                owners.computeIfAbsent(
                                Edge.between(vertices[i - 1], vertices[i]), e -> new ArrayList<>(2))
                        .add(piece);
            }
        }
    }

    @Override
    public int size() {
        return neighbours.length;
    }

    @Override
    public void each(int piece, IntConsumer taker) {
        for (int neighbour : neighbours[piece]) {
            taker.accept(neighbour);
        }
    }
}
