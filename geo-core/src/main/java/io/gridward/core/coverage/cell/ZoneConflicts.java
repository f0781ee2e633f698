package io.gridward.core.coverage.cell;

import io.gridward.core.coverage.shape.Fit;
import io.gridward.core.coverage.shape.Nesting;
import io.gridward.core.coverage.shape.Overlap;
import io.gridward.core.coverage.shape.Overlays;
import io.gridward.core.responsibility.lists.Body;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Ground that two zones of different bodies claim with the same priority for types of which they
 * speak equally closely, and neither lies inside the other; of zones of the same area, also then.
 * Ground on which something else decides before them is left out: a strip, or a zone that beats the
 * better of the two; types for which the facility list names somebody are too.
 */
public final class ZoneConflicts {
    private final Moment moment;
    private final Categories categories;
    private final BooleanSupplier cancelled;
    private final List<Zone> zones;
    private final STRtree index = new STRtree();
    private final Map<List<Integer>, Boolean> nested = new HashMap<>();

    private ZoneConflicts(Moment moment, Categories categories, BooleanSupplier cancelled) {
        this.moment = moment;
        this.categories = categories;
        this.cancelled = cancelled;
        this.zones = moment.zones();
        for (int i = 0; i < zones.size(); i++) {
            index.insert(zones.get(i).ground().getEnvelopeInternal(), i);
        }
        index.build();
    }

    /**
     * The conflicts of a moment.
     *
     * @param cancelled asked now and then; the search ends early when it says so
     */
    public static List<Conflict> in(
            Moment moment, Categories categories, BooleanSupplier cancelled) {
        return new ZoneConflicts(moment, categories, cancelled).find();
    }

    private List<Conflict> find() {
        Map<Long, List<Integer>> byPriority = new TreeMap<>();
        for (int i = 0; i < zones.size(); i++) {
            byPriority
                    .computeIfAbsent(zones.get(i).row().facts().priority(), p -> new ArrayList<>())
                    .add(i);
        }
        Map<List<Integer>, Cell.Joined> found = new LinkedHashMap<>();
        for (List<Integer> alike : byPriority.values()) {
            for (Overlap o : overlaps(alike)) {
                claim(alike.get(o.first()), alike.get(o.second()), o.ground(), found);
            }
        }
        List<Conflict> all = new ArrayList<>();
        found.forEach((pair, cells) -> cells.list().forEach(c -> all.add(conflict(pair, c))));
        return all;
    }

    private List<Overlap> overlaps(List<Integer> alike) {
        List<Geometry> grounds = alike.stream().map(i -> zones.get(i).ground()).toList();
        return Fit.of(grounds)
                .overlaps(
                        (a, b) ->
                                !Body.same(
                                                zones.get(alike.get(a)).row().body(),
                                                zones.get(alike.get(b)).row().body())
                                        && !contested(alike.get(a), alike.get(b)).isEmpty(),
                        cancelled);
    }

    /** Classes of which two zones speak equally closely, and no facility rule by type does. */
    private List<Category> contested(int a, int b) {
        return categories.list().stream()
                .filter(
                        c ->
                                zones.get(a).specificity(c.sample()) >= 0
                                        && zones.get(a).specificity(c.sample())
                                                == zones.get(b).specificity(c.sample())
                                        && !moment.isNamedByType(c.sample()))
                .toList();
    }

    private void claim(int a, int b, Polygon ground, Map<List<Integer>, Cell.Joined> found) {
        List<Integer> pair = better(a, b) ? List.of(a, b) : List.of(b, a);
        if (nested.computeIfAbsent(pair, p -> isNested(p.get(0), p.get(1)))) {
            return;
        }
        Map<List<Integer>, List<TypeKey>> byDeciders = new LinkedHashMap<>();
        for (Category c : contested(a, b)) {
            byDeciders
                    .computeIfAbsent(
                            deciders(pair.get(0), c.sample(), ground), d -> new ArrayList<>())
                    .addAll(c.types());
        }
        byDeciders.forEach(
                (deciders, types) -> {
                    List<Geometry> decided = deciders.stream().map(this::ground).toList();
                    for (Polygon left :
                            Overlays.pieces(Overlays.difference(ground, Overlays.union(decided)))) {
                        found.computeIfAbsent(pair, p -> new Cell.Joined()).add(left, types, pair);
                    }
                });
    }

    private boolean better(int a, int b) {
        return zones.get(a).row().compareEquallySpecific(zones.get(b).row()) < 0;
    }

    /** True when one lies inside the other, which is what "smallest area first" is for. */
    private boolean isNested(int a, int b) {
        if (zones.get(a).row().squareCentimetres() == zones.get(b).row().squareCentimetres()) {
            return false;
        }
        return Nesting.eitherWay(zones.get(a).ground(), zones.get(b).ground());
    }

    /**
     * Zones and strips, by position, that decide for a type on some of the ground before a zone.
     */
    private List<Integer> deciders(int winner, TypeKey type, Polygon ground) {
        Envelope box = ground.getEnvelopeInternal();
        int specificity = zones.get(winner).specificity(type);
        List<Integer> near = new ArrayList<>();
        for (Object o : index.query(box)) {
            near.add((Integer) o);
        }
        IntStream better =
                near.stream()
                        .mapToInt(i -> i)
                        .filter(i -> i != winner)
                        .filter(
                                i -> {
                                    int own = zones.get(i).specificity(type);
                                    return own > specificity
                                            || own == specificity && better(i, winner);
                                });
        IntStream strips =
                IntStream.range(0, moment.strips().size())
                        .filter(i -> moment.strips().get(i).specificity(type) >= 0)
                        .filter(
                                i ->
                                        moment.strips()
                                                .get(i)
                                                .ground()
                                                .getEnvelopeInternal()
                                                .intersects(box))
                        .map(i -> zones.size() + i);
        return IntStream.concat(better, strips).sorted().boxed().toList();
    }

    private Geometry ground(int row) {
        return row < zones.size()
                ? zones.get(row).ground()
                : moment.strips().get(row - zones.size()).ground();
    }

    private Conflict conflict(List<Integer> pair, Cell cell) {
        List<Zone> both =
                Stream.of(zones.get(pair.get(0)), zones.get(pair.get(1)))
                        .sorted(Comparator.comparing(Zone::key))
                        .toList();
        return new Conflict(
                Conflict.Source.ZONES,
                both.stream().map(Zone::key).toList(),
                both.stream().map(z -> z.row().body().code()).toList(),
                cell.types(),
                null,
                cell.ground());
    }
}
