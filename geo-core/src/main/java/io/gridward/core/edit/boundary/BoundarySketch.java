package io.gridward.core.edit.boundary;

import io.gridward.core.coverage.shape.Overlays;
import io.gridward.core.coverage.shape.VertexInsertion;
import io.gridward.core.edit.boundary.BoundaryStep.Draw;
import io.gridward.core.edit.boundary.BoundaryStep.Merge;
import io.gridward.core.edit.boundary.BoundaryStep.Move;
import io.gridward.core.edit.boundary.BoundaryStep.Remove;
import io.gridward.core.edit.boundary.BoundaryStep.Split;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.Layer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * Carries steps out on the areas of a layer, in memory, each on what the ones before it left.
 * Shapes stay in degrees of EPSG:4490, and vertices that no step is about stay what they are to the
 * last bit. Unit grids, management zones and divisions of one level go on without gaps and overlaps
 * where they were; zones of responsibility may overlap. Used by one thread.
 */
public final class BoundarySketch {
    /** Layers whose areas can be drawn. */
    public static final Set<String> LAYERS =
            Set.of("unit_grid", "responsibility_zone", "division", "management_zone");

    private final FeatureSource source;
    private final LocalDate day;
    private final Areas areas;
    private final NewAreas fresh;
    private final List<BoundaryChange.Origin> origins = new ArrayList<>();

    /**
     * Begins with what holds on a day.
     *
     * @param layer one of {@link #LAYERS}
     * @param day day from which the changes are to hold
     */
    public BoundarySketch(FeatureSource source, Layer layer, LocalDate day) {
        if (!LAYERS.contains(layer.name())) {
            throw new IllegalArgumentException("no boundaries to draw in " + layer.name());
        }
        this.source = source;
        this.day = day;
        this.areas = new Areas(source, layer, day);
        this.fresh = new NewAreas(source, areas, day);
    }

    /**
     * Carries one step out.
     *
     * @throws BoundaryRefused when it makes no sense here, or would spoil something; the sketch is
     *     of no use any more then
     */
    public void run(BoundaryStep step) {
        if (step instanceof Move move) {
            new VertexWork(areas).move(move);
        } else if (step instanceof Remove remove) {
            new VertexWork(areas).remove(remove);
        } else if (step instanceof Split split) {
            split(split);
        } else if (step instanceof Merge merge) {
            merge(merge);
        } else {
            draw((Draw) step);
        }
    }

    private void split(Split step) {
        Area whole = areas.get(step.key());
        List<Geometry> pieces = AreaSplit.of(whole.shape(), step.line());
        if (!step.keys().isEmpty() && step.keys().size() != pieces.size() - 1) {
            throw new BoundaryRefused(
                    "分出 %d 块新区域，给出了 %d 个代码".formatted(pieces.size() - 1, step.keys().size()),
                    "there are %d new areas, and %d keys for them"
                            .formatted(pieces.size() - 1, step.keys().size()));
        }
        areas.keep(whole.shaped(pieces.get(0)));
        for (int i = 1; i < pieces.size(); i++) {
            String key = step.keys().isEmpty() ? null : step.keys().get(i - 1);
            Area piece = fresh.cutFrom(whole, pieces.get(i), key);
            areas.keep(piece);
            origins.add(new BoundaryChange.Origin("split", whole.key(), piece.key()));
        }
        Set<Coordinate> known = new HashSet<>(Arrays.asList(whole.shape().getCoordinates()));
        Set<Coordinate> made = new LinkedHashSet<>();
        pieces.forEach(p -> made.addAll(Arrays.asList(p.getCoordinates())));
        made.removeAll(known);
        Fitting.node(areas, whole.shape().getEnvelopeInternal(), List.copyOf(made));
    }

    private void merge(Merge step) {
        Set<String> keys = new LinkedHashSet<>(step.keys());
        if (keys.size() < 2 || !keys.contains(step.keep())) {
            throw new BoundaryRefused(
                    "合并需要两个以上不同的区域，并保留其中之一的代码",
                    "merging takes two different areas or more, one of which keeps its key");
        }
        Area kept = areas.get(step.keep());
        List<Area> parts = new ArrayList<>(List.of(kept));
        keys.stream().filter(k -> !k.equals(kept.key())).forEach(k -> parts.add(areas.get(k)));
        fresh.requireOfOneKind(parts);
        Geometry all = Overlays.union(noded(parts));
        int most = parts.stream().mapToInt(a -> Overlays.polygons(a.shape()).size() - 1).sum() + 1;
        if (Overlays.polygons(all).size() > most) {
            throw new BoundaryRefused(
                    "只能合并有公共边的区域：%s".formatted(String.join("、", keys)),
                    "only areas that share an edge can be merged: %s"
                            .formatted(String.join(", ", keys)));
        }
        areas.keep(kept.shaped(all));
        for (Area part : parts.subList(1, parts.size())) {
            areas.keep(part.withdrawn());
            origins.add(new BoundaryChange.Origin("merge", part.key(), kept.key()));
        }
    }

    /** Shapes with the same vertices along common edges. */
    private static List<Geometry> noded(List<Area> parts) {
        Set<Coordinate> corners = new LinkedHashSet<>();
        parts.forEach(a -> corners.addAll(Arrays.asList(a.shape().getCoordinates())));
        return parts.stream()
                .map(a -> VertexInsertion.into(a.shape(), corners, Reach.CROSSING))
                .toList();
    }

    private void draw(Draw step) {
        Area made = fresh.drawn(step);
        areas.keep(made);
        Envelope box = made.shape().getEnvelopeInternal();
        Fitting.node(areas, box, List.of(made.shape().getCoordinates()));
        Fitting.require(areas, List.of(made));
    }

    /**
     * What comes of the steps.
     *
     * @throws BoundaryRefused when an area that changes has a version that begins later
     */
    public BoundaryChange change() {
        return BoundaryChange.of(source, day, areas, origins);
    }
}
