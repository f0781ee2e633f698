package io.gridward.importer.sample.ground;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The connected pieces of equally labelled faces; the largest piece of a label is its main one. */
final class Pieces {
    private final int[] piece;
    private final Map<Integer, Double> area = new HashMap<>();
    private final Map<String, Integer> main = new HashMap<>();
    private final String[] label;

    private Pieces(String[] label) {
        this.label = label;
        this.piece = new int[label.length];
        Arrays.fill(piece, -1);
    }

    static Pieces of(String[] label, Neighbours neighbours, List<Face> faces) {
        Pieces found = new Pieces(label.clone());
        for (int i = 0; i < label.length; i++) {
            if (found.piece[i] < 0) {
                found.flood(i, neighbours, faces);
            }
        }
        return found;
    }

    private void flood(int start, Neighbours neighbours, List<Face> faces) {
        Deque<Integer> open = new ArrayDeque<>();
        open.add(start);
        piece[start] = start;
        double sum = 0;
        while (!open.isEmpty()) {
            int face = open.poll();
            sum += faces.get(face).metres().getArea();
            for (int n : neighbours.of(face).keySet()) {
                if (piece[n] < 0 && label[n].equals(label[start])) {
                    piece[n] = start;
                    open.add(n);
                }
            }
        }
        area.put(start, sum);
        Integer before = main.get(label[start]);
        if (before == null || area.get(before) < sum) {
            main.put(label[start], start);
        }
    }

    /** True when a face is in the largest piece of its label. */
    boolean isMain(int face) {
        return main.get(label[face]) == piece[face];
    }
}
