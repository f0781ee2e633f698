package io.gridward.ogc.render;

import io.gridward.core.layer.Feature;
import io.gridward.ogc.style.Symbolizer.Label;
import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gathers the texts of a picture and writes those that find room: greater priority first, then
 * layers from the top down, then features in the order they came. A text is never cut by the
 * picture's edge.
 */
final class LabelPlacer {
    private static final double GAP_PX = 2.5;
    private static final double SAME_TEXT_PX = 160;
    private static final double POINT_OFFSET_PX = 7;
    private static final int CELL_PX = 64;

    private final MapView view;
    private final List<Candidate> candidates = new ArrayList<>();
    private final Map<Long, List<Box>> taken = new HashMap<>();
    private final Map<String, List<Box>> written = new HashMap<>();

    private record Candidate(String text, Anchor anchor, Label label, int layer, int number) {}

    private record Box(double minX, double minY, double maxX, double maxY) {
        boolean meets(Box o) {
            return minX < o.maxX && o.minX < maxX && minY < o.maxY && o.minY < maxY;
        }
    }

    LabelPlacer(MapView view) {
        this.view = view;
    }

    void add(Feature feature, PixelShape shape, Label label, int layer) {
        Object value = feature.value(label.attribute());
        if (value == null || value.toString().isBlank()) {
            return;
        }
        String text = value.toString();
        int length = text.codePointCount(0, text.length());
        if (label.lastCharacters() > 0 && length > label.lastCharacters()) {
            text = text.substring(text.offsetByCodePoints(0, length - label.lastCharacters()));
        }
        String words = text;
        Anchor.find(shape, view.width(), view.height())
                .ifPresent(
                        a ->
                                candidates.add(
                                        new Candidate(words, a, label, layer, candidates.size())));
    }

    void paint(Graphics2D g) {
        candidates.sort(
                Comparator.comparingInt((Candidate c) -> -c.label().priority())
                        .thenComparingInt(c -> -c.layer())
                        .thenComparingInt(Candidate::number));
        for (Candidate candidate : candidates) {
            place(g, candidate);
        }
    }

    private void place(Graphics2D g, Candidate c) {
        Label label = c.label();
        TextShape shape = TextShape.of(c.text(), label.sizePx(), label.bold());
        Anchor anchor = c.anchor();
        if (label.fit() && !anchor.point() && anchor.roomPx() < 2 * shape.halfWidth() + 4) {
            return;
        }
        double aside = anchor.point() ? POINT_OFFSET_PX + shape.halfWidth() : 0;
        double above = anchor.point() ? POINT_OFFSET_PX + shape.halfHeight() : 0;
        double[][] tries = {{aside, 0}, {-aside, 0}, {0, -above}, {0, above}};
        for (int i = 0; i < (anchor.point() ? tries.length : 1); i++) {
            double x = anchor.x() + tries[i][0];
            double y = anchor.y() + tries[i][1];
            Box box = box(shape, x, y);
            if (inside(box) && free(box) && !repeats(c, box)) {
                take(box);
                written.computeIfAbsent(c.text(), k -> new ArrayList<>()).add(box);
                shape.paint(g, x, y, ink(label), halo(label), label.haloPx());
                return;
            }
        }
    }

    private static Color ink(Label label) {
        return new Color(label.tint().argb(), true);
    }

    private static Color halo(Label label) {
        return new Color(label.halo().argb(), true);
    }

    private static Box box(TextShape shape, double x, double y) {
        double dx = shape.halfWidth() + GAP_PX;
        double dy = shape.halfHeight() + GAP_PX;
        return new Box(x - dx, y - dy, x + dx, y + dy);
    }

    private boolean inside(Box b) {
        return b.minX >= 0 && b.minY >= 0 && b.maxX <= view.width() && b.maxY <= view.height();
    }

    private boolean free(Box box) {
        for (long cell : cells(box)) {
            for (Box other : taken.getOrDefault(cell, List.of())) {
                if (box.meets(other)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The same words stand close by already; numbers that have to fit may repeat. */
    private boolean repeats(Candidate c, Box box) {
        if (c.label().fit()) {
            return false;
        }
        double far = SAME_TEXT_PX / 2;
        Box wide = new Box(box.minX - far, box.minY - far, box.maxX + far, box.maxY + far);
        return written.getOrDefault(c.text(), List.of()).stream().anyMatch(wide::meets);
    }

    private void take(Box box) {
        for (long cell : cells(box)) {
            taken.computeIfAbsent(cell, k -> new ArrayList<>()).add(box);
        }
    }

    private static List<Long> cells(Box b) {
        List<Long> cells = new ArrayList<>();
        for (int y = (int) (b.minY / CELL_PX); y <= (int) (b.maxY / CELL_PX); y++) {
            for (int x = (int) (b.minX / CELL_PX); x <= (int) (b.maxX / CELL_PX); x++) {
                cells.add((long) y << 32 | x);
            }
        }
        return cells;
    }
}
