package io.gridward.core.responsibility.circle;

import io.gridward.core.crs.GroundMetric;
import io.gridward.core.responsibility.city.CityModel;
import io.gridward.core.responsibility.city.Place;
import io.gridward.core.responsibility.city.PlaceRules;
import io.gridward.core.responsibility.city.Segments;
import io.gridward.core.responsibility.city.Spot;
import io.gridward.core.responsibility.city.Subject;
import io.gridward.core.responsibility.lists.Body;
import io.gridward.core.responsibility.lists.LineRow;
import io.gridward.core.responsibility.lists.LineSpot;
import org.jspecify.annotations.Nullable;

/**
 * The rows that can matter within some metres of a point: first whether any other body is among
 * them at all, without looking at shapes again, then the edges at which the answer can change. Used
 * by one thread, for one point after the other.
 */
final class Surroundings {
    /** Shapes are looked for a little farther than asked, so that rounding loses none. */
    private static final double MARGIN = 1.001;

    private final CityModel model;
    private final PlaceRules rules;
    private final int[] found;
    private final int[] strips;
    private final Segments edges = new Segments();
    private final Segments edgesOfSome = new Segments();
    private final int[] edgesFrom;
    private final int[] edgesTo;

    /** Of the model's lists, as long as what is near was not looked for here. */
    private final int[] lists;

    private boolean listed;
    private int nearFrom;
    private int nearEnd;
    private int stripCount;
    private int floor = PlaceRules.NONE;
    private long floorRank;
    private boolean covered;

    Surroundings(CityModel model, PlaceRules rules) {
        this.model = model;
        this.rules = rules;
        this.found = new int[model.shapes().size()];
        this.strips = new int[model.shapes().size()];
        this.edgesFrom = new int[model.shapes().size()];
        this.edgesTo = new int[model.shapes().size()];
        this.lists = model.nearPool();
    }

    /**
     * Positions of what is near, ascending, from {@link #nearFrom} to {@link #nearEnd}. No field is
     * moved from one array to the other: the collector would be told of it with a fence, and every
     * point would wait there for all that is being fetched.
     */
    private int[] near() {
        return listed ? lists : found;
    }

    /**
     * Looks around a point where a body answers. Near a border of the city where nobody does, the
     * edges of all grids matter.
     */
    void look(Spot at, Subject s, @Nullable Body body, double metres) {
        double reach = metres * MARGIN;
        if (body != null && reach <= at.nearMetres()) {
            listed = true;
            nearFrom = at.nearList() + 1;
            nearEnd = nearFrom + lists[nearFrom - 1];
        } else {
            listed = false;
            nearFrom = 0;
            nearEnd = model.shapes().within(at.lon(), at.lat(), reach, found);
        }
        findFloor(at, s);
        lookForStrips(at, s, reach);
    }

    /** The best zone that holds the point and has no edge near, so that it holds all around. */
    private void findFloor(Spot at, Subject s) {
        int best = rules.bestHolding(at, s);
        floor = best == PlaceRules.NONE || !isNear(best) ? best : PlaceRules.NONE;
        floorRank = rules.rank(floor, s);
        for (int i = 0; floor != best && i < at.candidateCount(); i++) {
            int zone = at.candidate(i);
            if (rules.isZone(zone)) {
                long rank = rules.rank(zone, s);
                if (rank > floorRank && !isNear(zone) && at.holds(i)) {
                    floor = zone;
                    floorRank = rank;
                }
            }
        }
    }

