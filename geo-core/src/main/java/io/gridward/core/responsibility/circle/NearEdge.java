package io.gridward.core.responsibility.circle;

import io.gridward.core.responsibility.city.CityModel;
import io.gridward.core.responsibility.city.PlaceRules;
import io.gridward.core.responsibility.city.Segments;
import io.gridward.core.responsibility.city.Spot;
import io.gridward.core.responsibility.city.Subject;
import io.gridward.core.responsibility.lists.Body;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Whether another body answers within some metres of a point. Every face that the edges around cut
 * out of the circle lies along a piece of an edge between two crossings, so that asking on both
 * sides of each piece asks in every face. A strip of ground narrower than 4 mm is not seen. Where
 * strips of lines overlap the border between them is no edge: there it is asked around the circle
 * too.
 */
public final class NearEdge {
    /** Farther from an edge than a point that touches it. */
    private static final double ASIDE_METRES = 0.002;

    private static final double SHORTEST_METRES = 1e-6;
    private static final int AROUND = 32;
    private static final double[] NO_BREAKS = {};

    private final PlaceRules rules;
    private final Surroundings around;
    private final Spot probe;

    /** Over a model; for one thread. */
    public NearEdge(CityModel model, PlaceRules rules) {
        this.rules = rules;
        this.around = new Surroundings(model, rules);
        this.probe = new Spot(model);
    }

    /** True when another body than the one at the point answers within some metres. */
    public boolean isNear(Spot at, Subject s, @Nullable Body body, double metres) {
        if (!at.isOnEarth() || body != null && at.isSettledWithin(metres, s)) {
            return false;
        }
        around.look(at, s, body, metres);
        if (around.isSettled(at, s, body, true)) {
            return false;
        }
        Segments edges = around.narrow(at, s, metres);
        if (around.isSettled(at, s, body, true) || around.isHeldTogether(at, s, body)) {
            return false;
        }
        Asked asked = new Asked(new Asking(rules, probe, at, s), body, metres);
        for (int i = 0; i < edges.size(); i++) {
            if (!isRepeated(edges, i) && isOtherAlong(edges, i, asked)) {
                return true;
            }
        }
        return around.stripCount() > 1 && isOtherAround(asked);
    }

    /** What is asked, and the answer that is no news. */
    private record Asked(Asking asking, @Nullable Body body, double metres) {
        boolean isOther(double east, double north) {
            Body there = asking.bodyAt(east, north);
            return there != null && !Body.same(there, body);
        }
    }

    private static boolean isRepeated(Segments edges, int i) {
        for (int j = 0; j < i; j++) {
            if (edges.isSame(i, j)) {
                return true;
            }
        }
        return false;
    }

    /** Asks on both sides of each piece of an edge between crossings, as far as it is near. */
    private boolean isOtherAlong(Segments edges, int i, Asked asked) {
        double x = edges.x0(i);
        double y = edges.y0(i);
        double dx = edges.x1(i) - x;
        double dy = edges.y1(i) - y;
        double length = Math.sqrt(dx * dx + dy * dy);
        if (length < SHORTEST_METRES) {
            return false;
        }
        double foot = -(x * dx + y * dy) / length;
        double off = (x * dy - y * dx) / length;
        double half = Math.sqrt(Math.max(0, asked.metres * asked.metres - off * off));
        double from = Math.max(0, foot - half);
        double to = Math.min(length, foot + half);
        double[] breaks = breaks(edges, i, from, to);
        for (int k = 1; k < breaks.length; k++) {
            if (breaks[k] - breaks[k - 1] > SHORTEST_METRES) {
                double t = (breaks[k] + breaks[k - 1]) / 2 / length;
                double sideX = -dy / length * ASIDE_METRES;
                double sideY = dx / length * ASIDE_METRES;
                if (asked.isOther(x + t * dx + sideX, y + t * dy + sideY)
                        || asked.isOther(x + t * dx - sideX, y + t * dy - sideY)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Metres along an edge at which a part of it starts, is crossed, and ends; in order. */
    private static double[] breaks(Segments edges, int i, double from, double to) {
        if (to - from <= SHORTEST_METRES) {
            return NO_BREAKS;
        }
        double[] breaks = new double[edges.size() + 2];
        int n = 0;
        breaks[n++] = from;
        breaks[n++] = to;
        for (int j = 0; j < edges.size(); j++) {
            double at = j == i ? Double.NaN : crossing(edges, i, j);
            if (at > from && at < to) {
                breaks[n++] = at;
            }
        }
        Arrays.sort(breaks, 0, n);
        return Arrays.copyOf(breaks, n);
    }

    /** Metres along one edge at which another meets it; not a number when it does not. */
    private static double crossing(Segments e, int i, int j) {
        double ax = e.x1(i) - e.x0(i);
        double ay = e.y1(i) - e.y0(i);
        double bx = e.x1(j) - e.x0(j);
        double by = e.y1(j) - e.y0(j);
        double cross = ax * by - ay * bx;
        double x = e.x0(j) - e.x0(i);
        double y = e.y0(j) - e.y0(i);
        double t = (x * by - y * bx) / cross;
        double u = (x * ay - y * ax) / cross;
        return u >= -SHORTEST_METRES && u <= 1 + SHORTEST_METRES
                ? t * Math.sqrt(ax * ax + ay * ay)
                : Double.NaN;
    }

    private static boolean isOtherAround(Asked asked) {
        for (int ring = 1; ring <= 2; ring++) {
            for (int i = 0; i < AROUND; i++) {
                double angle = 2 * Math.PI * i / AROUND;
                double r = asked.metres * ring / 2;
                if (asked.isOther(r * Math.cos(angle), r * Math.sin(angle))) {
                    return true;
                }
            }
        }
        return false;
    }
}
