package io.gridward.core.coverage.cell;

import io.gridward.core.coverage.shape.Overlays;
import io.gridward.core.responsibility.lists.Body;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.LineStringExtracter;
import org.locationtech.jts.operation.buffer.BufferParameters;

/**
 * Ground along a stretch that two lines share (within the snap tolerance) where they name different
 * bodies with the same priority for types of which they speak equally closely: neither is nearer,
 * so only the identifier would decide. Ground of a line that speaks more closely of the types, and
 * types for which the facility list names somebody, are left out.
 */
public final class LineConflicts {
    private static final int ROUGH = 4;

    /** Lines that cross at more than 3 degrees are no farther together, in snap tolerances. */
    private static final int CROSSING = 40;

    private final Moment moment;
    private final Categories categories;
    private final double snapMetres;

    private LineConflicts(Moment moment, Categories categories, double snapMetres) {
        this.moment = moment;
        this.categories = categories;
        this.snapMetres = snapMetres;
    }

    /**
     * The conflicts of a moment.
     *
     * @param snapMetres lines that are no farther apart are the same
     * @param cancelled asked now and then; the search ends early when it says so
     */
    public static List<Conflict> in(
            Moment moment, Categories categories, double snapMetres, BooleanSupplier cancelled) {
        return new LineConflicts(moment, categories, snapMetres).find(cancelled);
    }

    private List<Conflict> find(BooleanSupplier cancelled) {
        List<Conflict> found = new ArrayList<>();
        List<Strip> strips = moment.strips();
        for (int i = 0; i < strips.size() && !cancelled.getAsBoolean(); i++) {
            for (int j = i + 1; j < strips.size(); j++) {
                found.addAll(find(strips.get(i), strips.get(j)));
            }
        }
        return found;
    }

    private List<Conflict> find(Strip a, Strip b) {
        if (a.row().facts().priority() != b.row().facts().priority()) {
            return List.of();
        }
        Geometry both = shared(a, b);
        if (both == null) {
            return List.of();
        }
        Cell.Joined cells = new Cell.Joined();
        for (Category c : categories.list()) {
            int specificity = a.specificity(c.sample());
            if (specificity >= 0
                    && specificity == b.specificity(c.sample())
                    && !moment.isNamedByType(c.sample())) {
                for (Polygon p : Overlays.pieces(without(both, specificity, c.sample()))) {
                    cells.add(p, c.types(), List.of());
                }
            }
        }
        return cells.list().stream().map(c -> conflict(a, b, c)).toList();
    }

    /** Ground beside the stretch of both lines for which they name different bodies, or null. */
    private @Nullable Geometry shared(Strip a, Strip b) {
        Geometry near = b.line().buffer(snapMetres, ROUGH);
        if (!near.getEnvelopeInternal().intersects(a.line().getEnvelopeInternal())) {
            return null;
        }
        Geometry stretch = stretch(Overlays.intersection(a.line(), near));
        if (stretch.isEmpty()) {
            return null;
        }
        List<Geometry> claimed = new ArrayList<>();
        for (Map.Entry<Body, Geometry> one : a.grounds().entrySet()) {
            for (Map.Entry<Body, Geometry> other : b.grounds().entrySet()) {
                if (!Body.same(one.getKey(), other.getKey())) {
                    claimed.add(Overlays.intersection(one.getValue(), other.getValue()));
                }
            }
        }
        double reach = Math.min(a.row().bufferMetres(), b.row().bufferMetres());
        Geometry beside = stretch.buffer(reach, ROUGH, BufferParameters.CAP_FLAT);
        Geometry ground = Overlays.intersection(Overlays.union(claimed), beside);
        return ground.isEmpty() ? null : ground;
    }

    /** The parts that are no crossing, where lines come near to each other for a moment. */
    private Geometry stretch(Geometry common) {
        List<LineString> parts = new ArrayList<>();
        for (Object part : LineStringExtracter.getLines(common)) {
            if (((LineString) part).getLength() > CROSSING * snapMetres) {
                parts.add((LineString) part);
            }
        }
        return common.getFactory().createMultiLineString(parts.toArray(LineString[]::new));
    }

    private Geometry without(Geometry ground, int specificity, TypeKey type) {
        List<Geometry> decided =
                moment.strips().stream()
                        .filter(s -> s.specificity(type) > specificity)
                        .map(Strip::ground)
                        .toList();
        return Overlays.difference(ground, Overlays.union(decided));
    }

    private static Conflict conflict(Strip a, Strip b, Cell cell) {
        boolean inOrder = a.key().compareTo(b.key()) <= 0;
        List<Strip> both = inOrder ? List.of(a, b) : List.of(b, a);
        return new Conflict(
                Conflict.Source.LINES,
                both.stream().map(Strip::key).toList(),
                both.stream().map(s -> s.row().body().code()).toList(),
                cell.types(),
                null,
                cell.ground());
    }
}
