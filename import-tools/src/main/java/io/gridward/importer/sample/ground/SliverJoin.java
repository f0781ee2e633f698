package io.gridward.importer.sample.ground;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Joins faces that are too small or too thin to be a grid of their own, smallest first. */
final class SliverJoin {
    private static final double THIN = 0.13;
    private static final double FOREIGN = 0.02;

    private final List<Face> faces;
    private final Neighbours neighbours;
    private final int[] group;
    private final double[] area;
    private final double[] perimeter;

    SliverJoin(List<Face> faces) {
        this.faces = faces;
        this.neighbours = Neighbours.of(faces);
        this.group = new int[faces.size()];
        this.area = faces.stream().mapToDouble(f -> f.metres().getArea()).toArray();
        this.perimeter = faces.stream().mapToDouble(f -> f.metres().getLength()).toArray();
    }

    /** For each face the number of the face its group is named after. */
    int[] groups() {
        PriorityQueue<Candidate> smallest =
                new PriorityQueue<>(
                        Comparator.comparingDouble(Candidate::area)
                                .thenComparingInt(Candidate::face));
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
            smallest.add(new Candidate(i, area[i]));
        }
        while (!smallest.isEmpty()) {
            Candidate next = smallest.poll();
            int face = next.face();
            if (group[face] != face || area[face] != next.area() || !unfit(face)) {
                continue;
            }
            Integer into = bestNeighbour(face);
            if (into != null) {
                joinInto(face, into);
                smallest.add(new Candidate(into, area[into]));
            }
        }
        return group;
    }

    private boolean unfit(int face) {
        double least = faces.get(face).cover().leastSquareMetres();
        double roundness = 4 * Math.PI * area[face] / (perimeter[face] * perimeter[face]);
        boolean water = faces.get(face).cover() == Face.Cover.WATER;
        return area[face] < least || !water && roundness < THIN && area[face] < 6 * least;
    }

    private @Nullable Integer bestNeighbour(int face) {
        Integer best = null;
        double most = 0;
        for (Map.Entry<Integer, Double> n : groupNeighbours(face).entrySet()) {
            boolean alike = faces.get(n.getKey()).cover() == faces.get(face).cover();
            double weight = n.getValue() * (alike ? 1 : FOREIGN);
            if (weight > most) {
                most = weight;
                best = n.getKey();
            }
        }
        return best;
    }

    private Map<Integer, Double> groupNeighbours(int face) {
        Map<Integer, Double> found = new TreeMap<>();
        for (Map.Entry<Integer, Double> n : neighbours.of(face).entrySet()) {
            if (group[n.getKey()] != face) {
                found.merge(group[n.getKey()], n.getValue(), Double::sum);
            }
        }
        return found;
    }

    private void joinInto(int face, int into) {
        double shared = groupNeighbours(face).get(into);
        perimeter[into] += perimeter[face] - 2 * shared;
        area[into] += area[face];
        for (Map.Entry<Integer, Double> n : neighbours.of(face).entrySet()) {
            neighbours.of(into).merge(n.getKey(), n.getValue(), Double::sum);
        }
        for (int i = 0; i < group.length; i++) {
            if (group[i] == face) {
                group[i] = into;
            }
        }
    }

    /** A group that may be too small, with the area it had when it was looked at. */
    private record Candidate(int face, double area) {}
}
