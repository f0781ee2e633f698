package io.gridward.ogc.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which part of a picture is covered by texts already. */
final class LabelRoom {
    private static final int CELL_PX = 64;

    private final int width;
    private final int height;
    private final Map<Long, List<Box>> taken = new HashMap<>();

    /** A rectangle in pixels, upright. */
    record Box(double minX, double minY, double maxX, double maxY) {
        boolean meets(Box o) {
            return minX < o.maxX && o.minX < maxX && minY < o.maxY && o.minY < maxY;
        }

        Box wider(double px) {
            return new Box(minX - px, minY - px, maxX + px, maxY + px);
        }
    }

    LabelRoom(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /**
     * Upright boxes that together cover a turned text: one when it is level, else a row of small
     * ones, so that a slanting text does not claim the corners beside it.
     */
    static List<Box> cover(TextShape shape, double x, double y, double angle, double gapPx) {
        return cover(shape.halfWidth(), shape.halfHeight(), x, y, angle, gapPx);
    }

    /** The same for a rectangle of so much width and height. */
    static List<Box> cover(
            double halfWidth, double halfHeight, double x, double y, double angle, double gapPx) {
        double length = halfWidth + gapPx;
        double reach = halfHeight + gapPx;
        if (angle == 0) {
            return List.of(new Box(x - length, y - reach, x + length, y + reach));
        }
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        int n = (int) Math.ceil(length / reach);
        double half = length / n;
        double dx = half * Math.abs(cos) + reach * Math.abs(sin);
        double dy = half * Math.abs(sin) + reach * Math.abs(cos);
        List<Box> boxes = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            double along = (2 * i + 1) * half - length;
            double cx = x + along * cos;
            double cy = y + along * sin;
            boxes.add(new Box(cx - dx, cy - dy, cx + dx, cy + dy));
        }
        return boxes;
    }

    /** True when the boxes lie within the picture and meet none that are taken. */
    boolean offers(List<Box> boxes) {
        return boxes.stream().allMatch(b -> inside(b) && free(b));
    }

    void take(List<Box> boxes) {
        for (Box box : boxes) {
            for (long cell : cells(box)) {
                taken.computeIfAbsent(cell, k -> new ArrayList<>()).add(box);
            }
        }
    }

    private boolean inside(Box b) {
        return b.minX >= 0 && b.minY >= 0 && b.maxX <= width && b.maxY <= height;
    }

    private boolean free(Box box) {
        for (long cell : cells(box)) {
            if (taken.getOrDefault(cell, List.of()).stream().anyMatch(box::meets)) {
                return false;
            }
        }
        return true;
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
