package io.gridward.importer.check.whole;

import io.gridward.core.citycomponent.TypeCatalog;
import io.gridward.core.coverage.cell.Categories;
import io.gridward.core.coverage.cell.Conflict;
import io.gridward.core.coverage.cell.Moment;
import io.gridward.core.coverage.cell.Strip;
import io.gridward.core.coverage.cell.Zone;
import io.gridward.core.coverage.cell.ZoneConflicts;
import io.gridward.core.coverage.shape.Fit;
import io.gridward.core.coverage.shape.LocalPlane;
import io.gridward.core.coverage.shape.Mismatch;
import io.gridward.core.coverage.shape.Overlap;
import io.gridward.core.coverage.shape.Overlays;
import io.gridward.core.layer.Feature;
import io.gridward.core.responsibility.lists.Body;
import io.gridward.core.responsibility.lists.FacilityRow;
import io.gridward.core.responsibility.lists.LineRow;
import io.gridward.core.responsibility.lists.RowFacts;
import io.gridward.core.responsibility.lists.ValidDays;
import io.gridward.core.responsibility.lists.ZoneRow;
import io.gridward.importer.check.Fault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;

/**
 * Responsibility zones: what counts as a conflict is what the coverage check counts as one ({@link
 * ZoneConflicts}, with the boundary and facility lists of the store), on the day from which the
 * file holds and on every later day on which a row begins or ends. Ground without a zone is no
 * fault: the fallback answers.
 */
public final class ZoneRules implements AreaRules {
    /** Edges nearer than this are the same, metres. */
    static final double TOLD_METRES = 0.01;

    private final List<ZoneRow> zones;
    private final Map<String, Integer> byKey = new HashMap<>();
    private final List<Feature> lines;
    private final List<LineRow> lineRows;
    private final List<FacilityRow> facilities;
    private final Categories categories;
    private final Set<Integer> days = new TreeSet<>();

    /**
     * Rules for these zones.
     *
     * @param rows zones of the file, then those of the store
     * @param lines boundary list of the store, with shapes
     * @param facilities facility list of the store
     * @param day day from which the file holds
     */
    public ZoneRules(
            List<AreaRow> rows,
            List<Feature> lines,
            List<Feature> facilities,
            TypeCatalog types,
            LocalDate day) {
        this.zones = rows.stream().map(r -> ZoneRow.of(r.feature())).toList();
        for (int i = 0; i < zones.size(); i++) {
            byKey.putIfAbsent(zones.get(i).facts().id(), i);
        }
        this.lines = List.copyOf(lines);
        this.lineRows = lines.stream().map(LineRow::of).toList();
        this.facilities = facilities.stream().map(FacilityRow::of).toList();
        this.categories = Categories.of(types, zones, lineRows, this.facilities);
        int first = ValidDays.day(day);
        days.add(first);
        Stream.of(
                        zones.stream().map(ZoneRow::facts),
                        lineRows.stream().map(LineRow::facts),
                        this.facilities.stream().map(FacilityRow::facts))
                .flatMap(facts -> facts)
                .map(RowFacts::days)
                .flatMap(d -> Stream.of(d.from(), d.to()))
                .filter(d -> d > first && d < ValidDays.FOREVER)
                .forEach(days::add);
    }

    @Override
    public Fault overlap() {
        return Fault.ZONE_OVERLAP;
    }

    @Override
    public Optional<Fault> gap() {
        return Optional.empty();
    }

    @Override
    public Misfits compare(List<Geometry> shapes, LocalPlane plane, double snapMetres) {
        return new Misfits(overlaps(shapes, plane), List.of(), mismatches(shapes, snapMetres));
    }

    private List<Overlap> overlaps(List<Geometry> shapes, LocalPlane plane) {
        List<Strip> strips = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Geometry line = Objects.requireNonNull(lines.get(i).geometry());
            strips.add(Strip.of(lineRows.get(i), line, plane));
        }
        Map<List<Integer>, List<Geometry>> found = new LinkedHashMap<>();
        for (int day : days) {
            for (Conflict c : ZoneConflicts.in(on(day, shapes, strips), categories, () -> false)) {
                found.computeIfAbsent(pair(c), pair -> new ArrayList<>())
                        .add(Objects.requireNonNull(c.ground()));
            }
        }
        List<Overlap> overlaps = new ArrayList<>();
        found.forEach(
                (pair, grounds) ->
                        Overlays.pieces(Overlays.union(grounds))
                                .forEach(
                                        piece ->
                                                overlaps.add(
                                                        new Overlap(
                                                                pair.get(0), pair.get(1), piece))));
        return overlaps;
    }

    private Moment on(int day, List<Geometry> shapes, List<Strip> strips) {
        List<Zone> inForce = new ArrayList<>();
        for (int i = 0; i < zones.size(); i++) {
            if (zones.get(i).facts().days().holds(day)) {
                inForce.add(new Zone(zones.get(i), shapes.get(i)));
            }
        }
        return new Moment(
                Overlays.nothing(),
                inForce,
                strips.stream().filter(s -> s.row().facts().days().holds(day)).toList(),
                facilities.stream().filter(f -> f.facts().days().holds(day)).toList(),
                Set.of());
    }

    private List<Integer> pair(Conflict conflict) {
        return conflict.rows().stream()
                .map(key -> Objects.requireNonNull(byKey.get(key)))
                .sorted()
                .toList();
    }

    /** Zones of different priority decide themselves, so those of one are compared. */
    private List<Mismatch> mismatches(List<Geometry> shapes, double snapMetres) {
        Map<Long, List<Integer>> byPriority = new TreeMap<>();
        for (int i = 0; i < zones.size(); i++) {
            byPriority
                    .computeIfAbsent(zones.get(i).facts().priority(), p -> new ArrayList<>())
                    .add(i);
        }
        List<Mismatch> found = new ArrayList<>();
        for (List<Integer> alike : byPriority.values()) {
            Fit fit = Fit.of(alike.stream().map(shapes::get).toList(), snapMetres);
            for (Mismatch m : fit.mismatches(snapMetres)) {
                int a = alike.get(m.first());
                int b = alike.get(m.second());
                if (m.metres() > TOLD_METRES && rival(zones.get(a), zones.get(b))) {
                    found.add(new Mismatch(a, b, m.places(), m.metres()));
                }
            }
        }
        return found;
    }

    private boolean rival(ZoneRow a, ZoneRow b) {
        return !Body.same(a.body(), b.body())
                && together(a.facts().days(), b.facts().days())
                && categories.share(a, b);
    }

    private static boolean together(ValidDays a, ValidDays b) {
        return a.from() < b.to() && b.from() < a.to();
    }
}
