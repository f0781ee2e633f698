package io.gridward.importer.check.whole;

import io.gridward.core.coverage.shape.LocalPlane;
import io.gridward.core.coverage.shape.Mismatch;
import io.gridward.core.coverage.shape.Neighbours;
import io.gridward.core.coverage.shape.Overlap;
import io.gridward.importer.check.CheckOptions;
import io.gridward.importer.check.CheckedRow;
import io.gridward.importer.check.Fault;
import io.gridward.importer.check.FileCheck;
import io.gridward.importer.check.Repair;
import io.gridward.importer.check.RepairKind;
import io.gridward.importer.check.RowCheck;
import io.gridward.importer.check.RowFinding;
import io.gridward.importer.check.Threshold;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;

/**
 * Q20: the areas of a file and those of the store that the file does not deliver anew fit together
 * as their {@link AreaRules} ask, grids so that they cover the ground once (G7): no overlap, no
 * hole, edges that match corner by corner. An overlap is told of the later row, a hole of the file
 * as a whole, an edge of both rows. Corners within the tolerance of a neighbour's may be moved onto
 * it where that makes the row fit.
 */
public final class AreaCoverage implements RowCheck, FileCheck {
    private static final GeometryFactory SHAPES = new GeometryFactory(new PrecisionModel(), 4490);
    private static final double TOLD_METRES = 0.01;
    private static final int MOST_NAMED = 4;

    private final List<AreaRow> rows;
    private final AreaRules rules;
    private final double snapMetres;
    private final double sliverSquareMetres;
    private final @Nullable LocalPlane plane;
    private final Map<Long, List<Found>> byRow = new HashMap<>();
    private final Map<Long, Geometry> snapped = new HashMap<>();
    private final List<RowFinding> ofFile = new ArrayList<>();

    private record Found(Fault fault, String other, String measure, @Nullable Geometry place) {}

    /**
     * Looks at all areas together.
     *
     * @param file areas of the file, in its order
     * @param stored areas that stay as they are, row 0
     */
    public AreaCoverage(
            List<AreaRow> file, List<AreaRow> stored, AreaRules rules, CheckOptions options) {
        this.rules = rules;
        this.snapMetres = options.value(Threshold.SNAP_METRES);
        this.sliverSquareMetres = options.value(Threshold.SLIVER_SQUARE_METRES);
        this.rows = new ArrayList<>(file);
        rows.addAll(stored);
        Envelope box = new Envelope();
        rows.forEach(r -> box.expandToInclude(r.shape().getEnvelopeInternal()));
        this.plane = file.isEmpty() ? null : LocalPlane.around(box);
        if (plane != null) {
            look(plane, rows.stream().map(AreaRow::shape).toList(), byRow, true);
            propose(plane, file.size());
        }
    }

    private void look(
            LocalPlane on, List<Geometry> shapes, Map<Long, List<Found>> found, boolean first) {
        AreaRules.Misfits misfits =
                rules.compare(shapes.stream().map(on::toPlane).toList(), on, snapMetres);
        List<Geometry> told = new ArrayList<>();
        for (Overlap overlap : misfits.overlaps()) {
            if (overlap.ground().getArea() > sliverSquareMetres) {
                told.add(overlap.ground());
                overlap(on, overlap, found);
            }
        }
        for (Polygon hole : misfits.holes()) {
            if (hole.getArea() > sliverSquareMetres) {
                told.add(hole);
                if (first) {
                    hole(on, hole);
                }
            }
        }
        for (Mismatch mismatch : misfits.mismatches()) {
            mismatch(on, mismatch, told, found);
        }
    }

    private void overlap(LocalPlane on, Overlap overlap, Map<Long, List<Found>> found) {
        AreaRow a = rows.get(overlap.first());
        AreaRow b = rows.get(overlap.second());
        AreaRow later = a.row() > b.row() ? a : b;
        AreaRow other = later == a ? b : a;
        if (later.row() > 0) {
            String area = two(overlap.ground().getArea());
            add(found, later, rules.overlap(), other, area, degrees(on, overlap.ground()));
        }
    }