    /**
     * Collects the edges within some metres at which the answer can change, and forgets the shapes
     * that have none there: what is known to be near may be a little farther.
     */
    Segments narrow(Spot at, Subject s, double metres) {
        GroundMetric metric = GroundMetric.at(at.lat());
        double reach = metres * MARGIN;
        edges.clear();
        int best = rules.bestZone(at, s);
        if (rules.rank(best, s) > floorRank && !collect(best, at, metric, reach)) {
            floor = best;
            floorRank = rules.rank(best, s);
        }
        int ofBest = edges.size();
        int[] near = near();
        int n = 0;
        for (int i = nearFrom; i < nearEnd; i++) {
            int position = near[i];
            int before = edges.size();
            if (isAmongBorders(position, s)
                    && (position == best || collect(position, at, metric, reach))) {
                edgesFrom[n] = position == best ? 0 : before;
                edgesTo[n] = position == best ? ofBest : edges.size();
                found[n++] = position;
            }
        }
        listed = false;
        nearFrom = 0;
        nearEnd = n;
        findFloor(at, s);
        for (int i = 0; i < stripCount; i++) {
            model.collect(strips[i], at.lon(), at.lat(), metric, reach, edges);
        }
        return edges;
    }

    /** Adds the edges of a shape within some metres; false when there are none. */
    private boolean collect(int position, Spot at, GroundMetric metric, double reach) {
        int before = edges.size();
        model.collect(position, at.lon(), at.lat(), metric, reach, edges);
        edges.keepWithin(reach, before);
        return edges.size() > before;
    }

    private void lookForStrips(Spot at, Subject s, double reach) {
        stripCount = 0;
        covered = false;
        if (!s.topic().isOfLines()) {
            return;
        }
        if (reach <= model.beyondStripMetres()) {
            for (int i = 0; i < at.candidateCount(); i++) {
                if (isSpeaking(at.candidate(i), s) && at.holds(i)) {
                    takeStrip(at.candidate(i), at, reach);
                }
            }
            return;
        }
        double wide = reach + model.widestStripMetres();
        int count = model.shapes().within(at.lon(), at.lat(), wide, strips);
        for (int i = 0; i < count; i++) {
            if (isSpeaking(strips[i], s)) {
                takeStrip(strips[i], at, reach);
            }
        }
    }

    private boolean isSpeaking(int position, Subject s) {
        return model.isLine(position) && rules.speaks(position, s);
    }

    private void takeStrip(int position, Spot at, double reach) {
        LineRow row = model.line(position);
        LineSpot spot = row.path().nearest(at.lon(), at.lat(), GroundMetric.at(at.lat()));
        if (spot.metres() <= row.bufferMetres() + reach) {
            strips[stripCount++] = position;
            covered |= row.isUniform() && spot.metres() + reach <= row.bufferMetres();
        }
    }

    private boolean isNear(int position) {
        int[] near = near();
        for (int i = nearFrom; i < nearEnd; i++) {
            if (near[i] >= position) {
                return near[i] == position;
            }
        }
        return false;
    }

    /** A zone whose edge is near and that can come before what holds everywhere around. */
    private boolean matters(int position, Subject s) {
        return rules.isZone(position) && rules.rank(position, s) > floorRank;
    }

    /** A shape whose edge can change the answer: without a zone all around also the ground. */
    private boolean isAmongBorders(int position, Subject s) {
        return floor == PlaceRules.NONE && isGround(position, s.day()) || matters(position, s);
    }

    /** True when no row around names anybody but one body, so that the answer cannot change. */
    boolean isSettled(Spot at, Subject s, @Nullable Body body, boolean orNobody) {
        for (int i = 0; i < stripCount; i++) {
            LineRow row = model.line(strips[i]);
            if (!Body.same(row.body(), body)
                    || row.opposite() != null
                            && !row.isUniform()
                            && !Body.same(row.opposite(), body)) {
                return false;
            }
        }
        if (covered) {
            return true;
        }
        int[] near = near();
        for (int i = nearFrom; i < nearEnd; i++) {
            if (matters(near[i], s) && !Body.same(model.zone(near[i]).body(), body)) {
                return false;
            }
        }
        return floor == PlaceRules.NONE
                ? isFallbackSettled(at, s.day(), body, orNobody)
                : Body.same(model.zone(floor).body(), body);
    }

