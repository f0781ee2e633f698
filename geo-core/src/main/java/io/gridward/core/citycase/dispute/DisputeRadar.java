package io.gridward.core.citycase.dispute;

import io.gridward.core.layer.Feature;
import io.gridward.core.layer.FeatureQuery;
import io.gridward.core.layer.FeatureSource;
import io.gridward.core.layer.FeatureStream;
import io.gridward.core.layer.LayerCatalog;
import io.gridward.core.responsibility.lists.Fit;
import io.gridward.core.responsibility.lists.ZoneRow;
import io.gridward.core.snapshot.ShapeIndex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Lays returned cases on the boundaries of the territorial list. A case belongs to the boundary
 * between a zone of the body that returned it and a zone of the body it was given to, or, when it
 * was not, the nearest zone of another; both speak of its type and have an edge near it. Immutable.
 */
public final class DisputeRadar {
    private static final Comparator<Map.Entry<List<String>, Dispute>> MOST_CASES_FIRST =
            Comparator.comparingInt(
                            (Map.Entry<List<String>, Dispute> e) ->
                                    -e.getValue().caseNumbers().size())
                    .thenComparing(e -> String.join(" ", e.getKey()));

    private final List<ZoneRow> zones;
    private final ShapeIndex shapes;

    private DisputeRadar(List<ZoneRow> zones, ShapeIndex shapes) {
        this.zones = zones;
        this.shapes = shapes;
    }

    /** Over the zones of a day. */
    public static DisputeRadar over(FeatureSource city, LocalDate day) {
        List<ZoneRow> zones = new ArrayList<>();
        List<ShapeIndex.Item> shapes = new ArrayList<>();
        FeatureQuery query = FeatureQuery.of(LayerCatalog.city().get("responsibility_zone"), day);
        try (FeatureStream rows = city.read(query)) {
            while (rows.hasNext()) {
                Feature row = rows.next();
                if (row.geometry() != null && row.geometry().getDimension() == 2) {
                    zones.add(ZoneRow.of(row));
                    shapes.add(ShapeIndex.Item.area(row.geometry()));
                }
            }
        }
        return new DisputeRadar(zones, ShapeIndex.of(shapes));
    }

    /**
     * Ranks boundaries.
     *
     * @param withinMetres how near an edge is near, and half the width of the strips
     * @param most most boundaries that are told
     */
    public DisputeReport judge(List<Return> returns, double withinMetres, int most) {
        Map<List<String>, Dispute> disputes = new HashMap<>();
        Set<String> all = new HashSet<>();
        Set<String> placed = new HashSet<>();
        int[] near = new int[shapes.size()];
        for (Return one : returns) {
            all.add(one.caseNo());
            Dispute.Sides sides = sides(one, withinMetres, near).orElse(null);
            if (sides != null) {
                placed.add(one.caseNo());
                disputes.computeIfAbsent(key(sides), k -> new Dispute()).add(one, sides);
            }
        }
        List<DisputedBoundary> ranked =
                disputes.entrySet().stream()
                        .sorted(MOST_CASES_FIRST)
                        .limit(most)
                        .map(e -> boundary(e.getValue(), withinMetres))
                        .toList();
        return new DisputeReport(ranked, all.size(), all.size() - placed.size());
    }

    private List<String> key(Dispute.Sides sides) {
        return List.of(code(sides.one()), code(sides.other()));
    }

    private String code(int zone) {
        return zones.get(zone).body().code();
    }

    /** The zones of both bodies that a case lies between, the one with the smaller code first. */
    private Optional<Dispute.Sides> sides(Return one, double metres, int[] near) {
        double lon = one.place().getX();
        double lat = one.place().getY();
        int found = shapes.within(lon, lat, metres, near);
        String to = one.to();
        Integer own = nearest(one, near, found, c -> c.equals(one.from()));
        Integer other =
                nearest(one, near, found, c -> to == null ? !c.equals(one.from()) : c.equals(to));
        if (own == null || other == null || code(own).equals(code(other))) {
            return Optional.empty();
        }
        boolean ordered = code(own).compareTo(code(other)) < 0;
        return Optional.of(ordered ? new Dispute.Sides(own, other) : new Dispute.Sides(other, own));
    }

    private @Nullable Integer nearest(Return one, int[] near, int found, Predicate<String> body) {
        return IntStream.range(0, found)
                .map(i -> near[i])
                .filter(z -> body.test(code(z)))
                .filter(z -> zones.get(z).fit().specificity(one.kind(), one.type()) != Fit.NOT)
                .boxed()
                .min(
                        Comparator.comparingDouble(
                                z -> shapes.edgeMetres(z, one.place().getX(), one.place().getY())))
                .orElse(null);
    }

    private DisputedBoundary boundary(Dispute dispute, double metres) {
        Dispute.Sides first = dispute.sides().iterator().next();
        return new DisputedBoundary(
                List.of(party(first.one()), party(first.other())),
                dispute.caseNumbers().size(),
                dispute.returns(),
                dispute.reassigned(),
                Strip.of(shapes, dispute.sides(), metres));
    }

    private DisputedBoundary.Party party(int zone) {
        return new DisputedBoundary.Party(code(zone), zones.get(zone).body().name());
    }
}
