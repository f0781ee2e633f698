package io.gridward.core.coverage.cell;

import io.gridward.core.coverage.shape.Neighbours;
import io.gridward.core.coverage.shape.Overlays;
import io.gridward.core.responsibility.lists.Fit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * Ground where for some types no zone, no strip and no facility rule by type names anybody. Classes
 * that the same rows speak of have the same gaps; what fewer rows leave open is where what more
 * rows leave open is looked for.
 */
public final class Gaps {
    private static final double EDGE_METRES = 0.01;

    private final Moment moment;
    private final BooleanSupplier cancelled;
    private final Map<BitSet, List<Polygon>> open = new LinkedHashMap<>();

    private Gaps(Moment moment, BooleanSupplier cancelled) {
        this.moment = moment;
        this.cancelled = cancelled;
    }

    /**
     * The gaps of a moment.
     *
     * @param cancelled asked now and then; the search ends early when it says so
     */
    public static List<Gap> in(Moment moment, Categories categories, BooleanSupplier cancelled) {
        return new Gaps(moment, cancelled).find(categories);
    }

    private List<Gap> find(Categories categories) {
        SortedSet<TypeKey> unheardOf = new TreeSet<>();
        Map<BitSet, List<TypeKey>> byRows = new LinkedHashMap<>();
        for (Category c : categories.list()) {
            if (moment.isNamedByType(c.sample())) {
                continue;
            }
            BitSet rows = rows(c.sample());
            if (rows.isEmpty()
                    && !moment.isNamedByOwner(c.sample())
                    && !moment.isSpokenOfElsewhere(c.sample())) {
                unheardOf.addAll(c.types());
            } else {
                byRows.computeIfAbsent(rows, r -> new ArrayList<>()).addAll(c.types());
            }
        }
        List<Gap> found = new ArrayList<>();
        if (!unheardOf.isEmpty() && !moment.ground().isEmpty()) {
            found.add(new Gap(moment.ground(), unheardOf, List.of(), true));
        }
        found.addAll(find(byRows));
        return found;
    }

    private List<Gap> find(Map<BitSet, List<TypeKey>> byRows) {
        Cell.Joined cells = new Cell.Joined();
        byRows.keySet().stream()
                .sorted(Comparator.comparingInt(BitSet::cardinality))
                .takeWhile(rows -> !cancelled.getAsBoolean())
                .forEach(rows -> open.put(rows, leftOpenBy(rows)));
        open.forEach(
                (rows, pieces) -> {
                    List<Integer> list = rows.stream().boxed().toList();
                    pieces.forEach(p -> cells.add(p, byRows.get(rows), list));
                });
        if (cells.list().isEmpty()) {
            return List.of();
        }
        Neighbours neighbours =
                Neighbours.among(moment.zones().stream().map(Zone::ground).toList());
        return cells.list().stream().map(c -> gap(c, neighbours)).toList();
    }

    private Gap gap(Cell cell, Neighbours neighbours) {
        Set<Integer> speaking = Set.copyOf(cell.rows());
        List<String> beside =
                neighbours.of(cell.ground(), EDGE_METRES).stream()
                        .filter(b -> speaking.contains(b.position()))
                        .map(b -> moment.zones().get(b.position()).key())
                        .collect(Collectors.toList());
        return new Gap(cell.ground(), cell.types(), beside, false);
    }

    /** Zones, then strips, that speak of a type, by position. */
    private BitSet rows(TypeKey type) {
        BitSet rows = new BitSet();
        int zones = moment.zones().size();
        for (int i = 0; i < zones; i++) {
            rows.set(i, moment.zones().get(i).specificity(type) > Fit.NOT);
        }
        for (int i = 0; i < moment.strips().size(); i++) {
            rows.set(zones + i, moment.strips().get(i).specificity(type) > Fit.NOT);
        }
        return rows;
    }

    private List<Polygon> leftOpenBy(BitSet rows) {
        BitSet known = new BitSet();
        for (BitSet fewer : open.keySet()) {
            BitSet more = (BitSet) fewer.clone();
            more.andNot(rows);
            if (more.isEmpty() && fewer.cardinality() > known.cardinality()) {
                known = fewer;
            }
        }
        List<Polygon> left = known.isEmpty() ? Overlays.polygons(moment.ground()) : open.get(known);
        BitSet rest = (BitSet) rows.clone();
        rest.andNot(known);
        if (left.isEmpty() || rest.isEmpty()) {
            return Overlays.pieces(Overlays.together(left));
        }
        Geometry from = Overlays.together(left);
        List<Geometry> near = new ArrayList<>();
        rest.stream()
                .mapToObj(this::ground)
                .filter(g -> left.stream().anyMatch(p -> meets(p, g)))
                .forEach(near::add);
        return Overlays.pieces(Overlays.difference(from, Overlays.union(near)));
    }

    private static boolean meets(Polygon piece, Geometry ground) {
        return piece.getEnvelopeInternal().intersects(ground.getEnvelopeInternal());
    }

    private Geometry ground(int row) {
        int zones = moment.zones().size();
        return row < zones
                ? moment.zones().get(row).ground()
                : moment.strips().get(row - zones).ground();
    }
}
