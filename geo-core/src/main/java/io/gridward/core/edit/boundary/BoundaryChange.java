package io.gridward.core.edit.boundary;

import io.gridward.core.batch.Batches.LayerEdit;
import io.gridward.core.coverage.shape.LocalPlane;
import io.gridward.core.coverage.shape.Overlays;
import io.gridward.core.edit.DraftRow;
import io.gridward.core.layer.Attribute;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.Layer;
import io.gridward.core.layer.filter.Filter;
import io.gridward.core.lineage.RepairNote;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * What steps come to.
 *
 * @param layer layer of the areas
 * @param day day from which it holds
 * @param areas areas that are new or different, in the order they were touched
 * @param withdrawn keys of areas that became part of others
 * @param lost shapes of these, EPSG:4490
 * @param origins what came of what
 */
public record BoundaryChange(
        Layer layer,
        LocalDate day,
        List<Changed> areas,
        Set<String> withdrawn,
        List<Geometry> lost,
        List<Origin> origins) {
    private static final String CHECK = "edit";

    public BoundaryChange {
        areas = List.copyOf(areas);
        withdrawn = Set.copyOf(withdrawn);
        lost = List.copyOf(lost);
        origins = List.copyOf(origins);
    }

    /**
     * One area.
     *
     * @param key its key
     * @param values one per attribute of the layer, in catalogue order, as it was or as it was
     *     given; null where absent
     * @param before its shape before, EPSG:4490; null for a new one
     * @param after its shape
     */
    public record Changed(
            String key, @Nullable Object[] values, @Nullable Geometry before, Geometry after) {}

    /**
     * Which area came of which.
     *
     * @param kind {@code split} or {@code merge}
     * @param from key of what was parted, or of what became part
     * @param to key of what came of it
     */
    public record Origin(String kind, String from, String to) {}

    static BoundaryChange of(
            FeatureSource source, LocalDate day, Areas areas, List<Origin> origins) {
        List<Changed> changed = new ArrayList<>();
        Set<String> withdrawn = new HashSet<>();
        List<Geometry> lost = new ArrayList<>();
        for (Area a : areas.touched()) {
            if (a.gone() && a.before() != null) {
                withdrawn.add(a.key());
                lost.add(Objects.requireNonNull(a.before().geometry()));
            } else if (!a.gone() && !a.unchanged()) {
                Geometry before = a.before() == null ? null : a.before().geometry();
                changed.add(new Changed(a.key(), a.values(), before, a.shape()));
            }
        }
        Set<String> all = changed.stream().map(Changed::key).collect(Collectors.toSet());
        all.addAll(withdrawn);
        refuseLater(source, areas.layer(), day, all);
        return new BoundaryChange(areas.layer(), day, changed, withdrawn, lost, origins);
    }

    /** A version that is to come was drawn by somebody who did not know of this one. */
    private static void refuseLater(
            FeatureSource source, Layer layer, LocalDate day, Set<String> keys) {
        if (keys.isEmpty()) {
            return;
        }
        FeatureQuery all =
                FeatureQuery.of(layer, null)
                        .where(Filter.in(layer.key(), List.copyOf(keys)))
                        .reading(List.of(Layer.VALID_FROM), false);
        try (FeatureStream rows = source.read(all)) {
            rows.forEachRemaining(
                    f -> {
                        LocalDate from = (LocalDate) f.value(Layer.VALID_FROM);
                        if (from != null && from.isAfter(day)) {
                            throw new BoundaryRefused(
                                    "区域 %s 自 %s 起另有版本；请选那一天或之后的日期".formatted(f.key(), from),
                                    "area %s has another version from %s on: choose that day or a later one"
                                            .formatted(f.key(), from));
                        }
                    });
        }
    }

    /** True when nothing differs. */
    public boolean nothing() {
        return areas.isEmpty() && withdrawn.isEmpty();
    }

    /** True when all areas together have the ground they had, but for what rounding leaves. */
    public boolean keepsGround() {
        LocalPlane plane = LocalPlane.around(ground());
        List<Geometry> was = new ArrayList<>();
        lost.forEach(g -> was.add(plane.toPlane(g)));
        areas.stream()
                .flatMap(a -> Optional.ofNullable(a.before()).stream())
                .forEach(g -> was.add(plane.toPlane(g)));
        Geometry before = Overlays.union(was);
        Geometry after = Overlays.union(areas.stream().map(a -> plane.toPlane(a.after())).toList());
        return Overlays.pieces(Overlays.difference(before, after)).isEmpty()
                && Overlays.pieces(Overlays.difference(after, before)).isEmpty();
    }

    /** Rectangle around all ground of areas that change, as it was and as it would be. */
    public Envelope ground() {
        Envelope box = new Envelope();
        lost.forEach(g -> box.expandToInclude(g.getEnvelopeInternal()));
        for (Changed a : areas) {
            box.expandToInclude(a.after().getEnvelopeInternal());
            if (a.before() != null) {
                box.expandToInclude(a.before().getEnvelopeInternal());
            }
        }
        return box;
    }

    /**
     * The areas as rows to be checked. What follows from the place of a grid is left to be worked
     * out.
     */
    public List<DraftRow> drafts() {
        return IntStream.range(0, areas.size()).mapToObj(i -> draft(i + 1, areas.get(i))).toList();
    }

    private DraftRow draft(int number, Changed area) {
        @Nullable Object[] values = area.values().clone();
        for (int i = 0; i < values.length; i++) {
            Attribute attribute = layer.attributes().get(i);
            boolean follows = attribute.need() == Attribute.Need.DERIVED;
            if (follows && layer.name().equals("unit_grid")) {
                values[i] = null;
            }
        }
        values[layer.indexOf(Layer.VALID_FROM)] = day;
        return DraftRow.of(number, values, area.after());
    }

    /** What is withdrawn, and nothing else. */
    public LayerEdit withdrawal() {
        return new LayerEdit(layer, List.of(), withdrawn);
    }

    /** What came of what, as the lineage of a batch has it. */
    public List<RepairNote> notes() {
        return origins.stream()
                .map(o -> new RepairNote(0, o.to(), CHECK, o.kind(), layer.key(), o.from(), o.to()))
                .toList();
    }
}
