package io.gridward.core.coverage.cell;

import io.gridward.core.coverage.shape.GroundMeasure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * A piece of ground and the types for which something is wrong there.
 *
 * @param ground the ground, in metres
 * @param size its size in the plane
 * @param types the types
 * @param rows positions of rows, see the search that found it
 */
record Cell(
        Geometry ground, GroundMeasure size, SortedSet<TypeKey> types, SortedSet<Integer> rows) {
    private static final double NEAR_METRES = 0.002;

    /** Cells of which those on the same ground are one. */
    static final class Joined {
        private final List<Cell> cells = new ArrayList<>();
        private final Map<Coordinate, List<Cell>> bySquareMetre = new HashMap<>();

        void add(Geometry ground, Collection<TypeKey> types, List<Integer> rows) {
            GroundMeasure size = GroundMeasure.ofMetres(ground);
            Envelope box = ground.getEnvelopeInternal();
            for (Coordinate square : squares(box)) {
                for (Cell known : bySquareMetre.getOrDefault(square, List.of())) {
                    if (known.isOn(ground, size)) {
                        known.types().addAll(types);
                        known.rows().addAll(rows);
                        return;
                    }
                }
            }
            Cell cell = new Cell(ground, size, new TreeSet<>(types), new TreeSet<>(rows));
            cells.add(cell);
            Coordinate square = square(box.getMinX(), box.getMinY());
            bySquareMetre.computeIfAbsent(square, k -> new ArrayList<>()).add(cell);
        }

        /** Square metres that the corner of the same ground can lie in. */
        private static Set<Coordinate> squares(Envelope box) {
            Set<Coordinate> all = new LinkedHashSet<>();
            for (double dx : new double[] {-NEAR_METRES, NEAR_METRES}) {
                for (double dy : new double[] {-NEAR_METRES, NEAR_METRES}) {
                    all.add(square(box.getMinX() + dx, box.getMinY() + dy));
                }
            }
            return all;
        }

        private static Coordinate square(double x, double y) {
            return new Coordinate(Math.floor(x), Math.floor(y));
        }

        List<Cell> list() {
            return cells;
        }
    }

    /** True when the ground is the same but for rounding. */
    private boolean isOn(Geometry other, GroundMeasure otherSize) {
        double most = size.squareMetres();
        Envelope a = ground.getEnvelopeInternal();
        Envelope b = other.getEnvelopeInternal();
        return Math.abs(most - otherSize.squareMetres()) <= 0.01 + 1e-9 * most
                && Math.abs(a.getMinX() - b.getMinX()) <= NEAR_METRES
                && Math.abs(a.getMaxX() - b.getMaxX()) <= NEAR_METRES
                && Math.abs(a.getMinY() - b.getMinY()) <= NEAR_METRES
                && Math.abs(a.getMaxY() - b.getMaxY()) <= NEAR_METRES;
    }
}
