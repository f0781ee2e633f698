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
    private final int[] near;
    private final int[] strips;
    private final Segments edges = new Segments();
    private int nearCount;
    private int stripCount;
    private int floor = PlaceRules.NONE;
    private boolean covered;

    Surroundings(CityModel model, PlaceRules rules) {
        this.model = model;
        this.rules = rules;
        this.near = new int[model.shapes().size()];
        this.strips = new int[model.shapes().size()];
    }

    /**
     * Looks around a point where a body answers. Near a border of the city where nobody does, the
     * edges of all grids matter.
     */
    void look(Spot at, Subject s, @Nullable Body body, double metres) {
        double reach = metres * MARGIN;
        nearCount =
                body != null && reach <= at.nearMetres()
                        ? at.copyNear(near)
                        : model.shapes().within(at.lon(), at.lat(), reach, near);
        floor = PlaceRules.NONE;
        for (int i = 0; i < at.inCount(); i++) {
            int z = at.in()[i];
            if (isZone(z)
                    && !isNear(z)
                    && PlaceRules.specificity(model.zone(z), s) >= 0
                    && (floor == PlaceRules.NONE || rules.isBefore(z, floor, s))) {
                floor = z;
            }
        }
        lookForStrips(at, s, reach);
    }

    private void lookForStrips(Spot at, Subject s, double reach) {
        stripCount = 0;
        covered = false;
        if (model.linesFrom() == model.managedFrom()) {
            return;
        }
        boolean held = reach <= model.beyondStripMetres();
        int[] found = held ? at.in() : strips;
        int count =
                held
                        ? at.inCount()
                        : model.shapes()
                                .within(
                                        at.lon(),
                                        at.lat(),
                                        reach + model.widestStripMetres(),
                                        strips);
        GroundMetric metric = null;
        for (int i = 0; i < count; i++) {
            if (model.isLine(found[i]) && PlaceRules.specificity(model.line(found[i]), s) >= 0) {
                metric = metric == null ? GroundMetric.at(at.lat()) : metric;
                takeStrip(found[i], at, metric, reach);
            }
        }
    }

    private void takeStrip(int position, Spot at, GroundMetric metric, double reach) {
        LineRow row = model.line(position);
        LineSpot spot = row.path().nearest(at.lon(), at.lat(), metric);
        if (spot.metres() <= row.bufferMetres() + reach) {
            strips[stripCount++] = position;
            covered |= row.isUniform() && spot.metres() + reach <= row.bufferMetres();
        }
    }

    private boolean isZone(int position) {
        return position >= model.zonesFrom() && position < model.linesFrom();
    }

    private boolean isNear(int position) {
        for (int i = 0; i < nearCount; i++) {
            if (near[i] >= position) {
                return near[i] == position;
            }
        }
        return false;
    }

    /** A zone whose edge is near and that can come before what holds everywhere around. */
    private boolean matters(int position, Subject s) {
        return isZone(position)
                && PlaceRules.specificity(model.zone(position), s) >= 0
                && (floor == PlaceRules.NONE || rules.isBefore(position, floor, s));
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
        for (int i = 0; i < nearCount; i++) {
            if (matters(near[i], s) && !Body.same(model.zone(near[i]).body(), body)) {
                return false;
            }
        }
        return floor == PlaceRules.NONE
                ? isFallbackSettled(at, s.day(), body, orNobody)
                : Body.same(model.zone(floor).body(), body);
    }

    private boolean isFallbackSettled(Spot at, int day, @Nullable Body body, boolean orNobody) {
        return all(at.in(), at.inCount(), day, body)
                && all(near, nearCount, day, body)
                && (orNobody || body == null || hasGroundAllAround(at, day));
    }

    /** True when no subdistrict of these grids and divisions is another body. */
    private boolean all(int[] found, int count, int day, @Nullable Body body) {
        for (int i = 0; i < count; i++) {
            Place place = subdistrict(found[i], day);
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
        for (int i = 0; i < nearCount; i++) {
            boolean ground =
                    floor == PlaceRules.NONE && isGround(near[i], s.day()) || matters(near[i], s);
            if (ground) {
                model.outline(near[i]).collect(at.lon(), at.lat(), metric, metres, edges);
            }
        }
        for (int i = 0; i < stripCount; i++) {
            model.outline(strips[i]).collect(at.lon(), at.lat(), metric, metres, edges);
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