    /**
     * True when zones of the body that come before all rows of others hold everything around, after
     * {@link #narrow}: when their edges lie in pairs, then of any two places the number of them
     * that hold each is both odd or both even, and it is odd in the middle.
     */
    boolean isHeldTogether(Spot at, Subject s, @Nullable Body body) {
        if (body == null || stripCount > 0) {
            return false;
        }
        long bar = rankOfOthers(s, body);
        int[] near = near();
        edgesOfSome.clear();
        for (int i = nearFrom; i < nearEnd; i++) {
            if (isZoneOf(near[i], s, body, bar)) {
                edgesOfSome.addAll(edges, edgesFrom[i], edgesTo[i]);
            }
        }
        int holding = 0;
        for (int i = 0; i < at.candidateCount(); i++) {
            int zone = at.candidate(i);
            holding += isZoneOf(zone, s, body, bar) && isNear(zone) && at.holds(i) ? 1 : 0;
        }
        return holding % 2 == 1 && edgesOfSome.areInPairs();
    }

    /** The highest rank of a zone of another body around; {@link #floorRank} at least. */
    private long rankOfOthers(Subject s, Body body) {
        int[] near = near();
        long bar = floorRank;
        for (int i = nearFrom; i < nearEnd; i++) {
            if (rules.isZone(near[i]) && !Body.same(model.zone(near[i]).body(), body)) {
                bar = Math.max(bar, rules.rank(near[i], s));
            }
        }
        return bar;
    }

    private boolean isZoneOf(int position, Subject s, Body body, long bar) {
        return rules.isZone(position)
                && rules.rank(position, s) > bar
                && Body.same(model.zone(position).body(), body);
    }

    private boolean isFallbackSettled(Spot at, int day, @Nullable Body body, boolean orNobody) {
        return all(at.in(), 0, at.inCount(), day, body)
                && all(near(), nearFrom, nearEnd, day, body)
                && (orNobody || body == null || hasGroundAllAround(at, day));
    }

    /** True when no subdistrict of these grids and divisions is another body. */
    private boolean all(int[] shapes, int from, int to, int day, @Nullable Body body) {
        for (int i = from; i < to; i++) {
            Place place = subdistrict(shapes[i], day);
            if (place != null && !Body.same(place.body(), body)) {
                return false;
            }
        }
        return true;
    }

    /** The subdistrict that a grid or division of the day stands for; null for anything else. */
    private @Nullable Place subdistrict(int position, int day) {
        if (position < model.zonesFrom()) {
            return model.grid(position).days().holds(day)
                    ? rules.saidSubdistrict(position, day)
                    : null;
        }
        if (position < model.divisionsFrom()) {
            return null;
        }
        Place place = model.division(position);
        if (!place.facts().days().holds(day)) {
            return null;
        }
        return place.is(Place.SUBDISTRICT)
                ? place
                : place.is(Place.COMMUNITY)
                        ? model.divisions().find(place.parentCode(), day)
                        : null;
    }

    private boolean hasGroundAllAround(Spot at, int day) {
        for (int i = 0; i < at.inCount(); i++) {
            if (!isNear(at.in()[i]) && subdistrict(at.in()[i], day) != null) {
                return true;
            }
        }
        return false;
    }

    /** Edges within the square around the point at which the answer can change. */
    Segments edges(Spot at, Subject s, double metres) {
        edges.clear();
        GroundMetric metric = GroundMetric.at(at.lat());
        int[] near = near();
        for (int i = nearFrom; i < nearEnd; i++) {
            if (isAmongBorders(near[i], s)) {
                model.collect(near[i], at.lon(), at.lat(), metric, metres, edges);
            }
        }
        for (int i = 0; i < stripCount; i++) {
            model.collect(strips[i], at.lon(), at.lat(), metric, metres, edges);
        }
        return edges;
    }

    private boolean isGround(int position, int day) {
        return position < model.zonesFrom()
                ? model.grid(position).days().holds(day)
                : position >= model.divisionsFrom()
                        && model.division(position).facts().days().holds(day);
    }

    /** How many lines have a strip that comes near. */
    int stripCount() {
        return stripCount;
    }
}
