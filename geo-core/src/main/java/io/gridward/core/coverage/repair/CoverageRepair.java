package io.gridward.core.coverage.repair;

import io.gridward.core.batch.Batch;
import io.gridward.core.batch.BatchRequest;
import io.gridward.core.batch.Batches;
import io.gridward.core.batch.OpenBatch;
import io.gridward.core.batch.StagedRow;
import io.gridward.core.citycomponent.TypeCatalog;
import io.gridward.core.coverage.Coverage;
import io.gridward.core.coverage.CoverageCheck;
import io.gridward.core.coverage.CoverageFinding;
import io.gridward.core.coverage.CoverageProgress;
import io.gridward.core.coverage.CoverageReport;
import io.gridward.core.coverage.CoverageSettings;
import io.gridward.core.coverage.shape.GroundMeasure;
import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.responsibility.lists.ZoneRow;
import io.gridward.core.store.Store;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Repairs slivers of unit grids or zones, as of one day. A gap goes to the neighbour with the
 * longest common edge; an overlap to the row that has the longer edge with it, of equal ones to the
 * smaller key; a zone keeps an overlap only when it speaks of all the other speaks of. Neighbours
 * get the same vertices. What is wider than the tolerance is left to people. Repairing again
 * changes nothing.
 */
public final class CoverageRepair {
    private static final int MOST_ROUNDS = 5;
    private static final double PER_SQUARE_METRE = 1e4;

    private final FeatureSource source;
    private final TypeCatalog types;
    private final CoverageSettings settings;
    private final Layer layer;

    private CoverageRepair(
            FeatureSource source, TypeCatalog types, CoverageSettings settings, Layer layer) {
        this.source = source;
        this.types = types;
        this.settings = settings;
        this.layer = layer;
    }

    /**
     * A repair.
     *
     * @param coverage grids, or the zones of the responsibility lists
     * @param settings the day, and how wide a sliver may be
     */
    public static CoverageRepair of(
            FeatureSource source, TypeCatalog types, CoverageSettings settings, Coverage coverage) {
        String name = coverage == Coverage.UNIT_GRID ? "unit_grid" : "responsibility_zone";
        return new CoverageRepair(
                source, types, settings.only(coverage), LayerCatalog.city().get(name));
    }