    private void hole(LocalPlane on, Polygon hole) {
        List<AreaRow> beside =
                Neighbours.among(rows.stream().map(r -> on.toPlane(r.shape())).toList())
                        .of(hole, TOLD_METRES)
                        .stream()
                        .map(n -> rows.get(n.position()))
                        .toList();
        if (beside.stream().allMatch(r -> r.row() == 0)) {
            return;
        }
        String codes =
                beside.stream()
                        .map(AreaRow::code)
                        .limit(MOST_NAMED)
                        .collect(Collectors.joining(", "));
        ofFile.add(
                new RowFinding(
                        0,
                        rules.gap().orElseThrow(),
                        "geom",
                        codes,
                        two(hole.getArea()),
                        degrees(on, hole)));
    }

    /** Corners on the edge of what is told already are part of that. */
    private void mismatch(
            LocalPlane on, Mismatch mismatch, List<Geometry> told, Map<Long, List<Found>> found) {
        List<Coordinate> places =
                mismatch.places().stream()
                        .filter(c -> told.stream().noneMatch(t -> near(t, c)))
                        .toList();
        if (places.isEmpty()) {
            return;
        }
        AreaRow a = rows.get(mismatch.first());
        AreaRow b = rows.get(mismatch.second());
        String metres = String.format(Locale.ROOT, "%.3f", mismatch.metres());
        Geometry at =
                degrees(on, SHAPES.createMultiPointFromCoords(places.toArray(Coordinate[]::new)));
        if (a.row() > 0) {
            add(found, a, Fault.EDGE_MISMATCH, b, metres, at);
        }
        if (b.row() > 0) {
            add(found, b, Fault.EDGE_MISMATCH, a, metres, at);
        }
    }

    private boolean near(Geometry told, Coordinate c) {
        return told.isWithinDistance(SHAPES.createPoint(c), snapMetres);
    }

    private static void add(
            Map<Long, List<Found>> found,
            AreaRow row,
            Fault fault,
            AreaRow other,
            String measure,
            Geometry place) {
        found.computeIfAbsent(row.row(), r -> new ArrayList<>())
                .add(new Found(fault, other.code(), measure, place));
    }

    private static Geometry degrees(LocalPlane on, Geometry metres) {
        Geometry degrees = on.toDegrees(metres);
        degrees.setSRID(SHAPES.getSRID());
        return degrees;
    }

    /** Snaps the rows that have faults and keeps what fits then. */
    private void propose(LocalPlane on, int fileRows) {
        if (byRow.isEmpty()) {
            return;
        }
        List<Geometry> moved = Snapping.of(rows, fileRows, snapMetres);
        Map<Long, List<Found>> left = new HashMap<>();
        look(on, moved, left, false);
        for (int i = 0; i < fileRows; i++) {
            AreaRow row = rows.get(i);
            boolean changed = !moved.get(i).equalsExact(row.shape());
            if (changed && !left.containsKey(row.row())) {
                boolean faulty = byRow.containsKey(row.row());
                if (faulty || rules.gap().isPresent()) {
                    snapped.put(row.row(), moved.get(i));
                }
                if (!faulty && rules.gap().isPresent()) {
                    add(byRow, row, Fault.EDGE_MISMATCH, row, "0.000", row.shape());
                }
            }
        }
    }

    @Override
    public void check(CheckedRow row) {
        Geometry mended = snapped.get(row.raw().number());
        Geometry shape = row.geometry();
        for (Found f : byRow.getOrDefault(row.raw().number(), List.of())) {
            if (mended == null || shape == null) {
                row.faultAt(f.place(), f.fault(), "geom", f.other(), f.measure());
                continue;
            }
            Repair snap = new Repair(RepairKind.SNAP, "geom", shape, mended);
            if (row.fault(f.fault(), "geom", f.other(), f.measure(), snap)) {
                row.place(mended);
            }
        }
    }

    /** Holes between the areas. */
    @Override
    public List<RowFinding> find() {
        return List.copyOf(ofFile);
    }

    private static String two(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
