package io.gridward.core.responsibility.circle;

import io.gridward.core.responsibility.city.CityModel;
import io.gridward.core.responsibility.city.PlaceRules;
import io.gridward.core.responsibility.city.Segments;
import io.gridward.core.responsibility.city.Spot;
import io.gridward.core.responsibility.city.Subject;
import io.gridward.core.responsibility.lists.Body;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What part of a circle around a point each body would get. The circle is cut along every edge at
 * which the answer can change, and each face is asked once: exact but for the border between strips
 * of lines that overlap, which is found by halving, and for rounding. A circle that holds more than
 * {@link #MOST_EDGES} pieces of edges is asked at {@link #MANY_POINTS} points spread evenly
 * instead.
 */
public final class CircleShares {
    /** Pieces of edges that are cut exactly. */
    static final int MOST_EDGES = 5000;

    /** Points asked in a larger circle. */
    static final int MANY_POINTS = 20_000;

    private static final double ROUNDING = 1e-9;

    private final PlaceRules rules;
    private final Surroundings around;
    private final Spot probe;

    /** Over a model; for one thread. */
    public CircleShares(CityModel model, PlaceRules rules) {
        this.rules = rules;
        this.around = new Surroundings(model, rules);
        this.probe = new Spot(model);
    }

    /**
     * A body and its part of the circle.
     *
     * @param body the body; null for ground that nobody answers for
     * @param share above 0 up to 1
     */
    public record Part(@Nullable Body body, double share) {}

    /** The parts, largest first, then by code; they add up to 1. */
    public List<Part> parts(Spot at, Subject s, @Nullable Body body, double metres) {
        if (!at.isOnEarth() || metres <= 0) {
            return List.of(new Part(body, 1));
        }
        around.look(at, s, null, metres);
        if (around.isSettled(at, s, body, false)) {
            return List.of(new Part(body, 1));
        }
        Segments edges = around.edges(at, s, metres * (1 + 1e-3));
        Tally tally = new Tally(new Asking(rules, probe, at, s));
        if (edges.size() > MOST_EDGES) {
            tally.spread(metres, MANY_POINTS);
        } else {
            new CutCircle(metres, edges)
                    .faces()
                    .forEach(f -> tally.add(f, around.stripCount() > 1));
        }
        return rounded(tally.parts().stream().sorted(LARGEST_FIRST).toList());
    }

    /** Free of the last digits, which depend on the order in which areas were added up. */
    private static List<Part> rounded(List<Part> largestFirst) {
        List<Part> parts = new ArrayList<>();
        double rest = 1;
        for (Part part : largestFirst.subList(1, largestFirst.size())) {
            double share = Math.round(part.share() / ROUNDING) * ROUNDING;
            if (share > 0) {
                parts.add(new Part(part.body(), share));
                rest -= share;
            }
        }
        parts.add(0, new Part(largestFirst.get(0).body(), rest));
        return List.copyOf(parts);
    }

    private static final Comparator<Part> LARGEST_FIRST =
            Comparator.comparingDouble(Part::share)
                    .reversed()
                    .thenComparing(
                            p -> p.body() == null ? null : p.body().code(),
                            Comparator.nullsLast(Comparator.naturalOrder()));
}
