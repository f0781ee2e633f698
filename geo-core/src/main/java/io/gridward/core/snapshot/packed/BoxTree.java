package io.gridward.core.snapshot.packed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.hprtree.HilbertEncoder;

/**
 * Rectangles in arrays along a Hilbert curve, in nodes of {@value #NODE}: neighbours lie side by
 * side in memory, and a question touches no object of what it finds. Points take half the room.
 * Immutable; safe for use by many threads.
 */
final class BoxTree {
    private static final int NODE = 16;
    private static final int HILBERT_LEVEL = 12;
    private static final int CORNER = 2;
    private static final int RECTANGLE = 4;

    /** Numbers a rectangle of the lowest level takes: {@link #CORNER} when all are points. */
    private final int width;

    /** From the rectangles themselves up to the one node around all. */
    private final List<double[]> levels;

    /** Which thing each rectangle of the lowest level is around. */
    private final int[] things;

    private BoxTree(int width, List<double[]> levels, int[] things) {
        this.width = width;
        this.levels = levels;
        this.things = things;
    }

    /** A tree of rectangles; a thing whose rectangle is null is never found. */
    static BoxTree of(@Nullable Envelope[] boxes) {
        Envelope all = new Envelope();
        boolean points = true;
        for (Envelope box : boxes) {
            if (box != null) {
                all.expandToInclude(box);
                points &= box.getWidth() == 0 && box.getHeight() == 0;
            }
        }
        int[] things = ordered(boxes, all);
        int width = points ? CORNER : RECTANGLE;
        double[] lowest = new double[width * things.length];
        for (int i = 0; i < things.length; i++) {
            Envelope box = boxes[things[i]];
            lowest[width * i] = box.getMinX();
            lowest[width * i + 1] = box.getMinY();
            lowest[width * i + width - 2] = box.getMaxX();
            lowest[width * i + width - 1] = box.getMaxY();
        }
        return new BoxTree(width, levels(lowest, width), things);
    }

    private static int[] ordered(@Nullable Envelope[] boxes, Envelope all) {
        long[] keys = new long[boxes.length];
        int n = 0;
        HilbertEncoder curve = new HilbertEncoder(HILBERT_LEVEL, all);
        for (int i = 0; i < boxes.length; i++) {
            Envelope box = boxes[i];
            if (box != null) {
                keys[n++] = (long) curve.encode(box) << Integer.SIZE | i;
            }
        }
        Arrays.sort(keys, 0, n);
        return Arrays.stream(keys, 0, n).mapToInt(k -> (int) k).toArray();
    }

    private static List<double[]> levels(double[] lowest, int width) {
        List<double[]> levels = new ArrayList<>(List.of(lowest));
        double[] below = lowest;
        int stride = width;
        while (below.length > stride) {
            below = above(below, stride);
            levels.add(below);
            stride = RECTANGLE;
        }
        return List.copyOf(levels);
    }

    private static double[] above(double[] below, int stride) {
        int count = below.length / stride;
        double[] nodes = new double[RECTANGLE * ((count + NODE - 1) / NODE)];
        for (int i = 0; i < count; i++) {
            int at = RECTANGLE * (i / NODE);
            boolean first = i % NODE == 0;
            int low = stride * i;
            int high = low + stride - 2;
            nodes[at] = first ? below[low] : Math.min(nodes[at], below[low]);
            nodes[at + 1] = first ? below[low + 1] : Math.min(nodes[at + 1], below[low + 1]);
            nodes[at + 2] = first ? below[high] : Math.max(nodes[at + 2], below[high]);
            nodes[at + 3] = first ? below[high + 1] : Math.max(nodes[at + 3], below[high + 1]);
        }
        return nodes;
    }

    /** Which things' rectangles meet one, edges included, in no order. */
    int[] query(Envelope box) {
        IntList found = new IntList(64);
        int top = levels.size() - 1;
        if (!box.isNull() && things.length > 0) {
            search(top, 0, levels.get(top).length / stride(top), box, found);
        }
        return found.toArray();
    }

    private int stride(int level) {
        return level == 0 ? width : RECTANGLE;
    }

    private void search(int level, int first, int end, Envelope box, IntList found) {
        double[] rectangles = levels.get(level);
        int stride = stride(level);
        for (int i = first; i < end; i++) {
            int low = stride * i;
            int high = low + stride - 2;
            if (rectangles[low] > box.getMaxX()
                    || rectangles[low + 1] > box.getMaxY()
                    || rectangles[high] < box.getMinX()
                    || rectangles[high + 1] < box.getMinY()) {
                continue;
            }
            if (level == 0) {
                found.add(things[i]);
            } else {
                int below = levels.get(level - 1).length / stride(level - 1);
                search(level - 1, NODE * i, Math.min(below, NODE * (i + 1)), box, found);
            }
        }
    }
}