    /**
     * Works out what to change; changes nothing.
     *
     * @param wanted identifiers of findings; none for all
     * @throws io.gridward.core.coverage.CoverageCancelled when the progress says so
     */
    public RepairPlan plan(Set<String> wanted, CoverageProgress progress) {
        Map<String, Feature> rows = inForce();
        Map<String, Geometry> shapes = new HashMap<>();
        rows.forEach((key, f) -> shapes.put(key, Objects.requireNonNull(f.geometry())));
        List<CoverageFinding> repaired = new ArrayList<>();
        CoverageReport report = check(Map.of(), rows, progress);
        int rounds = wanted.isEmpty() ? MOST_ROUNDS : 1;
        Map<String, Geometry> changed = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            Mending mending = new Mending(shapes, settings.snapMetres());
            List<CoverageFinding> mended =
                    report.findings().stream()
                            .filter(f -> wanted.isEmpty() || wanted.contains(f.id()))
                            .filter(f -> isMended(f, mending, rows))
                            .toList();
            if (mended.isEmpty()) {
                break;
            }
            repaired.addAll(mended);
            Map<String, Geometry> better = mending.changed();
            shapes.putAll(better);
            changed.putAll(better);
            report = check(changed, rows, progress);
        }
        List<CoverageFinding> left = report.findings();
        repaired.removeIf(r -> left.stream().anyMatch(l -> l.id().equals(r.id())));
        return new RepairPlan(layer, rows(changed, rows), repaired, left);
    }

    private static List<RepairPlan.Repaired> rows(
            Map<String, Geometry> changed, Map<String, Feature> rows) {
        return changed.entrySet().stream()
                .map(e -> new RepairPlan.Repaired(rows.get(e.getKey()), e.getValue()))
                .toList();
    }

    private Map<String, Feature> inForce() {
        Map<String, Feature> rows = new LinkedHashMap<>();
        try (FeatureStream stream = source.read(FeatureQuery.of(layer, settings.day()))) {
            stream.forEachRemaining(
                    f -> {
                        if (f.geometry() != null && GroundMeasure.measurable(f.geometry())) {
                            rows.put(f.key(), f);
                        }
                    });
        }
        return rows;
    }

    private CoverageReport check(
            Map<String, Geometry> changed, Map<String, Feature> rows, CoverageProgress progress) {
        Map<MendedSource.Version, Geometry> shapes = new HashMap<>();
        changed.forEach((key, g) -> shapes.put(MendedSource.Version.of(rows.get(key)), g));
        return CoverageCheck.of(new MendedSource(source, layer, shapes), types, settings)
                .run(progress);
    }

    private boolean isMended(CoverageFinding f, Mending mending, Map<String, Feature> rows) {
        Geometry ground = f.geometry();
        boolean theirs = !f.rows().isEmpty() && f.rows().stream().allMatch(rows::containsKey);
        if (!f.sliver() || ground == null || !theirs || !f.period().holds(settings.day())) {
            return false;
        }
        return switch (f.what()) {
            case GRID_GAP, NOBODY -> mending.give(ground, f.rows().get(0));
            case GRID_OVERLAP ->
                    mending.part(ground, f.rows().get(0), f.rows().get(1), (a, b) -> true);
            case TWO_ZONES ->
                    mending.part(
                            ground,
                            f.rows().get(0),
                            f.rows().get(1),
                            (keeper, loser) -> speaksOfAll(rows.get(keeper), rows.get(loser)));
            case GRID_EDGE -> mending.match(f.rows().get(0), f.rows().get(1));
            case BAD_SHAPE, NO_LIST, TWO_LINES, TWO_FACILITY_RULES -> false;
        };
    }

    private boolean speaksOfAll(Feature keeper, Feature loser) {
        ZoneRow keeps = ZoneRow.of(keeper);
        ZoneRow loses = ZoneRow.of(loser);
        for (String kind : List.of(TypeCatalog.COMPONENT, TypeCatalog.MATTER)) {
            boolean all =
                    types.list(TypeCatalog.GBT_47678_5_2026, kind).stream()
                            .filter(t -> loses.fit().specificity(kind, t.code()) >= 0)
                            .allMatch(t -> keeps.fit().specificity(kind, t.code()) >= 0);
            if (!all) {
                return false;
            }
        }
        return true;
    }

    /**
     * Publishes a plan as one batch, from the day on; empty when there is nothing to change.
     *
     * @param actor who asked
     */
    public Optional<Batch> apply(RepairPlan plan, Store store, String actor) {
        if (plan.rows().isEmpty()) {
            return Optional.empty();
        }
        BatchRequest request = new BatchRequest(layer, "coverage repair", actor, settings.day());
        try (OpenBatch batch = Batches.in(store).open(request)) {
            long number = 0;
            for (RepairPlan.Repaired r : plan.rows()) {
                batch.stage(new StagedRow(++number, values(r), r.shape()));
            }
            return Optional.of(batch.publish());
        }
    }

    /** The row's values, to hold from the batch's day on; its area measured again. */
    private @Nullable Object[] values(RepairPlan.Repaired r) {
        @Nullable Object[] values = r.row().values().clone();
        values[layer.indexOf(Layer.VALID_FROM)] = null;
        int area = layer.indexOf("area_m2");
        if (area >= 0 && values[area] != null) {
            double measured = GroundMeasure.of(r.shape()).squareMetres();
            values[area] = Math.round(measured * PER_SQUARE_METRE) / PER_SQUARE_METRE;
        }
        return values;
    }
}
